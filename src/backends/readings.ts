/** What a call reads of its surroundings, for documents that have to declare it. */
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
  for (const value of requestValuesIn(description)) {
    const { origin, absent, fallback } = value;
    const key = `${origin.in} ${origin.name}`;
    const before = readings.get(key);
    const needed = (absent === 'refused' && fallback === undefined) || (before?.needed ?? false);
    const schema = before?.schema ?? schemas.get(value);
    readings.set(key, { ...origin, needed, ...(schema ? { schema } : {}) });
  }
  return [...readings.values()];
}

function requestValuesIn(value: unknown): readonly RequestValue<'refused' | 'left out'>[] {
  if (value instanceof RequestValue) return [value];
  if (typeof value !== 'object' || value === null || value instanceof Constant) return [];
  return Object.values(value).flatMap(requestValuesIn);
}
