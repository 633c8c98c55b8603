import { Typed } from './documents.ts';
import type { Schema } from './schema.ts';
import { Constant, RequestValue } from './sources.ts';

/** The types that documents anywhere inside a description ask of their sources. */
export function typedSources(description: unknown): ReadonlyMap<object, Schema> {
  return new Map(typesIn(description));
}

function typesIn(value: unknown): readonly (readonly [source: object, type: Schema])[] {
  if (value instanceof Typed) return value.from instanceof RequestValue ? [[value.from, { type: value.type }]] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Constant || value instanceof RequestValue) return [];
  return Object.values(value).flatMap(typesIn);
}
