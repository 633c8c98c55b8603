/** What java.lang.Number offers on every number: `intValue()`, `longValue()`, `doubleValue()`. */

import { BigDecimal, BigInteger, BoxedNumber, JavaDouble, JavaFloat, type JavaNumber, type Value } from '../values.ts';

const LONG_MAXIMUM = 0x7fff_ffff_ffff_ffffn;
const LONG_MINIMUM = -0x8000_0000_0000_0000n;
const MAXIMUM_SAFE = 0x1f_ffff_ffff_ffffn;

/** Whether this value is a java.lang.Number. */
export function isNumber(value: Value): value is JavaNumber {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof BoxedNumber;
}

/** Java's `intValue()`: whole numbers wrap, floating ones saturate. */
export function intValue(number: JavaNumber): number {
  if (typeof number === 'number' && Number.isInteger(number)) return Number(BigInt.asIntN(32, BigInt(number)));
  const floating = floatingValue(number);
  if (floating === null) return Number(BigInt.asIntN(32, wholeValue(number)));
  return Math.max(-0x8000_0000, Math.min(0x7fff_ffff, Math.trunc(floating) || 0));
}

/** Java's `longValue()` as a bigint: whole numbers wrap, floating ones saturate. */
export function longValue(number: JavaNumber): bigint {
  const floating = floatingValue(number);
  if (floating === null) return BigInt.asIntN(64, wholeValue(number));
  if (Number.isNaN(floating)) return 0n;
  if (floating >= 2 ** 63) return LONG_MAXIMUM;
  return floating <= -(2 ** 63) ? LONG_MINIMUM : BigInt(Math.trunc(floating));
}

/** Java's `doubleValue()`. */
export function doubleValue(number: JavaNumber): number {
  if (typeof number === 'number') return number;
  if (typeof number === 'bigint') return Number(number);
  if (number instanceof BigDecimal) return Number(`${number.unscaled}e${-number.scale}`);
  return Number(number.value);
}

/** Java's `floatValue()`. */
export function floatValue(number: JavaNumber): number {
  const whole = typeof number === 'bigint' ? number : number instanceof BigInteger ? number.value : 0n;
  // A double cannot hold such a number, and rounding twice could end at another float: keep what is cut off as one bit.
  if (whole > MAXIMUM_SAFE || whole < -MAXIMUM_SAFE) return Math.fround(Number(withStickyBit(whole)));
  return Math.fround(doubleValue(number));
}

/** The number with all bits below its first 32 gathered in one. */
function withStickyBit(whole: bigint): bigint {
  const magnitude = whole < 0n ? -whole : whole;
  const shift = BigInt(magnitude.toString(2).length - 32);
  const top = magnitude >> shift;
  const sticky = top << shift === magnitude ? top : top | 1n;
  return (whole < 0n ? -sticky : sticky) << shift;
}

/** The value of a Double or Float; null for every other number. */
function floatingValue(number: JavaNumber): number | null {
  if (typeof number === 'number') return Number.isInteger(number) ? null : number;
  return number instanceof JavaDouble || number instanceof JavaFloat ? number.value : null;
}

/** The whole part of a number that is no Double and no Float, of any size. */
export function wholeValue(number: JavaNumber): bigint {
  if (typeof number === 'bigint') return number;
  if (typeof number === 'number') return BigInt(number);
  return number instanceof BigDecimal ? wholePart(number) : BigInt(number.value);
}

/** The digits before the point; only the last 64 bits matter to `intValue` and `longValue`. */
function wholePart({ unscaled, scale }: BigDecimal): bigint {
  if (scale === 0) return unscaled;
  // 10^64 is a multiple of 2^64, so that higher powers leave nothing in the lower 64 bits.
  if (scale < 0) return scale > -64 ? unscaled * 10n ** BigInt(-scale) : 0n;
  return scale > String(unscaled).length ? 0n : unscaled / 10n ** BigInt(scale);
}
