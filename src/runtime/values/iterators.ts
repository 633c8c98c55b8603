import { JavaException } from '../errors.ts';
import { JavaObject, Opaque, type Value } from '../values.ts';
import type { Entry } from './entry.ts';
import { LinkedMap } from './maps.ts';
import { modificationCount, modified } from './modifications.ts';
import { isRecord } from './record.ts';

/** A java.util.Iterator. Being consumed, it goes on where an earlier `#foreach` left it. */
export abstract class JavaIterator extends Opaque {
  abstract hasNext(): boolean;
  /** The next element; throws NoSuchElementException at the end, ConcurrentModificationException after a change. */
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
  private cursor = 0;
  private last = -1;
  private expected: number;

  constructor(
    private readonly items: Value[],
    private readonly owner: Value[] | { modifications: number } = items,
  ) {
    super();
    this.expected = modificationCount(owner);
  }

  get className(): string {
    return 'java.util.ArrayList$Itr';
  }

  hasNext(): boolean {
    return this.cursor !== this.items.length;
  }

  next(): Value {
    if (modificationCount(this.owner) !== this.expected) throw concurrentModification();
    if (this.cursor >= this.items.length) throw noSuchElement();
    this.last = this.cursor++;
    return this.items[this.last] as Value;
  }

  override remove(): void {
    if (this.last < 0) throw nothingToRemove();
    if (modificationCount(this.owner) !== this.expected) throw concurrentModification();
    this.items.splice(this.last, 1);
    modified(this.owner);
    this.expected = modificationCount(this.owner);
    this.cursor = this.last;
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

const ITERATOR_CLASSES = {
  key: 'java.util.LinkedHashMap$LinkedKeyIterator',
  value: 'java.util.LinkedHashMap$LinkedValueIterator',
  entry: 'java.util.LinkedHashMap$LinkedEntryIterator',
} as const;

/** java.util.LinkedHashMap$LinkedHashIterator, which knows its next entry beforehand. */
export class MapIterator extends JavaIterator {
  private readonly source: Iterator<Entry>;
  private upcoming: Entry | undefined;
  private current: Entry | null = null;
  private expected: number;

  constructor(
    private readonly map: LinkedMap,
    private readonly part: MapPart,
  ) {
    super();
    this.source = map.entries();
    this.expected = map.modifications;
    this.upcoming = this.advance();
  }

  get className(): string {
    return ITERATOR_CLASSES[this.part];
  }
  hasNext(): boolean {
    return this.upcoming !== undefined;
  }
  next(): Value {
    if (this.map.modifications !== this.expected) throw concurrentModification();
    if (!this.upcoming) throw noSuchElement();
    this.current = this.upcoming;
    this.upcoming = this.advance();
    return this.part === 'entry' ? this.current : this.current[this.part];
  }
  override remove(): void {
    if (!this.current) throw nothingToRemove();
    if (this.map.modifications !== this.expected) throw concurrentModification();
    this.map.removeEntry(this.current);
    this.expected = this.map.modifications;
    this.current = null;
  }
  private advance(): Entry | undefined {
    const step = this.source.next();
    return step.done ? undefined : step.value;
  }
}

/** A new iterator over what `#foreach` visits in this value (of a map its values); null when it visits nothing. */
export function iteratorOf(value: Value): JavaIterator | null {
  if (Array.isArray(value)) return new ListIterator(value);
  if (value instanceof LinkedMap) return new MapIterator(value, 'value');
  if (value instanceof JavaObject) return value.iterator();
  if (isRecord(value)) return new FixedIterator(Object.values(value), 'java.util.LinkedHashMap$LinkedValueIterator');
  return null;
}

export function concurrentModification(): JavaException {
  return new JavaException(
    'ConcurrentModificationException',
    'the collection was changed while a loop or an iterator was going through it',
  );
}

export function noSuchElement(): JavaException {
  return new JavaException('NoSuchElementException', 'the iterator is at its end');
}

export function nothingToRemove(): JavaException {
  return new JavaException('IllegalStateException', 'the iterator has given no element that it could remove');
}
