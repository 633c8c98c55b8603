import type { Value } from '../../values.ts';
import { giveUp } from './unusual.ts';

const LONGEST_WHOLE = 15;
const LONGEST_FRACTION = 16;

/**
 * The value of a JSON number, as `NUMBER` matches it; gives up what is not the number that JavaScript has for it (`1.0`,
 * `-0`, more digits than a double holds).
 */
export function numberOf(text: string): number {
  let value = 0;
  for (let index = 0; index < text.length; index++) {
    const digit = text.charCodeAt(index) - 48;
    // Most are short and whole, and `Number` takes much longer.
    if (digit < 0) return otherNumber(text);
    value = value * 10 + digit;
  }
  return text.length > LONGEST_WHOLE ? giveUp() : value;
}

/** One with a sign or a point. */
function otherNumber(text: string): number {
  const value = Number(text);
  const length = text.charCodeAt(0) === 45 ? text.length - 1 : text.length;
  if (text.includes('.')) return Number.isInteger(value) || length > LONGEST_FRACTION ? giveUp() : value;
  return length > LONGEST_WHOLE || value === 0 ? giveUp() : value;
}

/** The value of a JSON text that is a number, a word or a string, as `NUMBER`, `WORD` and `STRING` match them. */
export function scalarOf(text: string): Value {
  switch (text.charCodeAt(0)) {
    case 34:
      return stringOf(text);
    case 116:
      return true;
    case 102:
      return false;
    case 110:
      return null;
    default:
      return numberOf(text);
  }
}

/**
 * The value of a string with escapes, quotes included. From such a string json-smart drops control characters, which
 * `JSON.parse` refuses, and DEL.
 */
function stringOf(text: string): string {
  return text.includes('\u007f') ? giveUp() : (parsed(text) as string);
}

/** What `JSON.parse` makes of a text that may have control characters in its strings, as json-smart takes them. */
export function parsed(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return giveUp();
  }
}
