/** What Integer, Long, Short and Byte do with digits and bits. */

import { JavaException } from '../errors.ts';

/** The value of a digit of any script in this radix, Character.digit; -1 for what is none. */
export function digitValue(character: string, radix: number): number {
  const value = decimalValue(character) ?? letterValue(character);
  return value < radix && radix >= 2 && radix <= 36 ? value : -1;
}

function decimalValue(character: string): number | null {
  if (/^[0-9]$/.test(character)) return Number(character);
  if (!/^\p{Nd}$/u.test(character)) return null;
  // Unicode keeps decimal digits in rows of ten; only the mathematical ones follow on each other, from U+1D7CE.
  const code = character.codePointAt(0)!;
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

function letterValue(character: string): number {
  const letter = /^[A-Za-z\uff21-\uff3a\uff41-\uff5a]$/.test(character) ? character.codePointAt(0)! & 0xff : 0;
  if (letter === 0) return Infinity;
  // The full-width letters' last byte is 0x20 less than that of the ASCII ones.
  const ascii = character > 'z' ? letter + 0x20 : letter;
  return (ascii | 0x20) - 0x61 + 10;
}

/** The whole number of so many bits that this text spells, a sign allowed; throws NumberFormatException. */
export function parseWhole(text: string | null, radix: number, bits: number): bigint {
  if (radix < 2 || radix > 36) throw numberFormat(`radix ${radix}`);
  const value = text === null ? null : signedDigits(text, radix, bits);
  if (value === null || BigInt.asIntN(bits, value) !== value) throw numberFormat(inputOf(text));
  return value;
}

/** The same without a minus, of the whole unsigned range. */
export function parseUnsigned(text: string | null, radix: number, bits: number): bigint {
  if (radix < 2 || radix > 36) throw numberFormat(`radix ${radix}`);
  const value = text === null || text.startsWith('-') ? null : signedDigits(text, radix, bits);
  if (value === null || BigInt.asUintN(bits, value) !== value) throw numberFormat(inputOf(text));
  return BigInt.asIntN(bits, value);
}

function signedDigits(text: string, radix: number, bits: number): bigint | null {
  if (radix === 10 && /^[-+]?[0-9]{1,15}$/.test(text)) return BigInt(Number(text));
  const sign = /^[-+]/.exec(text)?.[0] ?? '';
  let value = 0n;
  if (text.length === sign.length) return null;
  for (const character of text.slice(sign.length)) {
    const digit = digitValue(character, radix);
    if (digit < 0 || character.length > 1 || BigInt.asUintN(bits, value) !== value) return null;
    value = value * BigInt(radix) + BigInt(digit);
  }
  return sign === '-' ? -value : value;
}

/** What `decode` reads: `0x`, `#` and `0` before the digits name the radix. */
export function decodeWhole(text: string, bits: number): bigint {
  const [, sign = '', prefix = '', digits = ''] = /^([-+]?)(0[xX]|#|0(?=.))?(.*)$/s.exec(text) ?? [];
  if (/^[-+]/.test(digits)) throw numberFormat('Sign character in wrong position');
  const radix = prefix === '' ? 10 : prefix === '0' ? 8 : 16;
  return parseWhole((sign === '-' ? '-' : '') + digits, radix, bits);
}

/** NumberFormatException for this text. */
export function numberFormat(what: string): JavaException {
  return new JavaException('NumberFormatException', what);
}

export function inputOf(text: string | null): string {
  return text === null ? 'Cannot parse null string: null' : `For input string: "${text}"`;
}

/** The digits in a radix, as `Integer.toString(i, radix)` prints them: 10 stands in for a radix that is none. */
export function radixText(value: bigint, radix: number): string {
  return value.toString(radix < 2 || radix > 36 ? 10 : radix);
}

/** The bits of the number as an unsigned one. */
export function unsigned(value: bigint, bits: number): bigint {
  return BigInt.asUintN(bits, value);
}

/** The bits in reverse order. */
export function reverseBits(value: bigint, bits: number): bigint {
  const digits = unsigned(value, bits).toString(2).padStart(bits, '0');
  return BigInt.asIntN(bits, BigInt(`0b${[...digits].reverse().join('')}`));
}

/** The bytes in reverse order. */
export function reverseBytes(value: bigint, bits: number): bigint {
  const digits = unsigned(value, bits)
    .toString(16)
    .padStart(bits / 4, '0');
  return BigInt.asIntN(bits, BigInt(`0x${digits.match(/../g)!.reverse().join('')}`));
}

/** The bits moved to the left, those that fall off put in again at the right. */
export function rotateLeft(value: bigint, distance: number, bits: number): bigint {
  const shift = BigInt(((distance % bits) + bits) % bits);
  const whole = unsigned(value, bits);
  return BigInt.asIntN(bits, (whole << shift) | (whole >> (BigInt(bits) - shift)));
}

/** How many bits are set. */
export function countBits(value: bigint, bits: number): number {
  return unsigned(value, bits).toString(2).replaceAll('0', '').length;
}

/** How many zeros there are before the highest bit; of 0 all. */
export function leadingZeros(value: bigint, bits: number): number {
  return value === 0n ? bits : bits - unsigned(value, bits).toString(2).length;
}

/** How many zeros there are after the lowest bit; of 0 all. */
export function trailingZeros(value: bigint, bits: number): number {
  return value === 0n ? bits : /0*$/.exec(unsigned(value, bits).toString(2))![0].length;
}

/** The number with its highest bit alone. */
export function highestBit(value: bigint, bits: number): bigint {
  return value === 0n ? 0n : BigInt.asIntN(bits, 1n << BigInt(bits - 1 - leadingZeros(value, bits)));
}

/** The quotient of the two as unsigned numbers; throws ArithmeticException for a divisor of 0. */
export function divideUnsigned(one: bigint, other: bigint, bits: number): bigint {
  return BigInt.asIntN(bits, unsigned(one, bits) / divisor(unsigned(other, bits)));
}

/** The remainder of the two as unsigned numbers. */
export function remainderUnsigned(one: bigint, other: bigint, bits: number): bigint {
  return BigInt.asIntN(bits, unsigned(one, bits) % divisor(unsigned(other, bits)));
}

/** The number itself; throws ArithmeticException for 0. */
export function divisor(value: bigint): bigint {
  if (value === 0n) throw new JavaException('ArithmeticException', '/ by zero');
  return value;
}

/** -1, 0 or 1. */
export function compareWhole<T extends number | bigint>(one: T, other: T): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
