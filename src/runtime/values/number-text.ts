import { BigDecimal, BigInteger, JavaDouble, JavaFloat, type JavaNumber } from '../values.ts';
import { doubleText, floatText } from './double-text.ts';

/** Java's `toString()` of a number. */
export function numberText(number: JavaNumber): string {
  if (typeof number === 'number') return Number.isInteger(number) ? String(number) : doubleText(number);
  if (number instanceof JavaDouble) return doubleText(number.value);
  if (number instanceof BigDecimal) return decimalText(number);
  if (number instanceof JavaFloat) return floatText(number.value);
  return String(typeof number === 'bigint' || number instanceof BigInteger ? integral(number) : number.value);
}

function integral(number: bigint | BigInteger): bigint {
  return typeof number === 'bigint' ? number : number.value;
}

/** BigDecimal.toString: plain unless the scale is negative or the number is below 10^-6. */
function decimalText({ unscaled, scale }: BigDecimal): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = String(unscaled < 0n ? -unscaled : unscaled);
  if (scale === 0) return sign + digits;
  const exponent = digits.length - 1 - scale;
  if (scale < 0 || exponent < -6) return sign + scientific(digits, exponent);
  if (exponent < 0) return `${sign}0.${digits.padStart(scale, '0')}`;
  return `${sign}${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

function scientific(digits: string, exponent: number): string {
  const significand = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
  if (exponent === 0) return significand;
  return `${significand}E${exponent > 0 ? '+' : ''}${exponent}`;
}
