import { base64Of } from './base64.ts';
import { ExactNumber, plainText } from './exact-number.ts';
import type { PlainValue } from './to-json.ts';

/** The JSON text of what `toJson` gives: numbers with all their digits, sets as arrays, binaries as base64. */
export function printJson(value: PlainValue): string {
  if (typeof value === 'number') return plainText(value);
  if (typeof value === 'bigint' || value instanceof ExactNumber) return value.toString();
  if (value instanceof Uint8Array) return JSON.stringify(base64Of(value));
  if (value instanceof Set) return printJson([...value]);
  if (Array.isArray(value)) return `[${value.map(printJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${printJson(member)}`)}}`;
}
