/** java.lang.Class: the one method that SecureIntrospectorImpl lets through. */

import type { JavaClass } from '../values/java-class.ts';
import type { Overloads } from './call.ts';

export const getName = { '': ({ name }) => name } satisfies Overloads<JavaClass>;
