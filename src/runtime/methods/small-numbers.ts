/** java.lang.Float, Short and Byte, as far as they are not Double and Integer over again. */

import { floatText } from '../values/double-text.ts';
import { javaHash } from '../values/equality.ts';
import { JavaByte, JavaFloat, JavaShort, type Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { classCast } from './failures.ts';
import { compareFloating, parseFloating } from './floating.ts';
import { decodeWhole, parseWhole } from './whole-numbers.ts';

type Floats = Overloads<JavaFloat>;
type Shorts = Overloads<JavaShort>;
type Bytes = Overloads<JavaByte>;
function floatOf(text: string): JavaFloat {
  return new JavaFloat(Math.fround(parseFloating(text)));
}

const parseFloats = { 'static String': (_, text: string) => floatOf(text) } satisfies Floats;

const parseShort = {
  'static String?': (_, text: string | null) => shortOf(text, 10),
  'static String? int': (_, text: string | null, radix: number) => shortOf(text, radix),
} satisfies Shorts;

const parseByte = {
  'static String?': (_, text: string | null) => byteOf(text, 10),
  'static String? int': (_, text: string | null, radix: number) => byteOf(text, radix),
} satisfies Bytes;

export { parseByte, parseFloats, parseShort };

function shortOf(text: string | null, radix: number): JavaShort {
  return new JavaShort(Number(parseWhole(text, radix, 16)));
}

function byteOf(text: string | null, radix: number): JavaByte {
  return new JavaByte(Number(parseWhole(text, radix, 8)));
}

export const floatValueOf = {
  'static String': (_, text: string) => floatOf(text),
  'static float': (_, value: number) => new JavaFloat(value),
} satisfies Floats;

export const shortValueOf = {
  'static String?': (_, text: string | null) => shortOf(text, 10),
  'static String? int': (_, text: string | null, radix: number) => shortOf(text, radix),
  'static short': (_, value: number) => new JavaShort(value),
} satisfies Shorts;

export const byteValueOf = {
  'static String?': (_, text: string | null) => byteOf(text, 10),
  'static String? int': (_, text: string | null, radix: number) => byteOf(text, radix),
  'static byte': (_, value: number) => new JavaByte(value),
} satisfies Bytes;

export const decodeShort = {
  'static String': (_, text: string) => new JavaShort(Number(decodeWhole(text, 16))),
} satisfies Shorts;

export const decodeByte = {
  'static String': (_, text: string) => new JavaByte(Number(decodeWhole(text, 8))),
} satisfies Bytes;

export const floatToString = { 'static float': (_, value: number) => floatText(value) } satisfies Floats;

export const shortToString = { 'static short': (_, value: number) => String(value) } satisfies Shorts;

export const byteToString = { 'static byte': (_, value: number) => String(value) } satisfies Bytes;

const isNotANumber = {
  '': ({ value }) => Number.isNaN(value),
  'static float': (_, value: number) => Number.isNaN(value),
} satisfies Floats;

export { isNotANumber as isNaN };

export const isInfinite = {
  '': ({ value }) => Math.abs(value) === Infinity,
  'static float': (_, value: number) => Math.abs(value) === Infinity,
} satisfies Floats;

export const compareFloats = {
  'static float float': (_, one: number, other: number) => compareFloating(one, other),
} satisfies Floats;

export const compareShorts = {
  'static short short': (_, one: number, other: number) => one - other,
} satisfies Shorts;

export const compareBytes = {
  'static byte byte': (_, one: number, other: number) => one - other,
} satisfies Bytes;

export const floatCompareTo = {
  Float: ({ value }, other: Value) => compareFloating(value, (other as JavaFloat).value),
  Object: (_, other: Value) => {
    throw classCast(other, 'java.lang.Float');
  },
} satisfies Floats;

export const shortCompareTo = {
  Short: ({ value }, other: Value) => value - (other as JavaShort).value,
  Object: (_, other: Value) => {
    throw classCast(other, 'java.lang.Short');
  },
} satisfies Shorts;

export const byteCompareTo = {
  Byte: ({ value }, other: Value) => value - (other as JavaByte).value,
  Object: (_, other: Value) => {
    throw classCast(other, 'java.lang.Byte');
  },
} satisfies Bytes;

export const isFloatFinite = { 'static float': (_, value: number) => Number.isFinite(value) } satisfies Floats;

export const floatHashCode = {
  'static float': (_, value: number) => javaHash(new JavaFloat(value)),
} satisfies Floats;

export const shortHashCode = { 'static short': (_, value: number) => value } satisfies Shorts;

export const byteHashCode = { 'static byte': (_, value: number) => value } satisfies Bytes;

export const floatMax = {
  'static float float': (_, one: number, other: number) => new JavaFloat(Math.max(one, other)),
} satisfies Floats;

export const floatMin = {
  'static float float': (_, one: number, other: number) => new JavaFloat(Math.min(one, other)),
} satisfies Floats;

export const floatSum = {
  'static float float': (_, one: number, other: number) => new JavaFloat(Math.fround(one + other)),
} satisfies Floats;
