import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { JavaObject, type Value } from '../values.ts';
import { concurrentModification, modificationCount } from './modifications.ts';
import { isRecord } from './record.ts';

/** What goes through a collection for a loop. Iterators that a template can hold (`JavaIterator`) are cursors as well. */
export interface Cursor {
  hasNext(): boolean;
  /** The next element, which there must be; throws ConcurrentModificationException after a change. */
  next(): Value;
}

/** Goes through the live items of a JSON array or of an `ArrayList`, or through other items that belong to `owner`. */
export class ListCursor implements Cursor {
  /** The index of what `next` gives. */
  position = 0;
  private expected: number | undefined;

  constructor(
    readonly items: readonly Value[],
    private readonly owner: readonly Value[] | { modifications: number } = items,
  ) {
    this.accept();
  }

  hasNext(): boolean {
    return this.position !== this.items.length;
  }

  next(): Value {
    this.check();
    return this.items[this.position++] as Value;
  }

  /** Throws if others have changed the collection. */
  check(): void {
    if (modificationCount(this.owner) !== this.expected) throw concurrentModification();
  }

  /** Takes the changes so far for its own. */
  accept(): void {
    this.expected = modificationCount(this.owner);
  }
}

/** A cursor over what `#foreach` visits in this value (of a map its values); null when it visits nothing. */
export function cursorOf(value: Value): Cursor | null {
  if (Array.isArray(value)) return new ListCursor(value);
  if (value instanceof JavaObject) return value.visit ? value.visit() : value.iterator();
  if (!isRecord(value)) return null;
  const values = Object.values(value);
  spend(values.length >> 2);
  return new ListCursor(values);
}

export function noSuchElement(): JavaException {
  return new JavaException('NoSuchElementException', 'the iterator is at its end');
}
