import type { Character, JavaNumber } from '../values.ts';
import { doubleText } from './double-text.ts';

/** Java's `toString()` of a number or character. */
export function numberText(value: JavaNumber | Character): string {
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : doubleText(value);
  return typeof value === 'bigint' ? String(value) : value.toText();
}
