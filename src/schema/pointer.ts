import type { Json } from './schema.ts';

/** JSON pointers (RFC 6901) in their form as a fragment, without percent signs: `#/definitions/Book`. */

/** The pointer to a place below another. */
export function below(pointer: string, ...steps: readonly (string | number)[]): string {
  return pointer + steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The names and indexes that a `$ref` into the same document goes through; null for text that is no pointer. */
export function pointerSteps(reference: string): string[] | null {
  const [first, ...steps] = splitPointer(decoded(reference) ?? '');
  return first === '#' ? steps : null;
}

/** The steps of a pointer, the first of which is its `#`. */
export function splitPointer(pointer: string): string[] {
  return pointer.split('/').map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** What stands at a place of the document. */
export function valueAt(document: Json, steps: readonly string[]): Json | undefined {
  let value: Json | undefined = document;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as { readonly [name: string]: Json })[step];
  }
  return value;
}
