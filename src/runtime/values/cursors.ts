import { JavaException } from '../errors.ts';
import { JavaObject, type Value } from '../values.ts';
import type { Entry } from './entry.ts';
import { LinkedMap } from './maps.ts';
import { concurrentModification, modificationCount } from './modifications.ts';
import { isRecord } from './record.ts';

/** What goes through a collection for a loop. Iterators that a template can hold (`JavaIterator`) are cursors as well. */
export interface Cursor {
  hasNext(): boolean;
  /** The next element; throws NoSuchElementException at the end, ConcurrentModificationException after a change. */
  next(): Value;
}

/** Goes through the live items of a JSON array or of an `ArrayList`. */
export class ListCursor implements Cursor {
  /** The index of what `next` gives. */
  position = 0;
  private expected: number;

  constructor(
    readonly items: readonly Value[],
    private readonly owner: readonly Value[] | { modifications: number } = items,
  ) {
    this.expected = modificationCount(owner);
  }

  hasNext(): boolean {
    return this.position !== this.items.length;
  }

  next(): Value {
    this.check();
    if (this.position >= this.items.length) throw noSuchElement();
    return this.items[this.position++] as Value;
  }

  /** Throws if others have changed the list. */
  check(): void {
    if (modificationCount(this.owner) !== this.expected) throw concurrentModification();
  }

  /** Takes the changes so far for its own. */
  accept(): void {
    this.expected = modificationCount(this.owner);
  }
}

/** Goes through the values of a map, or its entries; knows its next entry beforehand, as Java's LinkedHashIterator. */
export class MapCursor implements Cursor {
  private readonly source: Iterator<Entry>;
  private upcoming: Entry | undefined;
  private expected: number;

  constructor(private readonly map: LinkedMap) {
    this.source = map.entries();
    this.expected = map.modifications;
    this.upcoming = this.advance();
  }

  hasNext(): boolean {
    return this.upcoming !== undefined;
  }

  next(): Value {
    return this.nextEntry().value;
  }

  nextEntry(): Entry {
    this.check();
    const entry = this.upcoming;
    if (!entry) throw noSuchElement();
    this.upcoming = this.advance();
    return entry;
  }

  /** Throws if others have changed the map. */
  check(): void {
    if (this.map.modifications !== this.expected) throw concurrentModification();
  }

  /** Takes the changes so far for its own. */
  accept(): void {
    this.expected = this.map.modifications;
  }

  private advance(): Entry | undefined {
    const step = this.source.next();
    return step.done ? undefined : step.value;
  }
}

/** A cursor over what `#foreach` visits in this value (of a map its values); null when it visits nothing. */
export function cursorOf(value: Value): Cursor | null {
  if (Array.isArray(value)) return new ListCursor(value);
  if (value instanceof LinkedMap) return new MapCursor(value);
  if (value instanceof JavaObject) return value.iterator();
  return isRecord(value) ? new ListCursor(Object.values(value)) : null;
}

export function noSuchElement(): JavaException {
  return new JavaException('NoSuchElementException', 'the iterator is at its end');
}
