import { type DocumentNode, member } from '../nodes.ts';
import type { FindSchema } from '../schemas/declared-schema.ts';

/** The schema of the model that a method's `RequestModels` name for a media type, or else for all (`$default`). */
export function requestModel(models: DocumentNode | undefined): FindSchema {
  return (lookup, mediaType) => {
    const map = lookup.known(models);
    const reference = member(map, mediaType) ?? member(map, '$default');
    const node = member(lookup.properties(reference, 'AWS::ApiGateway::Model'), 'Schema');
    return node && { node };
  };
}
