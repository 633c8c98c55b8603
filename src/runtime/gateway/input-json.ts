import { jsonText } from '../json/writer.ts';
import type { Value } from '../values.ts';

/** What `$input.json` gives for what a path has found: JSON text, and two quotes for nothing. */
export function inputJsonText(value: Value): string {
  return value === null ? '""' : jsonText(value);
}
