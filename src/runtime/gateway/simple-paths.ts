/**
 * `$input.path` and `$input.json` with a path of nothing but names and indexes, as nearly all are: apart from the
 * others, so that a module with such paths carries no evaluator of filters.
 */

import { located, type Site } from '../errors.ts';
import { evaluateSimple } from '../jsonpath/simple.ts';
import type { Value } from '../values.ts';
import { type Input, inputJsonText } from './input.ts';

/** The value of the body. */
export function inputDocument(input: Input, site: Site): Value {
  try {
    return input.document();
  } catch (error) {
    throw located(error, site);
  }
}

/** The value at these names and indexes of the body; null when there is none. */
export function inputValue(input: Input, steps: readonly (string | number)[], site: Site): Value {
  try {
    return evaluateSimple(steps, input.document()) ?? null;
  } catch (error) {
    throw located(error, site);
  }
}

/** The JSON text of the value at these names and indexes of the body. */
export function inputValueJson(input: Input, steps: readonly (string | number)[], site: Site): string {
  try {
    return inputJsonText(inputValue(input, steps, site));
  } catch (error) {
    throw located(error, site);
  }
}
