import type { Record, Value } from '../values.ts';

/** Whether this value is a JSON object as `JSON.parse` builds it. */
export function isRecord(value: Value): value is Record {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The member of this name; undefined when the record has none of its own (`__proto__` is just a key). */
export function recordGet(record: Record, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
