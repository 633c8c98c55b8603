import { wrong } from './keywords.ts';
import type { Schema } from './schema.ts';

/**
 * Refuses a schema that leads back to itself without a member or an element in between (draft 4 forbids it): it says
 * nothing, and would never end.
 */
export function refuseLoops(schemas: ReadonlyMap<string, Schema>): void {
  const open = new Set<Schema>();
  const done = new Set<Schema>();
  const visit = (schema: Schema): void => {
    if (done.has(schema)) return;
    if (open.has(schema)) wrong(schema.pointer, 'refers to itself, without a member or an element in between');
    open.add(schema);
    for (const part of sameValue(schema, schemas)) visit(part);
    open.delete(schema);
    done.add(schema);
  };
  for (const schema of schemas.values()) visit(schema);
}

/** The schemas that hold for the very same value. */
function sameValue(schema: Schema, schemas: ReadonlyMap<string, Schema>): readonly Schema[] {
  const target = schema.reference === null ? undefined : schemas.get(schema.reference);
  if (target !== undefined) return [target];
  return [...schema.allOf, ...schema.anyOf, ...schema.oneOf];
}
