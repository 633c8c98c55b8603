/** java.lang.Number. */

import {
  doubleValue as toDouble,
  floatValue as toFloat,
  intValue as toInt,
  longValue as toLong,
} from '../values/numbers.ts';
import { double, JavaByte, JavaFloat, type JavaNumber, JavaShort, long } from '../values.ts';
import type { Overloads } from './call.ts';

export const intValue = { '': toInt } satisfies Overloads<JavaNumber>;

export const longValue = { '': (number) => long(toLong(number)) } satisfies Overloads<JavaNumber>;

export const doubleValue = { '': (number) => double(toDouble(number)) } satisfies Overloads<JavaNumber>;

export const floatValue = { '': (number) => new JavaFloat(toFloat(number)) } satisfies Overloads<JavaNumber>;

/** Narrowed from the int value, as the Java language does; Number itself says so too. */
export const shortValue = {
  '': (number) => new JavaShort((toInt(number) << 16) >> 16),
} satisfies Overloads<JavaNumber>;

export const byteValue = {
  '': (number) => new JavaByte((toInt(number) << 24) >> 24),
} satisfies Overloads<JavaNumber>;
