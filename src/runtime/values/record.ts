import { JavaInstance, type Record, type Value } from '../values.ts';

/**
 * Whether this value is a JSON object as `JSON.parse` builds it: no other value is an object of no class of ours. (To
 * ask for its prototype takes V8 several times as long.)
 */
export function isRecord(value: Value): value is Record {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof JavaInstance);
}

/** The member of this name; undefined when the record has none of its own (`__proto__` is just a key). */
export function recordGet(record: Record, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

/**
 * The record of these members; without a prototype it is a map of `$context`, which prints as nothing. JavaScript puts
 * keys that are indexes first, unless a proxy says otherwise.
 */
export function recordOf(members: ReadonlyMap<string, Value>, prototype: object | null = Object.prototype): Record {
  const record: Record = Object.setPrototypeOf(Object.fromEntries(members), prototype);
  const keys = [...members.keys()];
  const isInOrder = Object.keys(record).every((key, index) => key === keys[index]);
  return isInOrder ? record : new Proxy(record, { ownKeys: () => keys });
}
