/** Checks of what callers hand in. All throw a `TemplateRenderError` that names the member. */

import { TemplateRenderError } from '../errors.ts';
import { recordGet } from '../values/record.ts';
import { JavaObject, type Record } from '../values.ts';
import { describe } from './guard.ts';

/** Whether this is an object of the kind that literals and `JSON.parse` make, from whichever realm. */
export function isPlainObject(data: unknown): data is { readonly [name: string]: unknown } {
  if (typeof data !== 'object' || data === null) return false;
  // Nearly all objects; to ask for the prototype takes V8 several times as long.
  if (data.constructor === Object) return true;
  const prototype: object | null = Object.getPrototypeOf(data);
  return !Array.isArray(data) && (prototype === null || Object.getPrototypeOf(prototype) === null);
}

/** The value if it is a plain object; absent, an empty one. */
export function plainObject(value: unknown = {}, where: string): { readonly [name: string]: unknown } {
  if (isPlainObject(value)) return value;
  throw wrong(where, value, 'an object');
}

/** The value if it is a plain object or what `readJson` makes of one; absent, an empty one. */
export function jsonObject(value: unknown, where: string): object {
  return value instanceof JavaObject && value.pairs ? value : plainObject(value, where);
}

/** The value if it is a plain object without any other members than these; absent, an empty one. */
export function withMembers(
  value: unknown,
  where: string,
  known: readonly string[],
): { readonly [name: string]: unknown } {
  const object = plainObject(value, where);
  for (const name in object) {
    if (!known.includes(name) && object[name] !== undefined) {
      throw new TemplateRenderError(`${where} has no member "${name}"; there are ${known.join(', ')}`);
    }
  }
  return object;
}

/** The text of this name in an object of texts, which may be absent; undefined where there is none. */
export function textAt(texts: unknown, name: string, where: string): string | undefined {
  const object = plainObject(texts, where);
  const text: unknown = recordGet(object as Record, name);
  if (typeof text === 'string' || text === undefined) return text;
  throw wrong(`${where}.${name}`, text, 'one string');
}

export function wrong(where: string, value: unknown, wanted: string): TemplateRenderError {
  return new TemplateRenderError(`${where} is ${describe(value)}: pass ${wanted}`);
}
