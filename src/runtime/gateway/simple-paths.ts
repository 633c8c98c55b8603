/**
 * `$input.path` and `$input.json` with a path of nothing but names and indexes, as nearly all are: apart from the
 * others, so that a module with such paths carries no evaluator of filters.
 */

import { located, type Site } from '../errors.ts';
import { evaluateSimple } from '../jsonpath/simple.ts';
import type { Value } from '../values.ts';
import { documentOf } from './document.ts';
import { inputJsonText } from './input-json.ts';
import type { Rendering } from './rendering.ts';

/** The value of the body. */
export function inputDocument(rendering: Rendering, site: Site): Value {
  try {
    return documentOf(rendering);
  } catch (error) {
    throw located(error, site);
  }
}

/** The value at these names and indexes of the body; null when there is none. */
export function inputValue(rendering: Rendering, steps: readonly (string | number)[], site: Site): Value {
  try {
    return evaluateSimple(steps, documentOf(rendering)) ?? null;
  } catch (error) {
    throw located(error, site);
  }
}

/** The JSON text of the value at these names and indexes of the body. */
export function inputValueJson(rendering: Rendering, steps: readonly (string | number)[], site: Site): string {
  try {
    return inputJsonText(inputValue(rendering, steps, site));
  } catch (error) {
    throw located(error, site);
  }
}
