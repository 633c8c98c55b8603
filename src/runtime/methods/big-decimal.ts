/** java.math.BigDecimal. */

import { JavaException } from '../errors.ts';
import {
  addDecimals,
  bounded,
  compareDecimals,
  decimalOfDouble,
  divideDecimals,
  divideExactly,
  multiplyDecimals,
  parseDecimal,
  plainText,
  precision as precisionOf,
  ROUNDINGS,
  type Rounding,
  setScale as scaled,
  stripTrailingZeros as stripped,
  subtractDecimals,
} from '../values/decimal.ts';
import { doubleText } from '../values/double-text.ts';
import { BigDecimal, BigInteger, JavaByte, JavaShort, long, type Value } from '../values.ts';
import { exactly, power } from './big-integer.ts';
import type { Overloads } from './call.ts';
import { classCast, illegalArgument } from './failures.ts';
import { compareWhole } from './whole-numbers.ts';

type One = Overloads<BigDecimal>;

const ONE = /* @__PURE__ */ new BigDecimal(1n, 0);

function arithmetic(message: string): JavaException {
  return new JavaException('ArithmeticException', message);
}

/** The rounding of BigDecimal's old constants, such as `ROUND_HALF_UP` = 4. */
function roundingOf(constant: number): Rounding {
  const rounding = ROUNDINGS[constant];
  if (rounding === undefined) throw illegalArgument('Invalid rounding mode');
  return rounding;
}

export const add = {
  BigDecimal: addDecimals,
  'BigDecimal MathContext': null,
} satisfies One;

export const subtract = {
  BigDecimal: subtractDecimals,
  'BigDecimal MathContext': null,
} satisfies One;

export const multiply = {
  BigDecimal: multiplyDecimals,
  'BigDecimal MathContext': null,
} satisfies One;

export const divide = {
  BigDecimal: divideExactly,
  'BigDecimal int': (one, other: BigDecimal, rounding: number) => quotient(one, other, one.scale, rounding),
  'BigDecimal int int': quotient,
  'BigDecimal int RoundingMode': null,
  'BigDecimal RoundingMode': null,
  'BigDecimal MathContext': null,
} satisfies One;

function quotient(one: BigDecimal, other: BigDecimal, scale: number, rounding: number): BigDecimal {
  const mode = roundingOf(rounding);
  return divideDecimals(one, nonZero(other), scale, mode);
}

function nonZero(decimal: BigDecimal): BigDecimal {
  if (decimal.unscaled === 0n) throw arithmetic('/ by zero');
  return decimal;
}

export const divideToIntegralValue = {
  BigDecimal: wholeQuotient,
  'BigDecimal MathContext': null,
} satisfies One;

/** The whole part, with as many of its zeros as the scales of the operands ask for. */
function wholeQuotient(one: BigDecimal, other: BigDecimal): BigDecimal {
  const preferred = checkedScale(one.scale - other.scale);
  if (one.unscaled === 0n && other.unscaled !== 0n) return new BigDecimal(0n, preferred);
  const whole = divideDecimals(one, nonZero(other), 0, 'DOWN');
  if (whole.unscaled === 0n) return new BigDecimal(0n, preferred);
  return scaled(whole, Math.max(stripped(whole).scale, preferred));
}

export const remainder = {
  BigDecimal: (one, other: BigDecimal) => subtractDecimals(one, multiplyDecimals(wholeQuotient(one, other), other)),
  'BigDecimal MathContext': null,
} satisfies One;

function checkedScale(scale: number): number {
  if (scale !== (scale | 0)) throw arithmetic(scale > 0 ? 'Underflow' : 'Overflow');
  return scale;
}

export const sqrt = { MathContext: null } satisfies One;

export const negate = {
  '': ({ unscaled, scale }) => new BigDecimal(-unscaled, scale),
  MathContext: null,
} satisfies One;

export const abs = {
  '': ({ unscaled, scale }) => new BigDecimal(unscaled < 0n ? -unscaled : unscaled, scale),
  MathContext: null,
} satisfies One;

export const plus = {
  '': (decimal) => decimal,
  MathContext: null,
} satisfies One;

