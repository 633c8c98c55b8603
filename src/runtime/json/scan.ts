/**
 * A digit at the place of a number that begins sixteen digits or more, `-0`, an exponent, a fraction of zeros, or so
 * many digits that a fraction could round to a whole number. (A decimal of 15 digits survives the way through a
 * double and back, so one that is not whole never becomes whole.) Or the last digit of a key of digits, which
 * JavaScript would put in front of the other keys.
 *
 * A string may hold the like and is then taken for a number; that costs time and nothing else. The expression starts
 * with the digit, as the search for a single kind of character is the quickest.
 */
const LOSSY =
  /\d(?:(?<=[\s:,[]-?\d)(?:\d{15}|[\d.]{16}|\d*(?:\.0*\s*[,\]}]|(?:\.\d+)?[eE][-+\d])|(?<=-0)\s*[,\]}])|"\s*:(?<="\d+"\s*:))/;

/** Escaped digits may stand in a key; json-smart drops a DEL from a string that has a backslash. */
const SUSPECTS = ['\\u003', '\u007f'];

/**
 * Whether `JSON.parse` may read this text: true only if it then yields the very values, in the same order, that
 * json-smart does, or throws. A false answer says nothing.
 */
export function survivesJsonParse(text: string): boolean {
  return !LOSSY.test(text) && !SUSPECTS.some((suspect) => text.includes(suspect));
}
