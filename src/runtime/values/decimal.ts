/** java.math.BigDecimal's arithmetic. */

import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { BigDecimal } from '../values.ts';
import { costOf, spendBitwise, spendDigits } from './digits.ts';

/**
 * Where we stop: a body can name 1E+999999999, whose digits would fill the memory as soon as something is added.
 * Java gives up as well, later and by running out of memory.
 */
const MAXIMUM_DIGITS = 1_000_000;
const MAXIMUM_BITS = 3_321_929;

/** The rounding modes in the order of java.math.RoundingMode and of BigDecimal's old constants. */
export const ROUNDINGS = [
  'UP',
  'DOWN',
  'CEILING',
  'FLOOR',
  'HALF_UP',
  'HALF_DOWN',
  'HALF_EVEN',
  'UNNECESSARY',
] as const;

export type Rounding = (typeof ROUNDINGS)[number];

/** The BigDecimal of this text, which must be a decimal number (`-1.50E+3`); throws NumberFormatException otherwise. */
export function parseDecimal(text: string): BigDecimal {
  const parts = /^(?=[+-]?\.?\d)([+-]?\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
  const [, whole, fraction = '', exponent = '0'] = parts ?? [];
  const scale = fraction.length - Number(exponent);
  if (!parts || Math.abs(scale) > 0x7fff_ffff) {
    throw new JavaException('NumberFormatException', `"${text}" is no decimal number`);
  }
  return new BigDecimal(BigInt(whole + fraction), scale);
}

/** The exact decimal expansion of a double; throws NumberFormatException for NaN and infinities. */
export function decimalOfDouble(value: number): BigDecimal {
  if (!Number.isFinite(value)) throw new JavaException('NumberFormatException', 'Infinite or NaN');
  // Scaling by a power of two is exact; a double has at most 1,074 binary places.
  let places = 0;
  let scaled = value;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    places++;
  }
  spendDigits(places);
  return new BigDecimal(BigInt(scaled) * 5n ** BigInt(places), places);
}

export function addDecimals(a: BigDecimal, b: BigDecimal): BigDecimal {
  const scale = Math.max(a.scale, b.scale);
  return new BigDecimal(unscaledAt(a, scale) + unscaledAt(b, scale), scale);
}

export function subtractDecimals(a: BigDecimal, b: BigDecimal): BigDecimal {
  return addDecimals(a, new BigDecimal(-b.unscaled, b.scale));
}

export function multiplyDecimals(a: BigDecimal, b: BigDecimal): BigDecimal {
  spend(costOf(a.unscaled) + costOf(b.unscaled));
  return new BigDecimal(bounded(a.unscaled * b.unscaled), checkedScale(a.scale + b.scale));
}

/** The quotient with this many places. The divisor must not be zero. */
export function divideDecimals(a: BigDecimal, b: BigDecimal, scale: number, rounding: Rounding): BigDecimal {
  const shift = scale + b.scale - a.scale;
  const dividend = shift > 0 ? a.unscaled * powerOfTen(shift) : a.unscaled;
  const divisor = shift < 0 ? b.unscaled * powerOfTen(-shift) : b.unscaled;
  return new BigDecimal(roundedQuotient(dividend, divisor, rounding), scale);
}

/** The exact quotient, `divide(b)`: as few places as it needs, but no fewer than the operands' scales differ by. */
export function divideExactly(a: BigDecimal, b: BigDecimal): BigDecimal {
  if (b.unscaled === 0n) throw arithmetic('Division by zero');
  const preferred = clampedScale(a.scale - b.scale);
  if (a.unscaled === 0n) return new BigDecimal(0n, preferred);
  spendBitwise(a.unscaled, b.unscaled);
  const divisor = b.unscaled / greatestCommonDivisor(a.unscaled, b.unscaled);
  const places = decimalPlaces(divisor < 0n ? -divisor : divisor);
  const quotient = new BigDecimal((a.unscaled * powerOfTen(places)) / b.unscaled, checkedScale(preferred + places));
  return stripTo(quotient, preferred);
}

/** -1, 0 or 1, whatever the scales. */
export function compareDecimals(a: BigDecimal, b: BigDecimal): number {
  const difference = signum(a.unscaled) - signum(b.unscaled);
  if (difference !== 0 || a.unscaled === 0n) return Math.sign(difference);
  // The magnitudes first: numbers of very different size must not be brought to one scale.
  const magnitude = precision(a) - a.scale - (precision(b) - b.scale);
  if (magnitude !== 0) return Math.sign(magnitude) * signum(a.unscaled);
  const scale = Math.max(a.scale, b.scale);
  return signum(unscaledAt(a, scale) - unscaledAt(b, scale));
}

