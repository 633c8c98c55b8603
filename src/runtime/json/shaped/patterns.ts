/**
 * JSON (RFC 8259) as regular expressions, for texts that json-smart reads alike and never refuses. Each of them matches in one
 * way only, so that a failure costs no more than the text that was looked at, and repeats what nests a limited number of
 * times, so that V8's stack of ways back stays small.
 */

export const BLANKS = '[ \\t\\r\\n]*';

/** Of a string, what needs no further look. json-smart ends the text at the control character SUB. */
export const PLAIN = '[^"\\\\\\x1a]*';

const ESCAPE = '\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})';
export const STRING = `"${PLAIN}(?:${ESCAPE}${PLAIN})*"`;

/** A number that is only skipped; an exponent of more digits is one that Java may refuse. */
const ANY_NUMBER = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][-+]?\\d{1,3})?';
export const WORD = 'true|false|null';

/** A number that JavaScript may hold exactly: see `numberOf`. */
export const NUMBER = '-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,15})?';

/** A value that is no container and is read. */
export const SCALAR = `${NUMBER}|${WORD}|${STRING}`;

/** How many members or elements are matched at once. */
const MOST = 500;

/** A value in which containers nest at most so deep. */
export function valuePattern(depth: number): string {
  const scalars = `${STRING}|${ANY_NUMBER}|${WORD}`;
  return depth === 0 ? `(?:${scalars})` : `(?:${scalars}|${containerPattern(depth)})`;
}

/** An object or array. */
export function containerPattern(depth: number): string {
  return `${objectPattern(depth)}|${arrayPattern(depth)}`;
}

function objectPattern(depth: number): string {
  return `\\{${BLANKS}${membersPattern(STRING, depth - 1)}\\}`;
}

export function arrayPattern(depth: number): string {
  return `\\[${BLANKS}${elementsPattern(depth - 1)}\\]`;
}

/** Any number of members, whose values nest at most so deep. */
export function membersPattern(key: string, depth: number, blanks = BLANKS): string {
  return `(?:${memberPattern(key, valuePattern(depth), blanks)}){0,${MOST}}`;
}

export function elementsPattern(depth: number): string {
  return `(?:${elementPattern(valuePattern(depth))}){0,${MOST}}`;
}

/** A member, and the comma behind it unless it is the last. */
export function memberPattern(key: string, value: string, blanks = BLANKS): string {
  return `${key}${blanks}:${blanks}${value}${blanks}${separator('\\}', blanks)}`;
}

/** An element, and the comma behind it unless it is the last. */
export function elementPattern(value: string, blanks = BLANKS): string {
  return `${value}${blanks}${separator('\\]', blanks)}`;
}

function separator(end: string, blanks: string): string {
  return `(?:,${blanks}(?!${end})|(?=${end}))`;
}

/** The text as a pattern that matches it alone. */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
