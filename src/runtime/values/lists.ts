import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { JavaObject, type Value } from '../values.ts';
import { FixedIterator, type JavaIterator, ListIterator } from './iterators.ts';
import { jsonArrayText } from './json-array-text.ts';
import { modificationCount, modified } from './modifications.ts';
import { noteStored } from './stored.ts';
import { collectionText } from './text.ts';

export { modificationCount, modified };

/** A java.util.Collection that is no JSON array: a list or a view of a map. */
export abstract class JavaCollection extends JavaObject {
  /** The elements, for reading; some collections make a copy, so ask once. */
  abstract readonly items: readonly Value[];

  /** Java's `size()`. */
  get size(): number {
    return this.items.length;
  }
  abstract override iterator(): JavaIterator;
  toText(): string {
    return collectionText(this.iterator(), this);
  }
  override toData(member: (value: Value) => unknown): unknown {
    return this.items.map(member);
  }
  override toJson(): string {
    return jsonArrayText(this.items);
  }
  /** `isEmpty` is the only getter that Java's collections have. */
  override property(name: string): Value {
    return name === 'empty' || name === 'Empty' ? this.items.length === 0 : null;
  }
}

/** A java.util.List that is no JSON array. */
export abstract class JavaList extends JavaCollection {
  /** Stores the value at an index that the caller has checked. */
  abstract set(index: number, value: Value): void;
  /** Replaces `deleted` elements from `start` (checked by the caller) by others; gives back what it removed. */
  abstract override replaceRange(start: number, deleted: number, inserted: readonly Value[]): Value[];
}

/** java.util.ArrayList, which the list and range literals make. */
export class ArrayList extends JavaList {
  /** Java's `modCount`. */
  modifications = 0;

  constructor(readonly items: Value[] = []) {
    super();
  }
  get className(): string {
    return 'java.util.ArrayList';
  }
  set(index: number, value: Value): void {
    this.items[index] = value;
  }
  override replaceRange(start: number, deleted: number, inserted: readonly Value[]): Value[] {
    modified(this);
    return splice(this.items, start, deleted, inserted);
  }
  override iterator(): JavaIterator {
    return new ListIterator(this.items, this);
  }
}

/** What `List.of` and its kin make: a list that refuses every change. */
export class ImmutableList extends JavaList {
  constructor(
    readonly items: readonly Value[],
    private readonly variant: 'ListN' | 'List12' | 'SubList' = items.length === 1 || items.length === 2
      ? 'List12'
      : 'ListN',
  ) {
    super();
  }
  get className(): string {
    return `java.util.ImmutableCollections$${this.variant}`;
  }
  set(): never {
    throw new JavaException('UnsupportedOperationException', 'this list cannot be changed');
  }
  override replaceRange(): never {
    throw new JavaException('UnsupportedOperationException', 'this list cannot be changed');
  }
  override iterator(): JavaIterator {
    return new FixedIterator(this.items);
  }
}

const ARRAY_CLASSES = {
  String: '[Ljava.lang.String;',
  Object: '[Ljava.lang.Object;',
  byte: '[B',
  char: '[C',
} as const;

/** A Java array. It has a size of its own and is equal to nothing else. */
export class JavaArray extends JavaObject {
  constructor(
    readonly type: keyof typeof ARRAY_CLASSES,
    readonly items: Value[],
  ) {
    super();
  }
  get className(): string {
    return ARRAY_CLASSES[this.type];
  }
  /** The `size()` of the list that Velocity puts around it. */
  get size(): number {
    return this.items.length;
  }
  toText(): string {
    // Java's text ends in the array's address; no template can rely on it.
    return `${this.className}@0`;
  }
  override toJson(): string {
    if (this.type === 'String' || this.type === 'Object') return jsonArrayText(this.items);
    // json-smart's writer takes every array for an array of objects.
    throw new JavaException('ClassCastException', `a JSON array with an array of ${this.type}s in it has no text`);
  }
  override iterator(): JavaIterator {
    return new FixedIterator(this.items, 'org.apache.velocity.util.ArrayIterator');
  }
}

/** Every java.util.List. */
export type List = Value[] | JavaList;

/** Whether this value is a java.util.List. */
export function isList(value: Value): value is List {
  return Array.isArray(value) || (value instanceof JavaObject && value.replaceRange !== undefined);
}

/** The elements, for reading: of a sublist a copy, of every other list the live ones. */
export function listItems(list: List): readonly Value[] {
  return Array.isArray(list) ? list : list.items;
}

/** Stores this value at an index that the caller has checked. */
export function setItem(list: List, index: number, value: Value): void {
  noteStored(value);
  if (Array.isArray(list)) list[index] = value;
  else list.set(index, value);
}

/** Replaces `deleted` elements from `start` (checked by the caller) by others; gives back what it removed. */
export function replaceRange(list: List, start: number, deleted: number, inserted: readonly Value[]): Value[] {
  inserted.forEach(noteStored);
  if (!Array.isArray(list)) return list.replaceRange(start, deleted, inserted);
  modified(list);
  return splice(list, start, deleted, inserted);
}

/** Adds the value at the end, `List.add`. */
export function append(list: List, value: Value): void {
  noteStored(value);
  if (!Array.isArray(list) && !(list instanceof ArrayList)) {
    list.replaceRange(list.items.length, 0, [value]);
    return;
  }
  modified(list);
  (Array.isArray(list) ? list : list.items).push(value);
}

/** `splice` for any number of insertions: as arguments, too many would overflow the stack. */
function splice(items: Value[], start: number, deleted: number, inserted: readonly Value[]): Value[] {
  spend(inserted.length);
  if (inserted.length < 1000) return items.splice(start, deleted, ...inserted);
  const added = inserted.slice();
  const tail = items.splice(start);
  for (const item of added) items.push(item);
  for (let index = deleted; index < tail.length; index++) items.push(tail[index] as Value);
  return tail.slice(0, deleted);
}
