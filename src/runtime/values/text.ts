import { spendText } from '../budget.ts';
import { located, type Site } from '../errors.ts';
import { JavaInstance, type Record, type Value } from '../values.ts';
import { jsonArrayText } from './json-array-text.ts';
import { numberText } from './number-text.ts';
import { isRecord } from './record.ts';

/** What printing this value gives in API Gateway: nothing for null, else Java's `toString()`. */
export function text(value: Value): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isInteger(value)) return `${value}`;
  return value === null ? '' : (toText(value) ?? '');
}

/** The same, at a place that is to blame if it fails. */
export function placedText(value: Value, site: Site): string {
  return value === null ? '' : (textAt(value, site) ?? '');
}

/** `toText`; what fails in it has failed at this place, if there is one. */
export function textAt(value: Value, site: Site | undefined): string | null {
  if (site === undefined) return toText(value);
  try {
    return toText(value);
  } catch (error) {
    throw located(error, site);
  }
}

/** Java's `String.valueOf(value)`; null when the object's own text is null (a block beyond its depth). */
export function toText(value: Value): string | null {
  if (typeof value === 'string') return value;
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return counted(jsonArrayText(value));
  if (value instanceof JavaInstance) return counted(value.toText());
  return isRecord(value) ? counted(recordText(value)) : numberText(value);
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

/** AbstractCollection.toString: `[a, b]`. A block among the elements may change the collection, and the iterator throws. */
export function collectionText(iterator: Iterator, self: Value): string {
  let text = '';
  let separator = '[';
  while (iterator.hasNext()) {
    const item = iterator.next();
    text += separator + (item === self ? '(this Collection)' : partText(item));
    separator = ', ';
  }
  return text === '' ? '[]' : `${text}]`;
}

interface MapEntry {
  readonly key: Value;
  readonly value: Value;
}

interface Iterator {
  hasNext(): boolean;
  next(): Value;
}

/** AbstractMap.toString: `{k=v, k2=v2}`. `check` throws where a block among the values so far has changed the map. */
export function mapText(entries: readonly MapEntry[], self: Value, check?: () => void): string {
  let text = '';
  for (const entry of entries) {
    check?.();
    const { key, value } = entry;
    text += text === '' ? '{' : ', ';
    text += `${key === self ? '(this Map)' : partText(key)}=${value === self ? '(this Map)' : partText(value)}`;
  }
  return text === '' ? '{}' : `${text}}`;
}

/** The service prints nothing for the maps of `$context`. */
function recordText(record: Record): string {
  if (Object.getPrototypeOf(record) === null) return '';
  const members = Object.keys(record).map((key) => `${key}=${partText(record[key]!)}`);
  return `{${members.join(', ')}}`;
}
