/** java.lang.Integer. */

import { long, type Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { checkRange, classCast } from './failures.ts';
import * as whole from './whole-numbers.ts';

type Integer = number;

const parse = {
  'static String?': (_, text: string | null) => Number(whole.parseWhole(text, 10, 32)),
  'static String? int': (_, text: string | null, radix: number) => Number(whole.parseWhole(text, radix, 32)),
  'static CharSequence int int int': (_, text: string, from: number, to: number, radix: number) => {
    checkRange(from, to, text.length);
    return Number(whole.parseWhole(text.slice(from, to), radix, 32));
  },
} satisfies Overloads<Integer>;

export { parse as parseInt };

export const parseUnsignedInt = {
  'static String?': (_, text: string | null) => Number(whole.parseUnsigned(text, 10, 32)),
  'static String? int': (_, text: string | null, radix: number) => Number(whole.parseUnsigned(text, radix, 32)),
  'static CharSequence int int int': (_, text: string, from: number, to: number, radix: number) => {
    checkRange(from, to, text.length);
    return Number(whole.parseUnsigned(text.slice(from, to), radix, 32));
  },
} satisfies Overloads<Integer>;

const numberOf = {
  'static String?': (_, text: string | null) => Number(whole.parseWhole(text, 10, 32)),
  'static String? int': (_, text: string | null, radix: number) => Number(whole.parseWhole(text, radix, 32)),
  'static int': (_, value: number) => value,
} satisfies Overloads<Integer>;

export { numberOf as valueOf };

export const decode = {
  'static String': (_, text: string) => Number(whole.decodeWhole(text, 32)),
} satisfies Overloads<Integer>;

const textOf = {
  'static int': (_, value: number) => String(value),
  'static int int': (_, value: number, radix: number) => whole.radixText(BigInt(value), radix),
} satisfies Overloads<Integer>;

export { textOf as toString };

export const hashCode = {
  'static int': (_, value: number) => value,
} satisfies Overloads<Integer>;

export const toHexString = {
  'static int': (_, value: number) => whole.unsigned(BigInt(value), 32).toString(16),
} satisfies Overloads<Integer>;

export const toOctalString = {
  'static int': (_, value: number) => whole.unsigned(BigInt(value), 32).toString(8),
} satisfies Overloads<Integer>;

export const toBinaryString = {
  'static int': (_, value: number) => whole.unsigned(BigInt(value), 32).toString(2),
} satisfies Overloads<Integer>;

export const toUnsignedString = {
  'static int': (_, value: number) => String(whole.unsigned(BigInt(value), 32)),
  'static int int': (_, value: number, radix: number) => whole.radixText(whole.unsigned(BigInt(value), 32), radix),
} satisfies Overloads<Integer>;

export const toUnsignedLong = {
  'static int': (_, value: number) => long(whole.unsigned(BigInt(value), 32)),
} satisfies Overloads<Integer>;

export const max = {
  'static int int': (_, one: number, other: number) => Math.max(one, other),
} satisfies Overloads<Integer>;

export const min = {
  'static int int': (_, one: number, other: number) => Math.min(one, other),
} satisfies Overloads<Integer>;

export const sum = {
  'static int int': (_, one: number, other: number) => (one + other) | 0,
} satisfies Overloads<Integer>;

export const signum = {
  'static int': (_, value: number) => Math.sign(value),
} satisfies Overloads<Integer>;

export const compare = {
  'static int int': (_, one: number, other: number) => whole.compareWhole(one, other),
} satisfies Overloads<Integer>;

export const compareUnsigned = {
  'static int int': (_, one: number, other: number) =>
    whole.compareWhole(whole.unsigned(BigInt(one), 32), whole.unsigned(BigInt(other), 32)),
} satisfies Overloads<Integer>;

export const divideUnsigned = {
  'static int int': (_, one: number, other: number) => Number(whole.divideUnsigned(BigInt(one), BigInt(other), 32)),
} satisfies Overloads<Integer>;

export const remainderUnsigned = {
  'static int int': (_, one: number, other: number) => Number(whole.remainderUnsigned(BigInt(one), BigInt(other), 32)),
} satisfies Overloads<Integer>;

export const bitCount = {
  'static int': (_, value: number) => whole.countBits(BigInt(value), 32),
} satisfies Overloads<Integer>;

export const reverse = {
  'static int': (_, value: number) => Number(whole.reverseBits(BigInt(value), 32)),
} satisfies Overloads<Integer>;

export const reverseBytes = {
  'static int': (_, value: number) => Number(whole.reverseBytes(BigInt(value), 32)),
} satisfies Overloads<Integer>;

export const rotateLeft = {
  'static int int': (_, value: number, distance: number) => Number(whole.rotateLeft(BigInt(value), distance, 32)),
} satisfies Overloads<Integer>;

export const rotateRight = {
  'static int int': (_, value: number, distance: number) => Number(whole.rotateLeft(BigInt(value), -distance, 32)),
} satisfies Overloads<Integer>;

export const highestOneBit = {
  'static int': (_, value: number) => Number(whole.highestBit(BigInt(value), 32)),
} satisfies Overloads<Integer>;

export const lowestOneBit = {
  'static int': (_, value: number) => value & -value,
} satisfies Overloads<Integer>;

export const numberOfLeadingZeros = {
  'static int': (_, value: number) => whole.leadingZeros(BigInt(value), 32),
} satisfies Overloads<Integer>;

export const numberOfTrailingZeros = {
  'static int': (_, value: number) => whole.trailingZeros(BigInt(value), 32),
} satisfies Overloads<Integer>;

export const compareTo = {
  Integer: (value, other: Value) => whole.compareWhole(value, other as number),
  Object: (_, other: Value) => {
    throw classCast(other, 'java.lang.Integer');
  },
} satisfies Overloads<Integer>;

/**
 * The number that a system property names: there are no system properties here, so the one given in its place.
 * Of the overloads for int and for Integer, Velocity keeps the latter alone: boxed, they have the same parameters.
 */
export const getInteger = {
  'static String?': () => null,
  'static String? Integer?': (_, _name: string | null, otherwise: Value) => otherwise,
} satisfies Overloads<Integer>;
