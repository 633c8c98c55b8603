/** What java.lang.String does beyond JavaScript's strings. */

import { spend, spendElements } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { illegalArgument } from './failures.ts';

// Character.isWhitespace: Unicode's spaces but the no-break ones, and the separators of ASCII. All are of the BMP.
const WHITE_SPACE = /[\t-\r\x1c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/;

/** Whether Character.isWhitespace holds for this character. */
export function isWhiteSpace(character: string): boolean {
  return WHITE_SPACE.test(character);
}

/** Whether `trim` removes this character. */
export function isControlOrSpace(character: string): boolean {
  return character <= ' ';
}

/** The text without the characters at its start that are such. */
export function withoutStart(text: string, isSuch: (character: string) => boolean): string {
  let start = 0;
  while (start < text.length && isSuch(text[start]!)) start++;
  return text.slice(start);
}

/** The text without the characters at its end that are such. */
export function withoutEnd(text: string, isSuch: (character: string) => boolean): string {
  let end = text.length;
  while (end > 0 && isSuch(text[end - 1]!)) end--;
  return text.slice(0, end);
}

/** `String.compareTo`: the difference of the first differing UTF-16 units, else of the lengths. */
export function compareText(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let i = 0; i < length; i++) {
    if (one[i] !== other[i]) return one.charCodeAt(i) - other.charCodeAt(i);
  }
  return one.length - other.length;
}

/** The text as `compareToIgnoreCase` sees it: every character in upper and then in lower case. */
export function foldCase(text: string): string {
  spend(text.length >> 1);
  return text.replace(/[A-Z\x80-\u{10ffff}]/gu, (character) => lowerCharacter(upperCharacter(character)));
}

/** Character.toUpperCase: the upper case if that is one character, else the character itself. */
export function upperCharacter(character: string): string {
  const code = character.charCodeAt(0);
  // Greek letters with an iota below them become two letters in a text, but have a capital of their own.
  if (code >= 0x1f80 && code <= 0x1faf) return String.fromCharCode(code | 8);
  if (/[\u1fb3\u1fc3\u1ff3]/.test(character)) return String.fromCharCode(code + 9);
  return oneOr(character.toUpperCase(), character);
}

/** Character.toLowerCase. */
export function lowerCharacter(character: string): string {
  return character === '\u0130' ? 'i' : oneOr(character.toLowerCase(), character);
}

function oneOr(mapped: string, character: string): string {
  return countCodePoints(mapped) === 1 ? mapped : character;
}

/** `String.lines`: what stands between line ends, without an empty line at the end. */
export function linesOf(text: string): string[] {
  spendElements(text.length >> 2);
  const lines = text.split(/\r\n|\r|\n/);
  if (lines[lines.length - 1] === '') lines.pop();
  return lines;
}

/** `String.indent`. */
export function indented(text: string, count: number): string {
  return linesOf(text)
    .map((line) => (count >= 0 ? repeated(' ', count) + line : line.slice(Math.min(-count, indentation(line)))))
    .map((line) => `${line}\n`)
    .join('');
}

/** `String.stripIndent`. */
export function withoutIndent(text: string): string {
  const lines = linesOf(text);
  if (/[\r\n]$/.test(text)) lines.push('');
  const last = lines[lines.length - 1];
  const counted = lines.filter((line) => line === last || !isBlank(line));
  const common = counted.reduce((least, line) => Math.min(least, indentation(line)), Infinity);
  return lines.map((line) => (isBlank(line) ? '' : withoutEnd(line.slice(common), isWhiteSpace))).join('\n');
}

function indentation(line: string): number {
  return line.length - withoutStart(line, isWhiteSpace).length;
}

/** `String.isBlank`. */
export function isBlank(text: string): boolean {
  return withoutStart(text, isWhiteSpace) === '';
}

const escapes: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['s', ' '],
  ['t', '\t'],
  ["'", "'"],
  ['"', '"'],
  ['\\', '\\'],
  ['\n', ''],
  ['\r', ''],
]);

/** `String.translateEscapes`. */
export function translateEscapes(text: string): string {
  spend(text.length >> 1);
  return text.replace(/\\(?:([0-3][0-7]{0,2}|[4-7][0-7]?)|\r\n|(.?))/gs, (_, octal?: string, letter?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    const meaning = letter === undefined ? '' : escapes.get(letter);
    if (meaning === undefined) throw illegalArgument(`Invalid escape sequence: \\${letter}`);
    return meaning;
  });
}

/** `String.repeat`. */
export function repeated(text: string, count: number): string {
  if (count < 0) throw illegalArgument(`count is negative: ${count}`);
  if (text.length * count > 0x1fff_ffe8) throw new JavaException('OutOfMemoryError', 'the text grows too long');
  return text.repeat(count);
}

/** The text of a code point for a search; null for what is none. */
export function codePointText(code: number): string | null {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** How many code points the part has; a surrogate alone counts as one. */
export function countCodePoints(part: string): number {
  return part.length - (part.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

/** The index so many code points further; negative when the text has not as many. */
export function offsetByCodePoints(text: string, index: number, count: number): number {
  let at = index;
  for (let i = 0; i < count; i++) {
    if (at >= text.length) return -1;
    at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  }
  for (let i = 0; i > count; i--) {
    if (at <= 0) return -1;
    at -= at > 1 && text.codePointAt(at - 2)! > 0xffff ? 2 : 1;
  }
  return at;
}
