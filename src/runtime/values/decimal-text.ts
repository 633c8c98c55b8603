import { decimalNotation } from './decimal-notation.ts';
import { spendDigits } from './digits.ts';

/** BigDecimal.toString of `unscaled` * 10^-`scale`: plain unless the scale is negative or the number is below 10^-6. */
export function decimalText(unscaled: bigint, scale: number): string {
  if (unscaled < 0n) return `-${decimalText(-unscaled, scale)}`;
  const digits = String(unscaled);
  spendDigits(digits.length);
  const exponent = digits.length - scale;
  return decimalNotation(digits, exponent, scale >= 0 && exponent > -6, '', '+');
}
