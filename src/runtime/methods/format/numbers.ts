import { JavaException } from '../../errors.ts';
import { doubleText } from '../../values/double-text.ts';
import {
  BigDecimal,
  BigInteger,
  isDouble,
  isInteger,
  isLong,
  JavaByte,
  JavaDouble,
  JavaFloat,
  JavaShort,
  type Value,
} from '../../values.ts';
import { illegal, type Specifier } from './specifier.ts';

/** Significant digits after a decimal point, times 10^`exponent`. */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

const ZERO: Decimal = { digits: '0', exponent: 1 };
const MAXIMAL_ZEROS = 10_000_000;

/** What `%d`, `%o` and `%x` print for a whole number; null if the value is none. */
export function formatWhole(specifier: Specifier, value: Value): string | null {
  const bits = bitsOf(value);
  if (bits === undefined) return null;
  const whole = wholeOf(value as Parameters<typeof wholeOf>[0]);
  const magnitude = whole < 0n ? -whole : whole;
  const { conversion, flags } = specifier;
  if (conversion === 'd') return signed(specifier, whole < 0n, grouped(flags, magnitude.toString()));
  const [radix, prefix] = conversion === 'x' ? [16, '0x'] : [8, '0'];
  if (bits !== null && /[( +]/.test(flags)) throw illegal('FormatFlagsConversionMismatchException', `%${flags}`);
  const digits = (bits === null ? magnitude : BigInt.asUintN(bits, whole)).toString(radix);
  return signed(specifier, bits === null && whole < 0n, digits, flags.includes('#') ? prefix : '');
}

/** How wide the type of a whole number is; null for BigInteger, undefined for what is no whole number. */
function bitsOf(value: Value): number | null | undefined {
  if (isInteger(value)) return 32;
  if (isLong(value)) return 64;
  if (value instanceof BigInteger) return null;
  if (value instanceof JavaShort) return 16;
  return value instanceof JavaByte ? 8 : undefined;
}

function wholeOf(value: number | bigint | BigInteger | JavaShort | JavaByte): bigint {
  return BigInt(typeof value === 'object' ? value.value : value);
}

/** What `%f`, `%e` and `%g` print for a Float, Double or BigDecimal; null if the value is none. */
export function formatFloating(specifier: Specifier, value: Value): string | null {
  if (value instanceof BigDecimal) {
    const digits = String(value.unscaled < 0n ? -value.unscaled : value.unscaled);
    const decimal = { digits, exponent: digits.length - value.scale };
    return signed(specifier, value.unscaled < 0n, bodyOf(specifier, decimal));
  }
  const number = doubleOf(value);
  if (number === null || Number.isNaN(number)) return number === null ? null : 'NaN';
  const isNegative = number < 0 || Object.is(number, -0);
  if (Number.isFinite(number)) return signed(specifier, isNegative, bodyOf(specifier, decimalOf(number)));
  return signed({ ...specifier, flags: specifier.flags.replace('0', '') }, isNegative, 'Infinity');
}

function doubleOf(value: Value): number | null {
  if (value instanceof JavaFloat || value instanceof JavaDouble) return value.value;
  return isDouble(value) ? (value as number) : null;
}

/** Java rounds the digits that Double.toString prints, not the double itself. */
function decimalOf(number: number): Decimal {
  const [, whole = '', fraction = '', power = '0'] =
    /^(\d+)\.(\d+)(?:E(.+))?$/.exec(doubleText(Math.abs(number))) ?? [];
  const digits = (whole + fraction).replace(/^0+(?=.)/, '');
  return { digits, exponent: digits.length - fraction.length + (digits === '0' ? 1 : 0) + Number(power) };
}

function bodyOf(specifier: Specifier, decimal: Decimal): string {
  const { conversion, precision, flags } = specifier;
  const places = precision ?? 6;
  if (conversion === 'f') return grouped(flags, fixed(decimal, places, flags));
  if (conversion === 'e') return scientific(decimal, places, flags);
  const significant = places || 1;
  const { exponent } = rounded(decimal, significant);
  const isFixed = decimal.digits === '0' ? exponent === 1 : exponent > -4 && exponent <= significant;
  if (isFixed) return grouped(flags, fixed(decimal, significant - exponent, flags));
  return scientific(decimal, significant - 1, flags);
}

function fixed(decimal: Decimal, places: number, flags: string): string {
  const { digits, exponent } = decimal.digits === '0' ? ZERO : rounded(decimal, decimal.exponent + places);
  const whole = exponent > 0 ? digits.slice(0, exponent) + zeros(exponent - digits.length) : '0';
  const fraction = (exponent > 0 ? digits.slice(exponent) : zeros(-exponent) + digits).slice(0, places);
  return whole + point(places, flags) + fraction + zeros(places - fraction.length);
}

function scientific(decimal: Decimal, places: number, flags: string): string {
  const { digits, exponent } = rounded(decimal, places + 1);
  const fraction = digits.slice(1) + zeros(places - (digits.length - 1));
  const power = exponent - 1;
  const sign = power < 0 ? '-' : '+';
  return `${digits[0]}${point(places, flags)}${fraction}e${sign}${String(Math.abs(power)).padStart(2, '0')}`;
}

function point(places: number, flags: string): string {
  return places > 0 || flags.includes('#') ? '.' : '';
}

function zeros(count: number): string {
  if (count > MAXIMAL_ZEROS) throw new JavaException('OutOfMemoryError', 'a number of too many digits');
  return '0'.repeat(Math.max(0, count));
}

/** The number with so many digits left, the last one rounded half up. */
function rounded({ digits, exponent }: Decimal, count: number): Decimal {
  if (count >= digits.length) return { digits, exponent };
  if (count < 0) return { digits: '0', exponent };
  const isUp = digits.charCodeAt(count) >= 0x35;
  const kept = digits.slice(0, count);
  if (!isUp) return count > 0 ? { digits: kept, exponent } : { digits: '0', exponent };
  const carried = (BigInt(`0${kept}`) + 1n).toString().padStart(count, '0');
  return { digits: carried.slice(0, count || 1), exponent: exponent + carried.length - count };
}

function grouped(flags: string, number: string): string {
  if (!flags.includes(',')) return number;
  const [whole, ...fraction] = number.split('.');
  return [whole!.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}

/** The number between what stands for its sign, filled up with zeros if the flag `0` says so. */
function signed({ flags, width }: Specifier, isNegative: boolean, body: string, prefix = ''): string {
  const parenthesis = isNegative && flags.includes('(');
  const sign = isNegative ? (parenthesis ? '(' : '-') : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
  const opening = sign + prefix;
  const closing = parenthesis ? ')' : '';
  const filled = (width ?? 0) - opening.length - closing.length;
  return opening + (flags.includes('0') ? body.padStart(filled, '0') : body) + closing;
}
