/** What a call reads of its surroundings, for documents that have to declare it. */
import { Constant, type Origin, RequestValue } from './sources.ts';

/** One value that a call reads. */
export interface Reading extends Origin {
  /** Whether the call is refused without it. */
  readonly needed: boolean;
}

/** The request values anywhere inside a description, each once, in its order. */
export function readingsIn(description: unknown): readonly Reading[] {
  const readings = new Map<string, Reading>();
  for (const { origin, absent, fallback } of requestValuesIn(description)) {
    const key = `${origin.in} ${origin.name}`;
    const needed = absent === 'refused' && fallback === undefined;
    readings.set(key, { ...origin, needed: needed || (readings.get(key)?.needed ?? false) });
  }
  return [...readings.values()];
}

function requestValuesIn(value: unknown): readonly RequestValue<'refused' | 'left out'>[] {
  if (value instanceof RequestValue) return [value];
  if (typeof value !== 'object' || value === null || value instanceof Constant) return [];
  return Object.values(value).flatMap(requestValuesIn);
}