export const pow = {
  int: ({ unscaled, scale }, exponent: number) => {
    if (exponent < 0 || exponent > 999_999_999) throw arithmetic('Invalid operation');
    return new BigDecimal(bounded(power(unscaled, exponent)), checkedScale(scale * exponent));
  },
  'int MathContext': null,
} satisfies One;

export const signum = { '': ({ unscaled }) => compareWhole(unscaled, 0n) } satisfies One;

export const scale = { '': (decimal) => decimal.scale } satisfies One;

export const precision = { '': precisionOf } satisfies One;

export const unscaledValue = { '': ({ unscaled }) => new BigInteger(unscaled) } satisfies One;

export const toPlainString = { '': plainText } satisfies One;

export const stripTrailingZeros = { '': stripped } satisfies One;

export const setScale = {
  int: (decimal, places: number) => rescaled(decimal, places, 'UNNECESSARY'),
  'int int': (decimal, places: number, rounding: number) => rescaled(decimal, places, roundingOf(rounding)),
  'int RoundingMode': null,
} satisfies One;

function rescaled(decimal: BigDecimal, places: number, rounding: Rounding): BigDecimal {
  return decimal.unscaled === 0n ? new BigDecimal(0n, places) : scaled(decimal, places, rounding);
}

export const round = { MathContext: null } satisfies One;

export const movePointLeft = { int: (decimal, places: number) => pointMoved(decimal, places) } satisfies One;

export const movePointRight = { int: (decimal, places: number) => pointMoved(decimal, -places) } satisfies One;

function pointMoved({ unscaled, scale }: BigDecimal, places: number): BigDecimal {
  if (places === 0) return new BigDecimal(unscaled, scale);
  const moved = withScale(unscaled, scale + places);
  return moved.scale < 0 ? rescaled(moved, 0, 'UNNECESSARY') : moved;
}

export const scaleByPowerOfTen = {
  int: ({ unscaled, scale }, exponent: number) => withScale(unscaled, scale - exponent),
} satisfies One;

/** Zero takes the nearest scale there is. */
function withScale(unscaled: bigint, scale: number): BigDecimal {
  const nearest = Math.max(-0x8000_0000, Math.min(0x7fff_ffff, scale));
  return new BigDecimal(unscaled, unscaled === 0n ? nearest : checkedScale(scale));
}

export const ulp = { '': ({ scale }) => new BigDecimal(1n, scale) } satisfies One;

export const max = {
  BigDecimal: (one, other: BigDecimal) => (compareDecimals(one, other) >= 0 ? one : other),
} satisfies One;

export const min = {
  BigDecimal: (one, other: BigDecimal) => (compareDecimals(one, other) <= 0 ? one : other),
} satisfies One;

export const compareTo = {
  BigDecimal: compareDecimals,
  Object: (_, other: Value) => {
    throw classCast(other, 'java.math.BigDecimal');
  },
} satisfies One;

export const toBigInteger = {
  '': (decimal) => new BigInteger(divideDecimals(decimal, ONE, 0, 'DOWN').unscaled),
} satisfies One;

export const toBigIntegerExact = { '': (decimal) => new BigInteger(scaled(decimal, 0).unscaled) } satisfies One;

export const intValueExact = { '': (decimal) => Number(exactly(wholeOf(decimal), 32, 'int')) } satisfies One;

export const longValueExact = { '': (decimal) => long(exactly(wholeOf(decimal), 64, 'long')) } satisfies One;

export const shortValueExact = {
  '': (decimal) => new JavaShort(Number(exactly(wholeOf(decimal), 16, 'short'))),
} satisfies One;

export const byteValueExact = {
  '': (decimal) => new JavaByte(Number(exactly(wholeOf(decimal), 8, 'byte'))),
} satisfies One;

function wholeOf(decimal: BigDecimal): bigint {
  return scaled(decimal, 0).unscaled;
}

const numberOf = {
  'static long': (_, value: bigint) => new BigDecimal(value, 0),
  'static long int': (_, value: bigint, places: number) => new BigDecimal(value, places),
  'static double': (_, value: number) => {
    if (!Number.isFinite(value)) return decimalOfDouble(value);
    return parseDecimal(doubleText(value));
  },
} satisfies One;

export { numberOf as valueOf };
