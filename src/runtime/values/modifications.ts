/**
 * Java's `modCount`: how often a collection has changed its size. Iterators compare it to tell a
 * ConcurrentModificationException. A JavaScript array has no room for it, so arrays keep theirs beside them.
 */

import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';

interface Counted {
  modifications: number;
}

const arrayModifications = /* @__PURE__ */ new WeakMap<readonly unknown[], number>();

/** Records a structural change of this array, `ArrayList` or `LinkedMap`. */
export function modified(collection: readonly unknown[] | Counted): void {
  spend(1);
  if (isArray(collection)) arrayModifications.set(collection, (arrayModifications.get(collection) ?? 0) + 1);
  else collection.modifications++;
}

/** How many structural changes this array, `ArrayList` or `LinkedMap` has seen. */
export function modificationCount(collection: readonly unknown[] | Counted): number {
  return isArray(collection) ? (arrayModifications.get(collection) ?? 0) : collection.modifications;
}

function isArray(collection: readonly unknown[] | Counted): collection is readonly unknown[] {
  return Array.isArray(collection);
}

export function concurrentModification(): JavaException {
  return new JavaException(
    'ConcurrentModificationException',
    'the collection was changed while a loop or an iterator was going through it',
  );
}
