import { spendDigits } from './digits.ts';

/** BigDecimal.toString of `unscaled` * 10^-`scale`: plain unless the scale is negative or the number is below 10^-6. */
export function decimalText(unscaled: bigint, scale: number): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = String(unscaled < 0n ? -unscaled : unscaled);
  spendDigits(digits.length);
  const exponent = digits.length - 1 - scale;
  const isPlain = scale >= 0 && exponent >= -6;
  const all = isPlain ? digits.padStart(scale + 1, '0') : digits;
  const point = isPlain ? all.length - scale : 1;
  const places = all.length > point ? `.${all.slice(point)}` : '';
  return `${sign}${all.slice(0, point)}${places}${isPlain ? '' : `E${exponent > 0 ? '+' : ''}${exponent}`}`;
}
