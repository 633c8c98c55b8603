import { spendText } from '../budget.ts';
import { JavaObject, type Record, type Value } from '../values.ts';
import { jsonArrayText } from './json-array-text.ts';
import { numberText } from './number-text.ts';
import { isRecord } from './record.ts';

/** What printing this value gives in API Gateway: nothing for null, else Java's `toString()`. */
export function text(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && (value | 0) === value) return `${value}`;
  return value === null ? '' : (toText(value) ?? '');
}

/** Java's `String.valueOf(value)`; null when the object's own text is null (a block beyond its depth). */
export function toText(value: Value): string | null {
  if (typeof value === 'string') return value;
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return counted(jsonArrayText(value));
  if (value instanceof JavaObject) return counted(value.toText());
  if (isRecord(value)) return counted(recordText(value));
  return numberText(value);
}

/** Counts the making of a text. */
function counted<T extends string | null>(made: T): T {
  if (made !== null) spendText(made.length);
  return made;
}

/** The text of a part of a collection, where a null text prints as Java's null does. */
export function partText(value: Value): string {
  return toText(value) ?? 'null';
}

/** AbstractCollection.toString: `[a, b]`. */
export function collectionText(items: readonly Value[], self: Value): string {
  let text = '[';
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as Value;
    text += (index > 0 ? ', ' : '') + (item === self ? '(this Collection)' : partText(item));
  }
  return `${text}]`;
}

/** AbstractMap.toString: `{k=v, k2=v2}`. */
export function mapText(entries: Iterable<readonly [Value, Value]>, self: Value): string {
  let text = '';
  for (const [key, value] of entries) {
    text += text === '' ? '{' : ', ';
    text += `${key === self ? '(this Map)' : partText(key)}=${value === self ? '(this Map)' : partText(value)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

function recordText(record: Record): string {
  return mapText(Object.entries(record) as [string, Value][], record);
}
