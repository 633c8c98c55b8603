/** java.lang.Class. */

import { JavaClass } from '../values/java-class.ts';
import type { Overloads } from './call.ts';

/** The one method that SecureIntrospectorImpl lets through. */
export const getName = { '': ({ name }) => name } satisfies Overloads<JavaClass>;

/** Found on the class that the target denotes, but Object's own, so that it can be called on any object. */
const classOfClass = { '': () => new JavaClass('java.lang.Class') } satisfies Overloads<JavaClass>;

export { classOfClass as getClass };
