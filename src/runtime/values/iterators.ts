import { JavaException } from '../errors.ts';
import { JavaObject, Opaque, type Value } from '../values.ts';
import { type Cursor, ListCursor, noSuchElement } from './cursors.ts';
import type { Entry } from './entry.ts';
import { type LinkedMap, MapCursor } from './maps.ts';
import { modified } from './modifications.ts';

/** A java.util.Iterator. Being consumed, it goes on where an earlier `#foreach` left it. */
export abstract class JavaIterator extends Opaque implements Cursor {
  abstract hasNext(): boolean;
  abstract next(): Value;
  /** Removes the element that `next` gave last. */
  remove(): void {
    throw new JavaException('UnsupportedOperationException', 'remove');
  }
  toText(): string {
    // Java's text ends in the object's address; no template can rely on it.
    return `${this.className}@0`;
  }
  override iterator(): JavaIterator {
    return this;
  }
}

/** java.util.ArrayList$Itr: over the live items of a JSON array or of an `ArrayList`. */
export class ListIterator extends JavaIterator {
  private readonly cursor: ListCursor;
  private last = -1;

  constructor(
    private readonly items: Value[],
    private readonly owner: Value[] | { modifications: number } = items,
  ) {
    super();
    this.cursor = new ListCursor(items, owner);
  }

  get className(): string {
    return 'java.util.ArrayList$Itr';
  }
  hasNext(): boolean {
    return this.cursor.hasNext();
  }
  next(): Value {
    this.cursor.check();
    if (this.cursor.position >= this.items.length) throw noSuchElement();
    this.last = this.cursor.position;
    return this.cursor.next();
  }
  override remove(): void {
    if (this.last < 0) throw nothingToRemove();
    this.cursor.check();
    this.items.splice(this.last, 1);
    modified(this.owner);
    this.cursor.accept();
    this.cursor.position = this.last;
    this.last = -1;
  }
}

/** An iterator over items that nothing changes: Java arrays, immutable lists, records. */
export class FixedIterator extends JavaIterator {
  private cursor = 0;

  constructor(
    private readonly items: readonly Value[],
    readonly className: string = 'java.util.ImmutableCollections$ListItr',
  ) {
    super();
  }

  hasNext(): boolean {
    return this.cursor < this.items.length;
  }

  next(): Value {
    if (this.cursor >= this.items.length) throw noSuchElement();
    return this.items[this.cursor++] as Value;
  }
}

/** What an iterator over a map gives of each entry. */
export type MapPart = 'key' | 'value' | 'entry';

/** java.util.LinkedHashMap$LinkedHashIterator. */
export class MapIterator extends JavaIterator {
  private readonly cursor: MapCursor;
  private current: Entry | null = null;

  constructor(
    private readonly map: LinkedMap,
    private readonly part: MapPart,
    readonly className: string,
  ) {
    super();
    this.cursor = new MapCursor(map);
  }

  hasNext(): boolean {
    return this.cursor.hasNext();
  }
  next(): Value {
    this.cursor.check();
    if (!this.hasNext()) throw noSuchElement();
    this.current = this.cursor.nextEntry();
    return this.part === 'entry' ? this.current : this.current[this.part];
  }
  override remove(): void {
    if (!this.current) throw nothingToRemove();
    this.cursor.check();
    this.map.removeEntry(this.current);
    this.cursor.accept();
    this.current = null;
  }
}

/** What `iterator()` of a collection gives. */
export function iteratorOf(collection: Value): JavaIterator | null {
  if (Array.isArray(collection)) return new ListIterator(collection);
  return collection instanceof JavaObject ? collection.iterator() : null;
}

export function nothingToRemove(): JavaException {
  return new JavaException('IllegalStateException', 'the iterator has given no element that it could remove');
}
