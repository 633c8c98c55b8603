/**
 * `$input.path` and `$input.json` with a path that the compiler has parsed: the entry `velogate/runtime/json-path`, for
 * paths with wildcards, filters, slices, functions. Like `velogate/runtime` it is for generated code.
 * @module velogate/runtime/json-path
 */

import { located, type Site } from '../errors.ts';
import { evaluatePath } from '../jsonpath/evaluate.ts';
import type { JsonPath } from '../jsonpath/path.ts';
import type { Value } from '../values.ts';
import { documentOf } from './document.ts';
import { inputJsonText } from './input-json.ts';
import type { Rendering } from './rendering.ts';

/** The value of a path in the body; null when it finds nothing. */
export function inputPath(rendering: Rendering, path: JsonPath, site: Site): Value {
  try {
    const document = documentOf(rendering);
    return document === null ? null : (evaluatePath(path, document) ?? null);
  } catch (error) {
    throw located(error, site);
  }
}

/** The JSON text of what a path finds in the body. */
export function inputJson(rendering: Rendering, path: JsonPath, site: Site): string {
  try {
    return inputJsonText(inputPath(rendering, path, site));
  } catch (error) {
    throw located(error, site);
  }
}
