import { type DocumentNode, scalarText } from '../nodes.ts';
import type { FindSchema } from '../schemas/declared-schema.ts';
import type { Lookup } from '../schemas/lookup.ts';

interface Operation {
  readonly document: DocumentNode;
  readonly path: DocumentNode;
  readonly operation: DocumentNode;
}

/** The schema that an operation declares for its body, in the way of OpenAPI 3 or of OpenAPI 2. */
export function operationBody(place: Operation): FindSchema {
  const { document, operation } = place;
  return (lookup, mediaType) => {
    const body = lookup.dereferenced(lookup.member(operation, 'requestBody'), document);
    const node = body ? lookup.member(body, 'content', mediaType, 'schema') : parameterSchema(place, lookup, mediaType);
    return node && { node, document };
  };
}

/** Of the parameter that is in the body; that of an operation goes before that of its path. */
function parameterSchema(
  { document, path, operation }: Operation,
  lookup: Lookup,
  mediaType: string,
): DocumentNode | undefined {
  const types = lookup.items(lookup.member(operation, 'consumes') ?? lookup.member(document, 'consumes'));
  if (types.length > 0 && !types.some((type) => lookup.text(type) === mediaType)) return undefined;
  const lists = [operation, path].map((holder) => lookup.items(lookup.member(holder, 'parameters')));
  const parameters = lists.flat().map((parameter) => lookup.dereferenced(parameter, document));
  const inBody = parameters.find((parameter) => scalarText(lookup.member(parameter, 'in')) === 'body');
  return lookup.member(inBody, 'schema');
}