/** The number with this many places; throws ArithmeticException where UNNECESSARY would have to round. */
export function setScale(decimal: BigDecimal, scale: number, rounding: Rounding = 'UNNECESSARY'): BigDecimal {
  return divideDecimals(decimal, new BigDecimal(1n, 0), scale, rounding);
}

export function stripTrailingZeros(decimal: BigDecimal): BigDecimal {
  return decimal.unscaled === 0n ? new BigDecimal(0n, 0) : stripTo(decimal, -0x8000_0000);
}

/** How many digits the unscaled value has; of zero 1. */
export function precision({ unscaled }: BigDecimal): number {
  return digitsOf(unscaled).length;
}

/** Java's `toPlainString()`: never an exponent. */
export function plainText({ unscaled, scale }: BigDecimal): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = digitsOf(unscaled);
  if (scale <= 0) return unscaled === 0n ? '0' : sign + digits + zeros(-scale);
  const padded = digits.length > scale ? digits : zeros(scale + 1 - digits.length) + digits;
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

/** The value as it is, unless it has grown beyond what we compute with. */
export function bounded(value: bigint): bigint {
  if (BigInt.asIntN(MAXIMUM_BITS, value) !== value) throw tooLong();
  return value;
}

function unscaledAt(decimal: BigDecimal, scale: number): bigint {
  return scale === decimal.scale ? decimal.unscaled : bounded(decimal.unscaled * powerOfTen(scale - decimal.scale));
}

function powerOfTen(exponent: number): bigint {
  if (exponent > MAXIMUM_DIGITS) throw tooLong();
  spendDigits(exponent);
  return 10n ** BigInt(exponent);
}

function zeros(count: number): string {
  if (count > MAXIMUM_DIGITS) throw tooLong();
  return '0'.repeat(count);
}

function roundedQuotient(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  spend(costOf(dividend) + costOf(divisor));
  const quotient = dividend / divisor;
  const rest = dividend % divisor;
  if (rest === 0n) return quotient;
  const sign = dividend < 0n === divisor < 0n ? 1n : -1n;
  const twice = 2n * magnitude(rest);
  const half = twice === magnitude(divisor) ? 0 : twice > magnitude(divisor) ? 1 : -1;
  return roundsAway(rounding, sign > 0n, half, (quotient & 1n) === 1n) ? quotient + sign : quotient;
}

/** Whether a quotient goes away from zero; `half` tells whether the rest is below, at (0) or above the middle. */
function roundsAway(rounding: Rounding, positive: boolean, half: number, odd: boolean): boolean {
  switch (rounding) {
    case 'UP':
      return true;
    case 'DOWN':
      return false;
    case 'CEILING':
      return positive;
    case 'FLOOR':
      return !positive;
    case 'HALF_UP':
      return half >= 0;
    case 'HALF_DOWN':
      return half > 0;
    case 'HALF_EVEN':
      return half > 0 || (half === 0 && odd);
    case 'UNNECESSARY':
      throw arithmetic('Rounding necessary');
  }
}

/** Takes trailing zeros off, but none of the first `minimum` places. */
function stripTo(decimal: BigDecimal, minimum: number): BigDecimal {
  const digits = digitsOf(decimal.unscaled);
  let stripped = 0;
  while (digits[digits.length - 1 - stripped] === '0' && decimal.scale - stripped > minimum) stripped++;
  if (stripped === 0) return decimal;
  return new BigDecimal(decimal.unscaled / 10n ** BigInt(stripped), decimal.scale - stripped);
}

/** How many decimal places 1/`divisor` has; throws where there is no end to them. */
function decimalPlaces(divisor: bigint): number {
  let twos = 0;
  let fives = 0;
  let rest = divisor;
  for (; (rest & 1n) === 0n; rest >>= 1n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  if (rest !== 1n) throw arithmetic('Non-terminating decimal expansion; no exact representable decimal result.');
  return Math.max(twos, fives);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [greater, smaller] = [magnitude(a), magnitude(b)];
  while (smaller !== 0n) [greater, smaller] = [smaller, greater % smaller];
  return greater;
}

function signum(value: bigint): number {
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function digitsOf(unscaled: bigint): string {
  const digits = String(magnitude(unscaled));
  spendDigits(digits.length);
  return digits;
}

function checkedScale(scale: number): number {
  if (scale !== (scale | 0)) throw arithmetic(scale > 0 ? 'Underflow' : 'Overflow');
  return scale;
}

function clampedScale(scale: number): number {
  return Math.max(-0x8000_0000, Math.min(0x7fff_ffff, scale));
}

function tooLong(): JavaException {
  return arithmetic(`a number of more than ${MAXIMUM_DIGITS} digits is not computed with`);
}

function arithmetic(message: string): JavaException {
  return new JavaException('ArithmeticException', message);
}
