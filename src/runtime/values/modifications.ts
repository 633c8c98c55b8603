/**
 * Java's `modCount`: how often a collection has changed its size. Iterators compare it to tell a
 * ConcurrentModificationException. An array has the count as a property from its first change on.
 */

import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';

interface Counted {
  modifications?: number;
}

/** Records a structural change of this array, `ArrayList` or `LinkedMap`. */
export function modified(collection: readonly unknown[] | Counted): void {
  spend(1);
  (collection as Counted).modifications = (modificationCount(collection) ?? 0) + 1;
}

/** How many structural changes this array, `ArrayList` or `LinkedMap` has seen; undefined for an array without any. */
export function modificationCount(collection: readonly unknown[] | Counted): number | undefined {
  return (collection as Counted).modifications;
}

export function concurrentModification(): JavaException {
  return new JavaException(
    'ConcurrentModificationException',
    'the collection was changed while a loop or an iterator was going through it',
  );
}
