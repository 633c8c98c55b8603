/**
 * `Double.toString` and `Float.toString` of JDK 17, whose FloatingDecimal often prints a digit more than the shortest
 * text (and sometimes a less exact one). The names of the quantities are FloatingDecimal's.
 */

/** A finite non-zero number: `significand` * 2^(`exponent` - 52), its top bit at bit 52. */
interface Binary {
  readonly significand: bigint;
  readonly exponent: number;
  /** How many bits of the significand carry information: 53, 24 for a float, fewer for a subnormal. */
  readonly significantBits: number;
}

/** A decimal number: 0.`digits` * 10^`exponent`. */
interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

const TOP_BIT = 52;

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
  const { significand, exponent } = binaryOf(magnitude);
  const significantBits = Math.min(precision, precision + exponent - leastExponent);
  return sign + format(decimalOf({ significand, exponent, significantBits }));
}

function binaryOf(magnitude: number): Pick<Binary, 'significand' | 'exponent'> {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, magnitude);
  const bits = view.getBigUint64(0);
  const exponent = Number(bits >> 52n) - 1023;
  const fraction = BigInt.asUintN(TOP_BIT, bits);
  if (exponent >= -1022) return { significand: fraction | (1n << 52n), exponent };
  const missing = TOP_BIT + 1 - bitLength(fraction);
  return { significand: fraction << BigInt(missing), exponent: -1022 - missing };
}

function decimalOf(binary: Binary): Decimal {
  const width = TOP_BIT + 1 - trailingZeros(binary.significand);
  const tinyBits = Math.max(0, width - binary.exponent - 1);
  // FloatingDecimal's MAX_SMALL_BIN_EXP: an integer that a long holds.
  if (tinyBits === 0 && binary.exponent <= 62) return decimalOfInteger(binary);
  return decimalByDivision(binary, width, tinyBits);
}

/** FloatingDecimal.developLongDigits: an integer, its insignificant digits rounded away first. */
function decimalOfInteger({ significand, exponent, significantBits }: Binary): Decimal {
  const up = exponent - TOP_BIT;
  let value = up >= 0 ? significand << BigInt(up) : significand >> BigInt(-up);
  const power = exponent - significantBits - 1;
  const dropped = power > 1 ? Math.floor(power * Math.log10(2)) : 0;
  if (dropped > 0) {
    const unit = 10n ** BigInt(dropped);
    value = value / unit + (value % unit >= unit / 2n ? 1n : 0n);
  }
  const digits = String(value);
  return { digits: digits.replace(/(?<=.)0+$/, ''), exponent: digits.length + dropped };
}

/** The operands of the division that yields the digits: value = `b` / `s`, half a unit of the last place = `m` / `s`. */
interface Division {
  readonly b: bigint;
  readonly s: bigint;
  readonly m: bigint;
  /** FloatingDecimal computes in an int, a long, or (0) exactly. */
  readonly wordBits: 32 | 64 | 0;
}

/** FloatingDecimal.dtoa's general path: digit after digit, until what is left lies within half a unit. */
function decimalByDivision(binary: Binary, width: number, tinyBits: number): Decimal {
  let decimalExponent = estimatedExponent(binary);
  const { b: numerator, s, m: unit, wordBits } = division(binary, width, tinyBits, decimalExponent);
  const t = 10n * s;
  const inWord = (value: bigint) => (wordBits === 0 ? value : BigInt.asIntN(wordBits, value));
  let [b, m, digits, low, high] = [numerator, unit, '', false, false];
  for (let isFirst = true; isFirst || !(low || high); isFirst = false) {
    digits += b / s;
    b = 10n * (b % s);
    m = inWord(10n * m);
    low = m <= 0n || b < m;
    high = m <= 0n || (wordBits === 0 ? b + m >= t : inWord(b + m) > t);
    if (!isFirst) continue;
    if (digits === '0' && !high) [digits, decimalExponent] = ['', decimalExponent - 1];
    // What prints with an exponent has two digits at least.
    if (decimalExponent < -3 || decimalExponent >= 8) low = high = false;
  }
  const exponent = decimalExponent + 1;
  return roundsUp(digits, low, high, 2n * b, t) ? incremented(digits, exponent) : { digits, exponent };
}

function estimatedExponent({ significand, exponent }: Binary): number {
  const fraction = Number(significand) / 2 ** TOP_BIT;
  return Math.floor((fraction - 1.5) * 0.289529654 + 0.176091259 + exponent * 0.301029995663981);
}

function division(binary: Binary, width: number, tinyBits: number, decimalExponent: number): Division {
  const fives = Math.max(0, -decimalExponent);
  const divisorFives = Math.max(0, decimalExponent);
  let twos = fives + tinyBits + binary.exponent;
  let divisorTwos = divisorFives + tinyBits;
  let unitTwos = twos - binary.significantBits;
  twos -= width - 1;
  const common = Math.min(twos, divisorTwos);
  twos -= common;
  divisorTwos -= common;
  unitTwos -= common + (width === 1 ? 1 : 0);
  if (unitTwos < 0) {
    twos -= unitTwos;
    divisorTwos -= unitTwos;
    unitTwos = 0;
  }
  const bits = width + twos + bitsOfPowerOfFive(fives);
  const tenfoldBits = divisorTwos + 1 + bitsOfPowerOfFive(divisorFives + 1);
  const odd = binary.significand >> BigInt(TOP_BIT + 1 - width);
  return {
    b: (odd * 5n ** BigInt(fives)) << BigInt(twos),
    s: (5n ** BigInt(divisorFives)) << BigInt(divisorTwos),
    m: (5n ** BigInt(fives)) << BigInt(unitTwos),
    wordBits: bits < 32 && tenfoldBits < 32 ? 32 : bits < 64 && tenfoldBits < 64 ? 64 : 0,
  };
}

/** FloatingDecimal's N_5_BITS, with its estimate for powers beyond the table. */
function bitsOfPowerOfFive(power: number): number {
  if (power === 0) return 0;
  return power < 27 ? bitLength(5n ** BigInt(power)) : 3 * power;
}

function roundsUp(digits: string, low: boolean, high: boolean, twiceRest: bigint, t: bigint): boolean {
  if (!high || !low) return high;
  if (twiceRest === t) return (digits.charCodeAt(digits.length - 1) & 1) === 1;
  return twiceRest > t;
}

function incremented(digits: string, exponent: number): Decimal {
  const sum = String(BigInt(digits) + 1n).padStart(digits.length, '0');
  const carried = sum.length > digits.length;
  return { digits: carried ? '1' : sum, exponent: carried ? exponent + 1 : exponent };
}

function format({ digits, exponent }: Decimal): string {
  if (exponent > 0 && exponent < 8) {
    return `${digits.slice(0, exponent).padEnd(exponent, '0')}.${digits.slice(exponent) || '0'}`;
  }
  if (exponent <= 0 && exponent > -3) return `0.${'0'.repeat(-exponent)}${digits}`;
  return `${digits[0]}.${digits.slice(1) || '0'}E${exponent - 1}`;
}

function bitLength(value: bigint): number {
  return value.toString(2).length;
}

function trailingZeros(value: bigint): number {
  const bits = value.toString(2);
  return bits.length - 1 - bits.lastIndexOf('1');
}
