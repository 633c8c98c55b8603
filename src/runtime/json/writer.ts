/**
 * What JsonPath's own printer writes (JsonSmartJsonProvider.toJson with JSONStyle.LT_COMPRESS): json-smart's array text,
 * except that `/` stays as it is.
 */

import { spend, spendText } from '../budget.ts';
import { escaper } from '../values/escaper.ts';
import { jsonNumber, numberText } from '../values/number-text.ts';
import { isRecord } from '../values/record.ts';
import { JavaInstance, type Record, type Value } from '../values.ts';

const escaped = /* @__PURE__ */ escaper(/["\\\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/g);

/** The compact JSON text that `$input.json` prints for this value. */
export function jsonText(value: Value): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return jsonNumber(numberText(value));
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return arrayText(value);
  if (value instanceof JavaInstance) return withPlainSlashes(value.toJson());
  return isRecord(value) ? recordText(value) : String(value);
}

function arrayText(items: readonly Value[]): string {
  spend(1 + (items.length >> 2));
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    if (index > 0) text += ',';
    text += jsonText(items[index]!);
  }
  return `${text}]`;
}

function recordText(record: Record): string {
  spend(4);
  let text = '';
  for (const key of Object.keys(record)) {
    text += `${text === '' ? '{' : ','}${quoted(key)}:${jsonText(record[key]!)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

function quoted(text: string): string {
  const json = `"${escaped(text)}"`;
  spendText(json.length);
  return json;
}

/** Java objects write themselves as parts of a JSON array, where `/` is `\/`. */
function withPlainSlashes(json: string): string {
  return json.includes('/')
    ? json.replace(/\\(.)/gs, (sequence, character) => (character === '/' ? '/' : sequence))
    : json;
}
