import { budget } from '../budget.ts';
import { JavaObject, type Value } from '../values.ts';

/** Notes that this value goes into a collection, whose text then may fail, or run a block, or never end. */
export function noteStored(value: Value): void {
  if (typeof value === 'object' && (value instanceof JavaObject || Array.isArray(value))) noteDoubtful();
}

/** Notes that there is something now whose text may fail. */
export function noteDoubtful(): void {
  budget.hasDoubtfulTexts = true;
}

/** Whether `toString()` of a collection has to be called to know that it gives a text. */
export function areTextsDoubtful(): boolean {
  return budget.hasDoubtfulTexts === true;
}
