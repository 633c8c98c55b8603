/**
 * The text of a JSON array: `JSONArray.toString()` of json-smart 1.x and 2.x, which escapes more than JSON asks for
 * (JSONStyle.NO_COMPRESS: `/` is protected, and JStylerObj.EscapeLT writes control characters as `\u00XX`).
 */

import { spend, spendText } from '../budget.ts';
import { JavaInstance, type Value } from '../values.ts';
import { escaper } from './escaper.ts';
import { jsonNumber, numberText } from './number-text.ts';
import { isRecord } from './record.ts';

const escaped = /* @__PURE__ */ escaper(/["\\/\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/g);

/** The compact JSON text of these items. */
export function jsonArrayText(items: readonly Value[]): string {
  spend(1 + (items.length >> 2));
  return `[${items.map(jsonText).join()}]`;
}

/** The compact JSON text of an object with these members. */
export function jsonObjectText(members: Iterable<readonly [string, Value]>): string {
  spend(8);
  let text = '';
  for (const [key, value] of members) text += `${text === '' ? '{' : ','}${quoted(key)}:${jsonText(value)}`;
  return text === '' ? '{}' : `${text}}`;
}

function jsonText(value: Value): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return jsonArrayText(value);
  if (value instanceof JavaInstance) return value.toJson();
  return isRecord(value) ? jsonObjectText(Object.entries(value)) : jsonNumber(numberText(value));
}

function quoted(text: string): string {
  const json = `"${escaped(text)}"`;
  spendText(json.length);
  return json;
}
