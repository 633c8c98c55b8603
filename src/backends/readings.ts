/** What a call reads of its surroundings, for documents that have to declare it. */
import { Typed } from './documents.ts';
import { ForEach } from './for-each.ts';
import type { Schema } from './schema.ts';
import { Constant, type Origin, RequestValue } from './sources.ts';

/** One value that a call reads. */
export interface Reading extends Origin {
  /** Whether the call is refused without it. */
  readonly needed: boolean;
  /** What a request should have there, where that is known. */
  readonly schema?: Schema;
}

/** The request values anywhere inside a description, each once, in its order. */
export function readingsIn(description: unknown, schemas: ReadonlyMap<object, Schema> = new Map()): readonly Reading[] {
  const readings = new Map<string, Reading>();
  for (const [value, typed] of requestValuesIn(description)) {
    const { origin, absent, fallback } = value;
    const key = `${origin.in} ${origin.name}`;
    const before = readings.get(key);
    const needed = (absent === 'refused' && fallback === undefined) || (before?.needed ?? false);
    const schema = before?.schema ?? typed ?? schemas.get(value);
    readings.set(key, { ...origin, needed, ...(schema ? { schema } : {}) });
  }
  return [...readings.values()];
}

type Found = readonly [value: RequestValue<'refused' | 'left out'>, typed?: Schema];

/** A part of each element of a list is read from the list, of which it does not say the type. */
function requestValuesIn(value: unknown): readonly Found[] {
  if (value instanceof RequestValue) return [[value]];
  if (value instanceof ForEach) return [[value.list, { type: 'array' }], ...requestValuesIn(value.entry)];
  if (value instanceof Typed && value.from instanceof RequestValue && value.from.part === undefined) {
    return [[value.from, { type: value.type }]];
  }
  if (typeof value !== 'object' || value === null || value instanceof Constant) return [];
  return Object.values(value).flatMap((one) => requestValuesIn(one));
}
