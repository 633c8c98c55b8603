import type { PatternReader } from './reader.ts';

/** The line terminators of `.`, `^` and `$`. */
export const LINE_TERMINATORS = '\\n\\r\\x85\\u2028\\u2029';

const VERTICAL = '\\n\\x0b\\f\\r\\x85\\u2028\\u2029';

/** The contents of the predefined classes, by their letter. */
export const predefined: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['d', '0-9'],
  ['w', 'a-zA-Z_0-9'],
  ['s', '\\x20\\t-\\r'],
  ['h', '\\x20\\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000'],
  ['v', VERTICAL],
]);

/** `\R`. */
export const LINE_BREAK = '(?:\\r\\n|[\\n\\x0b\\f\\r\\x85\\u2028\\u2029])';

const controls: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['t', 9],
  ['n', 10],
  ['f', 12],
  ['r', 13],
  ['a', 7],
  ['e', 27],
]);

/** The code point that the escape of this letter, just read, stands for; null if it stands for none. */
export function escapedCodePoint(letter: string, reader: PatternReader): number | null {
  if (letter === '0') return octal(reader);
  if (letter === 'x') return hexadecimal(reader);
  if (letter === 'u') return unicode(reader);
  if (letter === 'c') return control(reader);
  return controls.get(letter) ?? (/[^A-Za-z0-9]/.test(letter) ? letter.codePointAt(0)! : null);
}

function octal(reader: PatternReader): number {
  const digits = reader.take(/[0-3][0-7]{2}|[0-7]{1,2}/y);
  if (!digits) throw reader.fail('Illegal octal escape sequence');
  return Number.parseInt(digits[0], 8);
}

function hexadecimal(reader: PatternReader): number {
  const digits = reader.take(/([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]+)\}/y);
  if (!digits) throw reader.fail('Illegal hexadecimal escape sequence');
  const code = Number.parseInt(digits[1] ?? digits[2]!, 16);
  if (code > 0x10ffff) throw reader.fail('Hexadecimal codepoint is too big');
  return code;
}

/** `\u1F600` is two characters, `\uD83D\uDE00` is one. */
function unicode(reader: PatternReader): number {
  const high = reader.take(/[0-9A-Fa-f]{4}/y);
  if (!high) throw reader.fail('Illegal Unicode escape sequence');
  const isHigh = /^d[89ab]/i.test(high[0]);
  const low = isHigh ? reader.take(/\\u(d[c-f][0-9a-f]{2})/iy) : null;
  const units = [high[0], ...(low ? [low[1]!] : [])].map((digits) => Number.parseInt(digits, 16));
  return String.fromCharCode(...units).codePointAt(0)!;
}

function control(reader: PatternReader): number {
  const character = reader.nextRaw();
  if (character === '') throw reader.fail('Illegal control escape sequence');
  return character.codePointAt(0)! ^ 64;
}

/** The code point as JavaScript's expressions write it, in a class or outside. */
export function literal(code: number): string {
  if (code > 0xffff) return `\\u{${code.toString(16)}}`;
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9_ "']/.test(character)) return character;
  return code <= 0xff ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
}
