import type { Character, JavaNumber } from '../values.ts';
import { doubleText } from './double-text.ts';

/** What json-smart writes for a number with this text: null for an infinite one, while NaN stays, though it is no JSON. */
export function jsonNumber(text: string): string {
  return text.endsWith('Infinity') ? 'null' : text;
}

/** Java's `toString()` of a number or character. */
export function numberText(value: JavaNumber | Character): string {
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : doubleText(value);
  return typeof value === 'bigint' ? String(value) : value.toText();
}
