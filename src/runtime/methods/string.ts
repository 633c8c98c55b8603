/** java.lang.String. */

import { spendElements } from '../budget.ts';
import { JavaArray } from '../values/lists.ts';
import { collectionItems, isCollection } from '../values/map-views.ts';
import { replaced } from '../values/replaced.ts';
import { toText } from '../values/text.ts';
import { Character, double, JavaFloat, long, type Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { encode } from './charset.ts';
import { checkIndex, checkRange, classCast, indexOutOfBounds, nullPointer } from './failures.ts';
import { format as formatText } from './format.ts';
import { JavaStream } from './java-stream.ts';
import * as regex from './regex.ts';
import {
  codePointText,
  compareText,
  countCodePoints,
  foldCase,
  indented,
  isBlank as isBlankText,
  isControlOrSpace,
  isWhiteSpace,
  linesOf,
  offsetByCodePoints as offsetBy,
  repeated,
  translateEscapes as translated,
  withoutEnd,
  withoutIndent,
  withoutStart,
} from './text.ts';

export const length = { '': (text) => text.length } satisfies Overloads<string>;

export const isEmpty = { '': (text) => text === '' } satisfies Overloads<string>;

export const isBlank = { '': isBlankText } satisfies Overloads<string>;

export const charAt = {
  int: (text, index: number) => {
    checkIndex(index, text.length);
    return new Character(text.charCodeAt(index));
  },
} satisfies Overloads<string>;

export const substring = {
  int: (text, from: number) => part(text, from, text.length),
  'int int': (text, from: number, to: number) => part(text, from, to),
} satisfies Overloads<string>;

export const subSequence = {
  'int int': (text, from: number, to: number) => part(text, from, to),
} satisfies Overloads<string>;

function part(text: string, from: number, to: number): string {
  checkRange(from, to, text.length);
  return text.slice(from, to);
}

export const indexOf = {
  String: (text, sought: string) => text.indexOf(sought),
  int: (text, code: number) => firstIndex(text, codePointText(code), 0),
  'String int': (text, sought: string, from: number) => text.indexOf(sought, from),
  'int int': (text, code: number, from: number) => firstIndex(text, codePointText(code), from),
} satisfies Overloads<string>;

function firstIndex(text: string, sought: string | null, from: number): number {
  return sought === null ? -1 : text.indexOf(sought, from);
}

export const lastIndexOf = {
  String: (text, sought: string) => text.lastIndexOf(sought),
  int: (text, code: number) => lastIndex(text, codePointText(code), text.length),
  'String int': (text, sought: string, from: number) => lastIndex(text, sought, from),
  'int int': (text, code: number, from: number) => lastIndex(text, codePointText(code), from),
} satisfies Overloads<string>;

function lastIndex(text: string, sought: string | null, from: number): number {
  return sought === null || from < 0 ? -1 : text.lastIndexOf(sought, from);
}

export const contains = {
  CharSequence: (text, sought: string) => text.includes(sought),
} satisfies Overloads<string>;

export const startsWith = {
  String: (text, prefix: string) => text.startsWith(prefix),
  'String? int': (text, prefix: string | null, from: number) => {
    if (from < 0) return false;
    if (prefix === null) throw nullPointer();
    return from <= text.length && text.startsWith(prefix, from);
  },
} satisfies Overloads<string>;

export const endsWith = {
  String: (text, suffix: string) => text.endsWith(suffix),
} satisfies Overloads<string>;

export const concat = { String: (text, more: string) => text + more } satisfies Overloads<string>;

export const contentEquals = {
  CharSequence: (text, other: string) => text === other,
  StringBuffer: null,
} satisfies Overloads<string>;

export const equalsIgnoreCase = {
  'String?': (text, other: string | null) => other !== null && foldCase(text) === foldCase(other),
} satisfies Overloads<string>;

export const compareTo = {
  String: compareText,
  Object: (_, other: Value) => {
    throw classCast(other, 'java.lang.String');
  },
} satisfies Overloads<string>;

export const compareToIgnoreCase = {
  String: (text, other: string) => compareText(foldCase(text), foldCase(other)),
} satisfies Overloads<string>;

export const compare = {
  'static CharSequence CharSequence': (_, one: string, other: string) => compareText(one, other),
} satisfies Overloads<string>;

export const replace = {
  'CharSequence CharSequence': replaced,
  'char char': (text, sought: number, by: number) =>
    replaced(text, String.fromCharCode(sought), String.fromCharCode(by)),
} satisfies Overloads<string>;

export const replaceAll = {
  'String String?': regex.replaceAll,
} satisfies Overloads<string>;

export const replaceFirst = {
  'String String': regex.replaceFirst,
} satisfies Overloads<string>;

export const matches = { String: regex.matches } satisfies Overloads<string>;

export const split = {
  String: (text, pattern: string) => new JavaArray('String', regex.split(text, pattern, 0)),
  'String int': (text, pattern: string, limit: number) => new JavaArray('String', regex.split(text, pattern, limit)),
} satisfies Overloads<string>;

export const toUpperCase = {
  '': (text) => text.toUpperCase(),
  Locale: null,
} satisfies Overloads<string>;

export const toLowerCase = {
  '': (text) => text.toLowerCase(),
  Locale: null,
} satisfies Overloads<string>;

export const trim = {
  '': (text) => withoutEnd(withoutStart(text, isControlOrSpace), isControlOrSpace),
} satisfies Overloads<string>;

export const strip = {
  '': (text) => withoutEnd(withoutStart(text, isWhiteSpace), isWhiteSpace),
} satisfies Overloads<string>;

export const stripLeading = { '': (text) => withoutStart(text, isWhiteSpace) } satisfies Overloads<string>;

export const stripTrailing = { '': (text) => withoutEnd(text, isWhiteSpace) } satisfies Overloads<string>;

export const stripIndent = { '': withoutIndent } satisfies Overloads<string>;

export const indent = {
  int: (text, count: number) => indented(text, count),
} satisfies Overloads<string>;

export const translateEscapes = { '': translated } satisfies Overloads<string>;

export const repeat = { int: repeated } satisfies Overloads<string>;

export const intern = { '': (text) => text } satisfies Overloads<string>;

export const transform = { Function: null } satisfies Overloads<string>;

export const toCharArray = {
  '': (text) => new JavaArray('char', characters(text)),
} satisfies Overloads<string>;

function characters(text: string): Character[] {
  spendElements(text.length);
  return Array.from({ length: text.length }, (_, i) => new Character(text.charCodeAt(i)));
}

export const getBytes = {
  '': (text) => encode(text, 'UTF-8'),
  String: encode,
  Charset: null,
} satisfies Overloads<string>;

export const lines = {
  '': (text) => new JavaStream('Reference', linesOf(text)),
} satisfies Overloads<string>;

export const chars = {
  '': (text) => {
    spendElements(text.length);
    const codes = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
    return new JavaStream('Int', codes);
  },
} satisfies Overloads<string>;

export const codePoints = {
  '': (text) => {
    spendElements(text.length);
    const codes = Array.from(text, (character) => character.codePointAt(0)!);
    return new JavaStream('Int', codes);
  },
} satisfies Overloads<string>;

export const codePointAt = {
  int: (text, index: number) => {
    checkIndex(index, text.length);
    return text.codePointAt(index)!;
  },
} satisfies Overloads<string>;

export const codePointBefore = {
  int: (text, index: number) => {
    checkIndex(index - 1, text.length);
    const before = text.slice(0, index);
    return before.codePointAt(offsetBy(before, index, -1))!;
  },
} satisfies Overloads<string>;

export const codePointCount = {
  'int int': (text, from: number, to: number) => {
    checkRange(from, to, text.length);
    return countCodePoints(text.slice(from, to));
  },
} satisfies Overloads<string>;

export const offsetByCodePoints = {
  'int int': (text, index: number, count: number) => {
    const found = index < 0 || index > text.length ? -1 : offsetBy(text, index, count);
    if (found < 0) throw indexOutOfBounds(`index ${index}, codePointOffset ${count}, length ${text.length}`);
    return found;
  },
} satisfies Overloads<string>;

export const regionMatches = {
  'int String int int': (text, at: number, other: string, otherAt: number, count: number) =>
    region(text, at, count, other, otherAt, (region) => region),
  'boolean int String int int': (
    text,
    ignoreCase: boolean,
    at: number,
    other: string,
    otherAt: number,
    count: number,
  ) => region(text, at, count, other, otherAt, ignoreCase ? foldCase : (region) => region),
} satisfies Overloads<string>;

function region(
  text: string,
  at: number,
  count: number,
  other: string,
  otherAt: number,
  fold: (text: string) => string,
): boolean {
  if (at < 0 || otherAt < 0 || at + count > text.length || otherAt + count > other.length) return false;
  return count <= 0 || fold(text.slice(at, at + count)) === fold(other.slice(otherAt, otherAt + count));
}

const textOf = {
  'static Object': (_, value: Value) => (value === null ? 'null' : toText(value)),
  'static boolean': (_, value: boolean) => String(value),
  'static char': (_, code: number) => String.fromCharCode(code),
  'static char[]': fromCodes,
  'static char[] int int': fromCodes,
  'static double': (_, value: number) => toText(double(value)),
  'static float': (_, value: number) => toText(new JavaFloat(value)),
  'static int': (_, value: number) => String(value),
  'static long': (_, value: bigint) => toText(long(value)),
} satisfies Overloads<string>;

export { textOf as valueOf };

export const copyValueOf = {
  'static char[]': fromCodes,
  'static char[] int int': fromCodes,
} satisfies Overloads<string>;

function fromCodes(_: string, codes: readonly number[], from = 0, count = codes.length): string {
  checkRange(from, from + count, codes.length);
  return codes
    .slice(from, from + count)
    .map((code) => String.fromCharCode(code))
    .join('');
}

export const join = {
  'static CharSequence CharSequence[]': (_, separator: string, parts: readonly Value[]) => joined(separator, parts),
  'static CharSequence Iterable': (_, separator: string, parts: Value) =>
    joined(separator, isCollection(parts) ? collectionItems(parts) : []),
} satisfies Overloads<string>;

function joined(separator: string, parts: readonly Value[]): string {
  for (const part of parts) {
    if (part !== null && typeof part !== 'string') throw classCast(part, 'java.lang.CharSequence');
  }
  return parts.map(String).join(separator);
}

export const format = {
  'static String Object[]?': (_, pattern: string, args: readonly Value[] | null) => formatText(pattern, args),
  'static Locale? String Object[]?': (_, _locale: Value, pattern: string, args: readonly Value[] | null) =>
    formatText(pattern, args),
} satisfies Overloads<string>;

export const formatted = {
  'Object[]?': formatText,
} satisfies Overloads<string>;
