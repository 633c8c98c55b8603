import { JavaObject, type Value } from '../values.ts';

/**
 * Whether the rendering that runs now may hold a collection whose text fails, or runs a block, or never ends: one that
 * a list, map or block was put into, a map with the key null, a sublist whose list has changed. What comes from a body
 * has a text, so that most renderings need not make it to know.
 */
let doubtful = false;

/** Notes that this value goes into a collection. */
export function noteStored(value: Value): void {
  if (typeof value === 'object' && (value instanceof JavaObject || Array.isArray(value))) doubtful = true;
}

/** Notes that there is something now whose text may fail. */
export function noteDoubtful(): void {
  doubtful = true;
}

/** Whether `toString()` of a collection has to be called to know that it gives a text. */
export function areTextsDoubtful(): boolean {
  return doubtful;
}

/** Starts without doubts for what `render` does, and takes back those of now behind it. */
export function withoutDoubts<T>(render: () => T): T {
  const outer = doubtful;
  doubtful = false;
  try {
    return render();
  } finally {
    doubtful = outer;
  }
}
