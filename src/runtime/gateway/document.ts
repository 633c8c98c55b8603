import { readDocument } from '../json/reader.ts';
import type { Value } from '../values.ts';
import { isBlank } from './blank.ts';
import type { Rendering } from './rendering.ts';

/**
 * The value of the body, read at the first call: one live document, where later calls see what a template changes.
 * Throws `MalformedJson`.
 */
export function documentOf(rendering: Rendering): Value {
  if (rendering.document === undefined) {
    const { body, options } = rendering;
    const read = options.readBody ?? readDocument;
    rendering.document = read(isBlank(body) ? '{}' : body, options.mapOf);
  }
  return rendering.document;
}
