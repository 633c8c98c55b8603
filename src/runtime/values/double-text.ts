/**
 * `Double.toString` and `Float.toString` of JDK 17, whose FloatingDecimal often prints a digit more than the shortest
 * text (and sometimes a less exact one). The names of the quantities are FloatingDecimal's. It computes in
 * ints and longs where they suffice; tests against the JVM show where that makes a difference.
 */

import { spend } from '../budget.ts';
import { decimalNotation } from './decimal-notation.ts';

/** More bits than any number here has. */
const UNBOUNDED = 9999;

/** Java's `Double.toString(value)`. */
export function doubleText(value: number): string {
  spend(1);
  return floatingText(value, 53, -1074);
}

/** Java's `Float.toString(value)`; `value` must be the value of a float. */
export function floatText(value: number): string {
  return floatingText(value, 24, -149);
}

/** The text of a number with so many bits of precision, the last of which is never below this power of two. */
function floatingText(value: number, precision: number, least: number): string {
  if (value < 0 || Object.is(value, -0)) return `-${floatingText(-value, precision, least)}`;
  const text = String(value);
  if (!Number.isFinite(value)) return text;
  const isInteger = Number.isInteger(value);
  if (isInteger && value < 1e7) return `${text}.0`;
  // Of up to 15 digits both algorithms print the same: the shortest text within half a unit of the last place is
  // unique there, and FloatingDecimal's estimate cannot yet have overflowed. (A float has fewer digits of its own.)
  if (precision > 24 && value >= 1e-3 && value < 1e7 && text.length <= 16) return text;
  // The number in units of the format's last bit; the logarithm may be off by one.
  let unit = Math.max(least, Math.floor(Math.log2(value)) - precision);
  while (value / 2 ** unit >= 2 ** precision) unit++;
  const significand = BigInt(value / 2 ** unit);
  const exponent = unit + significand.toString(2).length - 1;
  spend(16 + Math.abs(exponent) / 4);
  // An integer that a long holds.
  return isInteger && exponent < 63
    ? wholeText(value, exponent - precision)
    : textByDivision(significand, unit, exponent, value / 2 ** exponent);
}

/** FloatingDecimal.developLongDigits: an integer, the digits that its format has no bits for rounded away first. */
function wholeText(value: number, excessBits: number): string {
  const dropped = Math.max(0, Math.floor((excessBits - 1) * Math.log10(2)));
  const divisor = 10n ** BigInt(dropped);
  const digits = String((BigInt(value) + divisor / 2n) / divisor);
  return format(digits.replace(/(?<=.)0+$/, ''), digits.length + dropped);
}

/**
 * FloatingDecimal.dtoa's general path: digit after digit, until what is left lies within half a unit. The number is
 * `significand` * 2^`unit` = `fraction` * 2^`exponent`.
 */
function textByDivision(significand: bigint, unit: number, exponent: number, fraction: number): string {
  // FloatingDecimal's estimate.
  const decimal = Math.floor((fraction - 1.5) * 0.289529654 + 0.176091259 + exponent * 0.301029995663981);
  // The number is b / s * 10^decimal, half a unit of its last place m / s, a quarter for a power of two. Where numbers
  // this large fit into a long, FloatingDecimal has them without the powers of two in s, and its sums may overflow.
  const isLong = decimal > 0 && decimal < 26;
  const wordBits = isLong ? 64 + decimal : UNBOUNDED;
  const scale = power(-decimal, unit - 2);
  const s = power(decimal, 2 - unit);
  const t = 10n * s;
  let b = 4n * significand * scale;
  let m = significand & (significand - 1n) ? 2n * scale : scale;
  for (let count = 0; ; count++, b *= 10n) {
    const quotient = b / s;
    const rest = 10n * (b % s);
    m = BigInt.asIntN(wordBits, 10n * m);
    const end = BigInt.asIntN(wordBits, rest + m);
    const low = m <= 0n || rest < m;
    const high = m <= 0n || end > t || (end === t && !isLong);
    // What prints with an exponent has two digits at least.
    const leading = quotient === 0n && !high ? decimal - 1 : decimal;
    if (!(low || high) || (count === 0 && (leading < -3 || leading >= 8))) continue;
    const isUp = high && (!low || 2n * rest > t || (2n * rest === t && quotient % 2n === 1n));
    const digits = String(isUp ? quotient + 1n : quotient);
    return format(digits.slice(0, String(quotient).length), digits.length + decimal - count);
  }
}

/** 10^`tens` * 2^`twos`, or 1 for negative exponents. */
function power(tens: number, twos: number): bigint {
  return (10n ** BigInt(Math.max(0, tens))) << BigInt(Math.max(0, twos));
}

/** The number 0.`digits` * 10^`exponent`. */
function format(digits: string, exponent: number): string {
  return decimalNotation(digits, exponent, exponent > -3 && exponent < 8, '0', '');
}
