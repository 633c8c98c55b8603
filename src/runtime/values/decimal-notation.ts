/**
 * The number 0.`digits` * 10^`exponent` as Java writes it: plain, or else with one digit in front of the point and an
 * exponent. `noPlaces` stands behind the point where nothing does, `plus` in front of an exponent above 0.
 */
export function decimalNotation(
  digits: string,
  exponent: number,
  isPlain: boolean,
  noPlaces: '' | '0',
  plus: '' | '+',
): string {
  const point = isPlain ? Math.max(1, exponent) : 1;
  const all = digits.padStart(isPlain ? digits.length + point - exponent : 0, '0');
  const places = all.slice(point) || noPlaces;
  return (
    all.slice(0, point) + (places && `.${places}`) + (isPlain ? '' : `E${exponent > 1 ? plus : ''}${exponent - 1}`)
  );
}
