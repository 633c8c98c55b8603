/** java.lang.Character. */

import { JavaArray } from '../values/lists.ts';
import { Character, type Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { classCast, illegalArgument, notInVelogate } from './failures.ts';
import { lowerCharacter, upperCharacter } from './text.ts';
import { digitValue } from './whole-numbers.ts';

type One = Overloads<Character>;

export const charValue = { '': (character) => character } satisfies One;

const characterOf = { 'static char': (_, code: number) => new Character(code) } satisfies One;

export { characterOf as valueOf };

const textOf = {
  'static char': (_, code: number) => String.fromCharCode(code),
  'static int': (_, code: number) => validText(code),
} satisfies One;

export { textOf as toString };

function validText(code: number): string {
  if (!isCodePoint(code)) throw illegalArgument(`Not a valid Unicode code point: ${code}`);
  return String.fromCodePoint(code);
}

function isCodePoint(code: number): boolean {
  return code >= 0 && code <= 0x10ffff;
}

export const hashCode = { 'static char': (_, code: number) => code } satisfies One;

export const compare = {
  'static char char': (_, one: number, other: number) => one - other,
} satisfies One;

export const compareTo = {
  Character: ({ code }, other: Character) => code - other.code,
  Object: (_, other: Value) => {
    throw classCast(other, 'java.lang.Character');
  },
} satisfies One;

/** The two overloads of a question that Unicode answers. */
function holds(property: RegExp) {
  const test = (_: Character, code: number) => isOf(property, code);
  return { 'static char': test, 'static int': test } satisfies One;
}

function isOf(property: RegExp, code: number): boolean {
  return isCodePoint(code) && property.test(String.fromCodePoint(code));
}

export const isDigit = /* @__PURE__ */ holds(/\p{Nd}/u);
export const isLetter = /* @__PURE__ */ holds(/\p{L}/u);
export const isLetterOrDigit = /* @__PURE__ */ holds(/[\p{L}\p{Nd}]/u);
export const isUpperCase = /* @__PURE__ */ holds(/\p{Uppercase}/u);
export const isLowerCase = /* @__PURE__ */ holds(/\p{Lowercase}/u);
export const isTitleCase = /* @__PURE__ */ holds(/\p{Lt}/u);
export const isWhitespace = /* @__PURE__ */ holds(
  /[\t-\r\x1c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/u,
);
export const isSpaceChar = /* @__PURE__ */ holds(/\p{Z}/u);
export const isISOControl = /* @__PURE__ */ holds(/\p{Cc}/u);
export const isDefined = /* @__PURE__ */ holds(/\P{Cn}/u);

export const isAlphabetic = { 'static int': (_, code: number) => isOf(/\p{Alphabetic}/u, code) } satisfies One;

export const isIdeographic = { 'static int': (_, code: number) => isOf(/\p{Ideographic}/u, code) } satisfies One;

export const isSurrogate = {
  'static char': (_, code: number) => code >= 0xd800 && code <= 0xdfff,
} satisfies One;

export const isHighSurrogate = { 'static char': (_, code: number) => isHigh(code) } satisfies One;

export const isLowSurrogate = { 'static char': (_, code: number) => isLow(code) } satisfies One;

export const isSurrogatePair = {
  'static char char': (_, high: number, low: number) => isHigh(high) && isLow(low),
} satisfies One;

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

export const isValidCodePoint = { 'static int': (_, code: number) => isCodePoint(code) } satisfies One;

export const isBmpCodePoint = { 'static int': (_, code: number) => code >= 0 && code <= 0xffff } satisfies One;

export const isSupplementaryCodePoint = {
  'static int': (_, code: number) => code > 0xffff && isCodePoint(code),
} satisfies One;

export const highSurrogate = {
  'static int': (_, code: number) => new Character(((code >>> 10) + 0xd7c0) & 0xffff),
} satisfies One;

export const lowSurrogate = {
  'static int': (_, code: number) => new Character((code & 0x3ff) + 0xdc00),
} satisfies One;

export const charCount = { 'static int': (_, code: number) => (code > 0xffff ? 2 : 1) } satisfies One;

export const toCodePoint = {
  'static char char': (_, high: number, low: number) => (high << 10) + low - 0x35fdc00,
} satisfies One;

export const toChars = {
  'static int': (_, code: number) => {
    const units = validText(code).split('');
    return new JavaArray(
      'char',
      units.map((unit) => new Character(unit.charCodeAt(0))),
    );
  },
} satisfies One;

export const toUpperCase = {
  'static char': (_, code: number) => mappedCharacter(code, upperCharacter),
  'static int': (_, code: number) => mapped(code, upperCharacter),
} satisfies One;

export const toLowerCase = {
  'static char': (_, code: number) => mappedCharacter(code, lowerCharacter),
  'static int': (_, code: number) => mapped(code, lowerCharacter),
} satisfies One;

function mappedCharacter(code: number, map: (text: string) => string): Character {
  return new Character(mapped(code, map));
}

function mapped(code: number, map: (text: string) => string): number {
  return isCodePoint(code) ? map(String.fromCodePoint(code)).codePointAt(0)! : code;
}

export const digit = {
  'static char int': (_, code: number, radix: number) => digitOf(code, radix),
  'static int int': (_, code: number, radix: number) => digitOf(code, radix),
} satisfies One;

function digitOf(code: number, radix: number): number {
  return isCodePoint(code) ? digitValue(String.fromCodePoint(code), radix) : -1;
}

export const forDigit = {
  'static int int': (_, value: number, radix: number) => {
    const isDigit = radix >= 2 && radix <= 36 && value >= 0 && value < radix;
    return new Character(isDigit ? value.toString(radix).charCodeAt(0) : 0);
  },
} satisfies One;

export const getNumericValue = {
  'static char': (_, code: number) => numericValue(code),
  'static int': (_, code: number) => numericValue(code),
} satisfies One;

function numericValue(code: number): number {
  const value = digitOf(code, 36);
  if (value < 0 && isOf(/[\p{Nl}\p{No}]/u, code)) {
    throw notInVelogate('Character.getNumericValue of numbers that are no decimal digits');
  }
  return value;
}

export const reverseBytes = {
  'static char': (_, code: number) => new Character(((code & 0xff) << 8) | (code >> 8)),
} satisfies One;
