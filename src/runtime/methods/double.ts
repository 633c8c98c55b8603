/** java.lang.Double, and what Float has of it. */

import { javaHash } from '../values/equality.ts';
import { numberText } from '../values/number-text.ts';
import { doubleValue } from '../values/numbers.ts';
import { double, type JavaNumber, long, type Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { classCast } from './failures.ts';
import { compareFloating, doubleBits, doubleOfBits, hexText, parseFloating } from './floating.ts';

export const parseDouble = {
  'static String': (_, text: string) => double(parseFloating(text)),
} satisfies Overloads<JavaNumber>;

const numberOf = {
  'static String': (_, text: string) => double(parseFloating(text)),
  'static double': (_, value: number) => double(value),
} satisfies Overloads<JavaNumber>;

export { numberOf as valueOf };

const textOf = {
  'static double': (_, value: number) => numberText(double(value)),
} satisfies Overloads<JavaNumber>;

export { textOf as toString };

export const toHexString = { 'static double': (_, value: number) => hexText(value) } satisfies Overloads<JavaNumber>;

export const hashCode = {
  'static double': (_, value: number) => javaHash(double(value)),
} satisfies Overloads<JavaNumber>;

const isNotANumber = {
  '': (number) => Number.isNaN(doubleValue(number)),
  'static double': (_, value: number) => Number.isNaN(value),
} satisfies Overloads<JavaNumber>;

export { isNotANumber as isNaN };

export const isInfinite = {
  '': (number) => isInfinity(doubleValue(number)),
  'static double': (_, value: number) => isInfinity(value),
} satisfies Overloads<JavaNumber>;

const isAnyFinite = {
  'static double': (_, value: number) => Number.isFinite(value),
} satisfies Overloads<JavaNumber>;

export { isAnyFinite as isFinite };

function isInfinity(value: number): boolean {
  return Math.abs(value) === Infinity;
}

export const compare = {
  'static double double': (_, one: number, other: number) => compareFloating(one, other),
} satisfies Overloads<JavaNumber>;

export const compareTo = {
  Double: (number, other: Value) => compareFloating(doubleValue(number), doubleValue(other as JavaNumber)),
  Object: (_, other: Value) => {
    throw classCast(other, 'java.lang.Double');
  },
} satisfies Overloads<JavaNumber>;

export const max = {
  'static double double': (_, one: number, other: number) => double(Math.max(one, other)),
} satisfies Overloads<JavaNumber>;

export const min = {
  'static double double': (_, one: number, other: number) => double(Math.min(one, other)),
} satisfies Overloads<JavaNumber>;

export const sum = {
  'static double double': (_, one: number, other: number) => double(one + other),
} satisfies Overloads<JavaNumber>;

export const doubleToLongBits = {
  'static double': (_, value: number) => long(doubleBits(value)),
} satisfies Overloads<JavaNumber>;

export const longBitsToDouble = {
  'static long': (_, bits: bigint) => double(doubleOfBits(bits)),
} satisfies Overloads<JavaNumber>;
