import { parseDecimal } from '../values/decimal.ts';
import { spendDigits } from '../values/digits.ts';
import { BigInteger, double, type JavaNumber, longOrLarger } from '../values.ts';
import { MalformedJson } from './malformed.ts';

const WHOLE = /^-?\d*$/;
const SAFE_DIGITS = 15;
const LONG_DIGITS = 19;
const DOUBLE_LENGTH = 18;

/**
 * The number that json-smart 2.2 makes of this text, which is digits with an optional sign, fraction and exponent:
 * Integer, Long or BigInteger by size; Double, or BigDecimal when the text is longer than 18 characters. Throws
 * `MalformedJson` at `offset` where Java's parsers throw (`-.`, `1e+`).
 */
export function jsonNumber(text: string, offset: number): JavaNumber {
  if (WHOLE.test(text)) return wholeNumber(text);
  try {
    return text.length > DOUBLE_LENGTH ? parseDecimal(text) : parseDouble(text);
  } catch {
    throw new MalformedJson(`For input string: "${text}"`, offset);
  }
}

/** JSONParserBase.parseNumber, which takes a lone `-` for 0 and any more than 19 digits for a BigInteger. */
function wholeNumber(text: string): JavaNumber {
  const digits = text.replace('-', '').length;
  // Of `-` JavaScript makes NaN, of `-0` a zero that is no Integer.
  if (digits <= SAFE_DIGITS) return Number(text) || 0;
  spendDigits(digits);
  const value = BigInt(text);
  return digits > LONG_DIGITS ? new BigInteger(value) : longOrLarger(value);
}

/** Java's Double.parseDouble, which takes the same decimal texts as JavaScript's Number and rounds alike. */
function parseDouble(text: string): JavaNumber {
  const value = Number(text);
  if (Number.isNaN(value)) throw new RangeError(text);
  return double(value);
}
