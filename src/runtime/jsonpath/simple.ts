import { isList, listItems } from '../values/lists.ts';
import type { LinkedMap } from '../values/maps.ts';
import { isRecord, recordGet } from '../values/record.ts';
import { JavaObject, type Value } from '../values.ts';

/** The value at these names and indexes of a document; undefined when there is none. A negative index counts from the end. */
export function evaluateSimple(steps: readonly (string | number)[], document: Value): Value | undefined {
  let value: Value | undefined = document;
  for (const step of steps) {
    value = typeof step === 'string' ? memberOf(value, step) : elementOf(value, step);
    if (value === undefined) return undefined;
  }
  return value;
}

/** The member of a map; undefined when the value is no map or has no such key. */
export function memberOf(value: Value, name: string): Value | undefined {
  if (isRecord(value)) return recordGet(value, name);
  return value instanceof JavaObject && value.pairs ? (value as LinkedMap).get(name) : undefined;
}

/** The element of a list; undefined when the value is no list or the index is out of range. */
export function elementOf(value: Value, index: number): Value | undefined {
  return isList(value) ? listItems(value).at(index) : undefined;
}
