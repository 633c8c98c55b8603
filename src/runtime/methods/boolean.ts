/** java.lang.Boolean. */

import { javaHash } from '../values/equality.ts';
import type { Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { classCast } from './failures.ts';

type One = Overloads<boolean>;

export const booleanValue = { '': (value) => value } satisfies One;

export const parseBoolean = { 'static String?': (_, text: string | null) => isTrue(text) } satisfies One;

const booleanOf = {
  'static String?': (_, text: string | null) => isTrue(text),
  'static boolean': (_, value: boolean) => value,
} satisfies One;

export { booleanOf as valueOf };

function isTrue(text: string | null): boolean {
  return text !== null && /^true$/i.test(text);
}

const textOf = { 'static boolean': (_, value: boolean) => String(value) } satisfies One;

export { textOf as toString };

export const hashCode = { 'static boolean': (_, value: boolean) => javaHash(value) } satisfies One;

/** Whether a system property is set: there are none that say `true`. */
export const getBoolean = { 'static String?': () => false } satisfies One;

export const compare = {
  'static boolean boolean': (_, one: boolean, other: boolean) => Number(one) - Number(other),
} satisfies One;

export const compareTo = {
  Boolean: (value, other: Value) => Number(value) - Number(other),
  Object: (_, other: Value) => {
    throw classCast(other, 'java.lang.Boolean');
  },
} satisfies One;

export const logicalAnd = {
  'static boolean boolean': (_, one: boolean, other: boolean) => one && other,
} satisfies One;

export const logicalOr = {
  'static boolean boolean': (_, one: boolean, other: boolean) => one || other,
} satisfies One;

export const logicalXor = {
  'static boolean boolean': (_, one: boolean, other: boolean) => one !== other,
} satisfies One;
