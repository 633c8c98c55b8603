import { type DocumentNode, member } from '../nodes.ts';
import type { FindSchema } from '../schemas/declared-schema.ts';

/**
 * The schema in the `request.schemas` of an event: itself, in the `schema` of a map that also names it, or the name of one
 * of those that all events share.
 */
export function eventSchema(schemas: DocumentNode | undefined, shared: DocumentNode | undefined): FindSchema {
  return (lookup, mediaType) => {
    const given = lookup.member(schemas, mediaType);
    const name = given?.kind === 'scalar' ? lookup.text(given) : undefined;
    const model = (name !== undefined && lookup.member(shared, name)) || given;
    const node = member(model, 'schema') ?? model;
    return node && { node };
  };
}
