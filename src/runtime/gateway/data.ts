/** JavaScript's data and Java's values: what callers hand in and get back. */

import { spend } from '../budget.ts';
import { TemplateRenderError } from '../errors.ts';
import { isRecord } from '../values/record.ts';
import { BigInteger, Boxed, JavaObject, long, type Record, type Value } from '../values.ts';
import { describe, guarded } from './guard.ts';

/**
 * A deep copy of JSON data as a template sees it: arrays print as JSON, objects as `{k=v}`; a whole number is an
 * Integer, Long or BigInteger by its size, any other a Double. What `readJson` gives is taken as it is meant.
 * `where` names the data in errors, `mapOf` makes the maps of what is in them.
 * @throws {TemplateRenderError} for functions, class instances, cycles and the like, naming the member.
 */
export function fromData(data: unknown, where: string, mapOf: MapOf): Value {
  const copier = new Copier(where, mapOf);
  return guarded(
    () => copier.copy(data),
    () => copier.place(),
  );
}

type MapOf = (pairs: readonly (readonly [string, Value])[]) => Value;

class Copier {
  /** The names and indexes that lead to the value at hand. */
  private readonly trail: (string | number)[] = [];
  private readonly open = new Set<object>();

  constructor(
    private readonly where: string,
    private readonly mapOf: MapOf,
  ) {}

  place(): string {
    return this.where + this.trail.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  }

  copy(data: unknown): Value {
    switch (typeof data) {
      case 'string':
      case 'boolean':
        return data;
      case 'number':
        return numberOf(data);
      case 'bigint':
        return wholeNumber(data);
      case 'object':
        return data === null || data instanceof Boxed ? (data as Value) : this.container(data);
      default:
        throw this.refused(data);
    }
  }

  private container(data: object): Value {
    if (this.open.has(data)) throw new TemplateRenderError(`${this.place()} refers back to an object around it`);
    this.open.add(data);
    const copy = Array.isArray(data) ? this.list(data) : this.map(data);
    this.open.delete(data);
    return copy;
  }

  private list(data: readonly unknown[]): Value {
    const items: Value[] = [];
    for (let index = 0; index < data.length; index++) items.push(this.member(index, data[index] ?? null));
    return items;
  }

  private map(data: object): Value {
    const entries = this.entries(data).filter(([, value]) => value !== undefined);
    return this.mapOf(entries.map(([key, value]) => [key, this.member(key, value)]));
  }

  private entries(data: object): [string, unknown][] {
    if (isPlainObject(data)) return Object.entries(data);
    if (data instanceof JavaObject && data.pairs) return data.pairs() as [string, Value][];
    throw this.refused(data);
  }

  private member(step: string | number, data: unknown): Value {
    this.trail.push(step);
    const value = this.copy(data);
    this.trail.pop();
    return value;
  }

  private refused(data: unknown): TemplateRenderError {
    return new TemplateRenderError(`${this.place()} is ${describe(data)}: pass JSON data`);
  }
}

/** Whether this is an object of the kind that literals and `JSON.parse` make, from whichever realm. */
export function isPlainObject(data: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(data);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function numberOf(value: number): Value {
  return Number.isInteger(value) ? wholeNumber(BigInt(value)) : value;
}

function wholeNumber(value: bigint): Value {
  if (BigInt.asIntN(32, value) === value) return Number(value);
  return BigInt.asIntN(64, value) === value ? long(value) : new BigInteger(value);
}

/**
 * A value as plain JavaScript data, which `JSON.stringify` takes: maps become objects, lists arrays. A number that a
 * JavaScript number cannot hold exactly becomes its text, as does everything that is no JSON. The objects are ordinary
 * ones; a key `__proto__` is an own property.
 */
export function toData(value: Value): unknown {
  spend(1);
  if (value instanceof JavaObject) return value.toData(toData);
  if (value instanceof Boxed) return value.toData();
  if (typeof value === 'bigint') return isSafe(value) ? Number(value) : String(value);
  if (Array.isArray(value)) return value.map(toData);
  return isRecord(value) ? recordData(value) : value;
}

function recordData(record: Record): unknown {
  return Object.fromEntries(Object.entries(record).map(([name, member]) => [name, toData(member as Value)]));
}

/** Whether a JavaScript number holds this integer exactly. */
function isSafe(value: bigint): boolean {
  return BigInt.asIntN(54, value) === value && value !== -(2n ** 53n);
}
