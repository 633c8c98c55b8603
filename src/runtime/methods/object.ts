/** java.lang.Object: what every value answers. */

import { JavaException } from '../errors.ts';
import { className } from '../values/class-name.ts';
import { javaEquals, javaHash } from '../values/equality.ts';
import { JavaClass } from '../values/java-class.ts';
import { toText } from '../values/text.ts';
import type { Value } from '../values.ts';
import type { Overloads } from './call.ts';

type Any = Exclude<Value, null>;

export const equals = { Object: (value, other: Value) => javaEquals(value, other) } satisfies Overloads<Any>;

export const hashCode = { '': (value) => javaHash(value) } satisfies Overloads<Any>;

const textOf = { '': (value) => toText(value) } satisfies Overloads<Any>;

export { textOf as toString };

const classOf = { '': (value) => new JavaClass(className(value)) } satisfies Overloads<Any>;

export { classOf as getClass };

/** SecureIntrospectorImpl refuses `wait` and `notify`, but has forgotten this one. */
export const notifyAll = {
  '': () => {
    throw new JavaException('IllegalMonitorStateException', 'current thread is not owner');
  },
} satisfies Overloads<Any>;
