/**
 * `Double.toString` and `Float.toString` of JDK 17, whose FloatingDecimal often prints a digit more than the shortest
 * text (and sometimes a less exact one). The names of the quantities are FloatingDecimal's.
 */

/** A finite positive number: `odd` * 2^-`tinyBits`, times a power of two if it is whole. */
interface Binary {
  readonly odd: bigint;
  /** How many bits `odd` has. */
  readonly width: number;
  /** How many bits follow the binary point. */
  readonly tinyBits: number;
  /** The greatest power of two in the number. */
  readonly exponent: number;
  /** The number over that power: at least 1 and less than 2. */
  readonly fraction: number;
  /** How many bits carry information: 53, 24 for a float, fewer for a subnormal. */
  readonly significantBits: number;
}

/** More bits than any number here has. */
const UNBOUNDED = 9999;

/** Java's `Double.toString(value)`. */
export function doubleText(value: number): string {
  const magnitude = Math.abs(value);
  if (magnitude >= 1e-3 && magnitude < 1e7) {
    const text = String(value);
    if (Number.isInteger(value)) return `${text}.0`;
    // Of up to 15 digits both algorithms print the same: the shortest text within half a unit of the last place is
    // unique there, and FloatingDecimal's estimate cannot yet have overflowed. (A sign costs us one digit.)
    if (text.length <= 16) return text;
  }
  return slowText(value, 53, -1022);
}

/** Java's `Float.toString(value)`; `value` must be the value of a float. */
export function floatText(value: number): string {
  return slowText(value, 24, -126);
}

/** The text of a number with so many bits of precision, and fewer below this power of two. */
function slowText(value: number, precision: number, leastExponent: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const magnitude = Math.abs(value);
  if (magnitude === Infinity) return `${sign}Infinity`;
  if (magnitude === 0) return `${sign}0.0`;
  const binary = binaryOf(magnitude, precision, leastExponent);
  // FloatingDecimal's MAX_SMALL_BIN_EXP: an integer that a long holds.
  const isLong = binary.tinyBits === 0 && binary.exponent <= 62;
  return sign + (isLong ? wholeText(BigInt(magnitude), binary) : textByDivision(binary));
}

function binaryOf(magnitude: number, precision: number, leastExponent: number): Binary {
  let whole = magnitude;
  let tinyBits = 0;
  // Doubling is exact.
  for (; !Number.isInteger(whole); whole *= 2) tinyBits++;
  const bits = BigInt(whole).toString(2);
  const width = bits.lastIndexOf('1') + 1;
  const exponent = bits.length - 1 - tinyBits;
  return {
    odd: BigInt(whole) >> BigInt(bits.length - width),
    width,
    tinyBits,
    exponent,
    fraction: magnitude / 2 ** exponent,
    significantBits: Math.min(precision, precision + exponent - leastExponent),
  };
}

/** FloatingDecimal.developLongDigits: an integer, its insignificant digits rounded away first. */
function wholeText(value: bigint, { exponent, significantBits }: Binary): string {
  const power = exponent - significantBits - 1;
  const dropped = power > 1 ? Math.floor(power * Math.log10(2)) : 0;
  const unit = 10n ** BigInt(dropped);
  const digits = String((value + unit / 2n) / unit);
  return format(digits.replace(/(?<=.)0+$/, ''), digits.length + dropped);
}

/** The operands of the division that yields the digits: value = `b` / `s`, half a unit of the last place = `m` / `s`. */
interface Division {
  readonly b: bigint;
  readonly s: bigint;
  readonly m: bigint;
  /** FloatingDecimal computes in an int, a long, or exactly. */
  readonly wordBits: 32 | 64 | typeof UNBOUNDED;
}

/** FloatingDecimal.dtoa's general path: digit after digit, until what is left lies within half a unit. */
function textByDivision(binary: Binary): string {
  // FloatingDecimal's estimate.
  let exponent = Math.floor((binary.fraction - 1.5) * 0.289529654 + 0.176091259 + binary.exponent * 0.301029995663981);
  let { b, s, m, wordBits } = division(binary, exponent);
  const t = 10n * s;
  let [digits, low, high] = ['', false, false];
  for (let isFirst = true; isFirst || !(low || high); isFirst = false) {
    digits += b / s;
    b = 10n * (b % s);
    m = BigInt.asIntN(wordBits, 10n * m);
    low = m <= 0n || b < m;
    const end = BigInt.asIntN(wordBits, b + m);
    high = m <= 0n || end > t || (end === t && wordBits === UNBOUNDED);
    if (!isFirst) continue;
    if (digits === '0' && !high) [digits, exponent] = ['', exponent - 1];
    // What prints with an exponent has two digits at least.
    if (exponent < -3 || exponent >= 8) low = high = false;
  }
  return roundsUp(digits, low, high, 2n * b, t) ? incremented(digits, exponent + 1) : format(digits, exponent + 1);
}

function division({ odd, width, tinyBits, exponent, significantBits }: Binary, decimalExponent: number): Division {
  const fives = Math.max(0, -decimalExponent);
  const divisorFives = Math.max(0, decimalExponent);
  let twos = fives + tinyBits + exponent - width + 1;
  let divisorTwos = divisorFives + tinyBits;
  let unitTwos = fives + tinyBits + exponent - significantBits - (width === 1 ? 1 : 0);
  const common = Math.min(twos, divisorTwos, unitTwos);
  twos -= common;
  divisorTwos -= common;
  unitTwos -= common;
  const bits = Math.max(width + twos + bitsOfPowerOfFive(fives), divisorTwos + 1 + bitsOfPowerOfFive(divisorFives + 1));
  return {
    b: odd * scaled(fives, twos),
    s: scaled(divisorFives, divisorTwos),
    m: scaled(fives, unitTwos),
    wordBits: bits < 32 ? 32 : bits < 64 ? 64 : UNBOUNDED,
  };
}

/** 5^`fives` * 2^`twos`. */
function scaled(fives: number, twos: number): bigint {
  return (5n ** BigInt(fives)) << BigInt(twos);
}

/** FloatingDecimal's N_5_BITS: the bits of the power, but none of 1. */
function bitsOfPowerOfFive(power: number): number {
  return Math.ceil(power * Math.log2(5));
}

function roundsUp(digits: string, low: boolean, high: boolean, twiceRest: bigint, t: bigint): boolean {
  if (!high || !low) return high;
  return twiceRest > t || (twiceRest === t && /[13579]$/.test(digits));
}

function incremented(digits: string, exponent: number): string {
  const sum = String(BigInt(digits) + 1n).padStart(digits.length, '0');
  return sum.length > digits.length ? format('1', exponent + 1) : format(sum, exponent);
}

/** The number 0.`digits` * 10^`exponent`. */
function format(digits: string, exponent: number): string {
  if (exponent > 0 && exponent < 8) {
    return `${digits.slice(0, exponent).padEnd(exponent, '0')}.${digits.slice(exponent) || '0'}`;
  }
  if (exponent <= 0 && exponent > -3) return `0.${'0'.repeat(-exponent)}${digits}`;
  return `${digits[0]}.${digits.slice(1) || '0'}E${exponent - 1}`;
}
