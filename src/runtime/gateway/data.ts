/** JavaScript's data and Java's values: what callers hand in and get back. */

import { spend } from '../budget.ts';
import { isRecord } from '../values/record.ts';
import { Boxed, JavaInstance, JavaObject, longOrLarger, type Record, type Value } from '../values.ts';
import { isPlainObject, wrong } from './check.ts';
import { unreadable } from './guard.ts';

/**
 * A deep copy of JSON data as a template sees it: arrays print as JSON, objects as `{k=v}`; a whole number is an
 * Integer, Long or BigInteger by its size, any other a Double. What `readJson` gives is taken as it is meant.
 * `where` names the data in errors, `mapOf` makes the maps of what is in them.
 * @throws {TemplateRenderError} for functions, class instances and the like, naming the member; for data that refers to
 * what is around it, by the way that goes round until JavaScript has no more stack.
 */
export function fromData(data: unknown, where: string, mapOf: MapOf): Value {
  const scalar = scalarOf(data);
  if (scalar !== undefined) return scalar;
  try {
    return Array.isArray(data)
      ? Array.from(data, (item: unknown, index) => fromData(item, `${where}[${index}]`, mapOf))
      : mapOf(membersOf(data, where).map(([key, value]) => [key, fromData(value, `${where}.${key}`, mapOf)]));
  } catch (error) {
    throw unreadable(error, where);
  }
}

type MapOf = (pairs: readonly (readonly [string, Value])[]) => Value;

/** The value of data that holds no other, null where there is none; undefined for anything else. */
export function scalarOf(data: unknown): Value | undefined {
  switch (typeof data) {
    case 'string':
    case 'boolean':
      return data;
    case 'number':
      // A sum with 0 turns -0, which is no Integer's value, into 0.
      return Number.isSafeInteger(data) || !Number.isInteger(data) ? data + 0 : wholeNumber(BigInt(data));
    case 'bigint':
      return wholeNumber(data);
    default:
      return data === null || data === undefined ? null : data instanceof Boxed ? (data as Value) : undefined;
  }
}

function membersOf(data: unknown, where: string): [string, unknown][] {
  if (isPlainObject(data)) return Object.entries(data).filter(([, value]) => value !== undefined);
  if (data instanceof JavaObject && data.pairs) return data.pairs() as [string, Value][];
  throw wrong(where, data, 'JSON data');
}

function wholeNumber(value: bigint): Value {
  return BigInt.asIntN(32, value) === value ? Number(value) : longOrLarger(value);
}

/**
 * A value as plain JavaScript data, which `JSON.stringify` takes: maps become objects, lists arrays. A number that a
 * JavaScript number cannot hold exactly becomes its text, as does everything that is no JSON. The objects are ordinary
 * ones; a key `__proto__` is an own property.
 */
export function toData(value: Value): unknown {
  spend(4);
  if (value instanceof JavaInstance) return value.toData(toData);
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (Array.isArray(value)) return value.map(toData);
  return isRecord(value) ? recordData(value) : value;
}

function recordData(record: Record): unknown {
  return Object.fromEntries(Object.entries(record).map(([name, member]) => [name, toData(member as Value)]));
}
