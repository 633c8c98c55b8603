/**
 * Java methods as nearly all templates call them: the arguments leave nothing to choose among overloads, so that generated code
 * calls these instead of the tables of `methods/`. They give what those do, and count the texts they search and make as those do.
 */

import { spend, spendText } from './budget.ts';
import { located, type Site } from './errors.ts';
import { elementCount } from './values/element-count.ts';
import { replaced } from './values/replaced.ts';
import type { Value } from './values.ts';

/** `x.size()`. */
export function sizeOf(target: Value, site?: Site): number | null {
  try {
    spend(1);
    return elementCount(target);
  } catch (error) {
    throw located(error, site);
  }
}

/** `x.length()`, which only strings have. */
export function lengthOf(target: Value): number | null {
  spend(1);
  return typeof target === 'string' ? target.length : null;
}

/** `text.replaceAll(pattern, by)` where the pattern matches `sought` alone and `by` stands for itself. */
export function replaceAllPlain(target: Value, sought: string, by: string): string | null {
  return replacedIn(target, sought, (text) => replaced(text, sought, by));
}

/** `text.replaceFirst(pattern, by)`, likewise. */
export function replaceFirstPlain(target: Value, sought: string, by: string): string | null {
  return replacedIn(target, sought, (text) => text.replace(sought, by));
}

/** Only strings have methods of these names that take two texts. */
function replacedIn(target: Value, sought: string, replace: (text: string) => string): string | null {
  if (typeof target !== 'string') return null;
  // To search 4 units of the text is a step, and so is to compare 256 with what is sought, at the worst.
  spend(1 + (target.length * (64 + sought.length)) / 256);
  const result = replace(target);
  spendText(result.length);
  return result;
}
