/** java.lang.Long. */

import { javaHash } from '../values/equality.ts';
import { longValue } from '../values/numbers.ts';
import type { JavaNumber } from '../values.ts';
import { long, type Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { checkRange, classCast } from './failures.ts';
import * as whole from './whole-numbers.ts';

type Long = number | bigint;

export const parseLong = {
  'static String?': (_, text: string | null) => long(whole.parseWhole(text, 10, 64)),
  'static String? int': (_, text: string | null, radix: number) => long(whole.parseWhole(text, radix, 64)),
  'static CharSequence int int int': (_, text: string, from: number, to: number, radix: number) => {
    checkRange(from, to, text.length);
    return long(whole.parseWhole(text.slice(from, to), radix, 64));
  },
} satisfies Overloads<Long>;

export const parseUnsignedLong = {
  'static String?': (_, text: string | null) => long(whole.parseUnsigned(text, 10, 64)),
  'static String? int': (_, text: string | null, radix: number) => long(whole.parseUnsigned(text, radix, 64)),
  'static CharSequence int int int': (_, text: string, from: number, to: number, radix: number) => {
    checkRange(from, to, text.length);
    return long(whole.parseUnsigned(text.slice(from, to), radix, 64));
  },
} satisfies Overloads<Long>;

const numberOf = {
  'static String?': (_, text: string | null) => long(whole.parseWhole(text, 10, 64)),
  'static String? int': (_, text: string | null, radix: number) => long(whole.parseWhole(text, radix, 64)),
  'static long': (_, value: bigint) => long(value),
} satisfies Overloads<Long>;

export { numberOf as valueOf };

export const decode = {
  'static String': (_, text: string) => long(whole.decodeWhole(text, 64)),
} satisfies Overloads<Long>;

const textOf = {
  'static long': (_, value: bigint) => String(value),
  'static long int': (_, value: bigint, radix: number) => whole.radixText(value, radix),
} satisfies Overloads<Long>;

export { textOf as toString };

export const hashCode = {
  'static long': (_, value: bigint) => javaHash(long(value)),
} satisfies Overloads<Long>;

export const toHexString = {
  'static long': (_, value: bigint) => whole.unsigned(value, 64).toString(16),
} satisfies Overloads<Long>;

export const toOctalString = {
  'static long': (_, value: bigint) => whole.unsigned(value, 64).toString(8),
} satisfies Overloads<Long>;

export const toBinaryString = {
  'static long': (_, value: bigint) => whole.unsigned(value, 64).toString(2),
} satisfies Overloads<Long>;

export const toUnsignedString = {
  'static long': (_, value: bigint) => String(whole.unsigned(value, 64)),
  'static long int': (_, value: bigint, radix: number) => whole.radixText(whole.unsigned(value, 64), radix),
} satisfies Overloads<Long>;

export const max = {
  'static long long': (_, one: bigint, other: bigint) => long(one > other ? one : other),
} satisfies Overloads<Long>;

export const min = {
  'static long long': (_, one: bigint, other: bigint) => long(one < other ? one : other),
} satisfies Overloads<Long>;

export const sum = {
  'static long long': (_, one: bigint, other: bigint) => long(BigInt.asIntN(64, one + other)),
} satisfies Overloads<Long>;

export const signum = {
  'static long': (_, value: bigint) => whole.compareWhole(value, 0n),
} satisfies Overloads<Long>;

export const compare = {
  'static long long': (_, one: bigint, other: bigint) => whole.compareWhole(one, other),
} satisfies Overloads<Long>;

export const compareUnsigned = {
  'static long long': (_, one: bigint, other: bigint) =>
    whole.compareWhole(whole.unsigned(one, 64), whole.unsigned(other, 64)),
} satisfies Overloads<Long>;

export const divideUnsigned = {
  'static long long': (_, one: bigint, other: bigint) => long(whole.divideUnsigned(one, other, 64)),
} satisfies Overloads<Long>;

export const remainderUnsigned = {
  'static long long': (_, one: bigint, other: bigint) => long(whole.remainderUnsigned(one, other, 64)),
} satisfies Overloads<Long>;

export const bitCount = {
  'static long': (_, value: bigint) => whole.countBits(value, 64),
} satisfies Overloads<Long>;

export const reverse = {
  'static long': (_, value: bigint) => long(whole.reverseBits(value, 64)),
} satisfies Overloads<Long>;

export const reverseBytes = {
  'static long': (_, value: bigint) => long(whole.reverseBytes(value, 64)),
} satisfies Overloads<Long>;

export const rotateLeft = {
  'static long int': (_, value: bigint, distance: number) => long(whole.rotateLeft(value, distance, 64)),
} satisfies Overloads<Long>;

export const rotateRight = {
  'static long int': (_, value: bigint, distance: number) => long(whole.rotateLeft(value, -distance, 64)),
} satisfies Overloads<Long>;

export const highestOneBit = {
  'static long': (_, value: bigint) => long(whole.highestBit(value, 64)),
} satisfies Overloads<Long>;

export const lowestOneBit = {
  'static long': (_, value: bigint) => long(BigInt.asIntN(64, value & -value)),
} satisfies Overloads<Long>;

export const numberOfLeadingZeros = {
  'static long': (_, value: bigint) => whole.leadingZeros(value, 64),
} satisfies Overloads<Long>;

export const numberOfTrailingZeros = {
  'static long': (_, value: bigint) => whole.trailingZeros(value, 64),
} satisfies Overloads<Long>;

export const compareTo = {
  Long: (value, other: Value) => whole.compareWhole(longValue(value), longValue(other as JavaNumber)),
  Object: (_, other: Value) => {
    throw classCast(other, 'java.lang.Long');
  },
} satisfies Overloads<Long>;

/**
 * The number that a system property names: there are no system properties here, so the one given in its place.
 * Of the overloads for long and for Long, Velocity keeps the former alone: boxed, they have the same parameters.
 */
export const getLong = {
  'static String?': () => null,
  'static String? long': (_, _name: string | null, otherwise: bigint) => long(otherwise),
} satisfies Overloads<Long>;
