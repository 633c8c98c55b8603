/** BigDecimal.toString of `unscaled` * 10^-`scale`: plain unless the scale is negative or the number is below 10^-6. */
export function decimalText(unscaled: bigint, scale: number): string {
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
