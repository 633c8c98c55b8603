import { spend, spendKey } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { JavaObject, type Record, type Value } from '../values.ts';
import { type Cursor, ListCursor } from './cursors.ts';
import { Entry, ImmutableEntry } from './entry.ts';
import { jsonObjectText } from './json-array-text.ts';
import { concurrentModification } from './modifications.ts';
import { isRecord, recordGet } from './record.ts';
import { noteDoubtful, noteStored } from './stored.ts';
import { mapText, partText } from './text.ts';

export { Entry, ImmutableEntry, isRecord, recordGet };

/**
 * Where a map finds its entries by keys that only Java's `equals` tells apart. It stands apart (`ObjectKeys`), since
 * most templates have no keys but strings.
 */
export interface KeyIndex {
  find(key: Value): Entry | undefined;
  add(entry: Entry): void;
  remove(entry: Entry): void;
}

/** java.util.LinkedHashMap: its keys in the order of their first insertion. */
export class LinkedMap extends JavaObject {
  /** Java's `modCount`: changes of the size. */
  modifications = 0;
  /** Every entry in order; under its key if that is a string or the like, else under itself. */
  private readonly nodes = new Map<unknown, Entry>();

  constructor(
    pairs: Iterable<readonly [Value, Value]> = [],
    /** Finds the other keys; as long as there is none, a map takes plain keys alone (see `putKey`). */
    public objectKeys: KeyIndex | null = null,
  ) {
    super();
    for (const [key, value] of pairs) this.store(key, value);
  }

  get className(): string {
    return 'java.util.LinkedHashMap';
  }
  get size(): number {
    return this.nodes.size;
  }
  /** The value of this key; undefined when there is no such key. */
  get(key: Value): Value | undefined {
    return this.entry(key)?.value;
  }
  has(key: Value): boolean {
    return this.entry(key) !== undefined;
  }
  /** The live entry of this key. */
  entry(key: Value): Entry | undefined {
    return isPlainKey(key) ? this.nodes.get(key) : this.objectKeys?.find(key);
  }
  /** Stores the value; gives back the previous one, or null. */
  put(key: Value, value: Value): Value {
    spend(4);
    noteStored(value);
    // A JSON array with such a map in it has no text.
    if (key === null) noteDoubtful();
    return this.store(key, value);
  }
  /** Removes the key; gives back its value, undefined when there was no such key. */
  remove(key: Value): Value | undefined {
    const entry = this.entry(key);
    if (entry) this.removeEntry(entry);
    return entry?.value;
  }
  /** Removes an entry of this map. */
  removeEntry(entry: Entry): void {
    this.modifications++;
    if (isPlainKey(entry.key)) {
      this.nodes.delete(entry.key);
      return;
    }
    this.nodes.delete(entry);
    this.objectKeys?.remove(entry);
  }
  clear(): void {
    this.modifications++;
    this.nodes.clear();
    this.objectKeys = null;
  }
  /** An empty map of the kind that `clone()` makes of this one. */
  emptyCopy(): LinkedMap {
    return new LinkedMap();
  }
  /** The live entries in the map's order. */
  entries(): IterableIterator<Entry> {
    return this.nodes.values();
  }
  keys(): Value[] {
    spend(this.size >> 2);
    return Array.from(this.entries(), (entry) => entry.key);
  }
  values(): Value[] {
    spend(this.size >> 2);
    return Array.from(this.entries(), (entry) => entry.value);
  }
  /** The keys with their values in the map's order. */
  override pairs(): [Value, Value][] {
    spend(this.size >> 2);
    return Array.from(this.entries(), (entry) => [entry.key, entry.value]);
  }
  toText(): string {
    return mapText([...this.entries()], this, this.unchanged());
  }
  /** What throws once the map has changed. */
  protected unchanged(): () => void {
    const { modifications } = this;
    return () => {
      if (this.modifications !== modifications) throw concurrentModification();
    };
  }
  override toData(member: (value: Value) => unknown): unknown {
    return Object.fromEntries(this.pairs().map(([key, value]) => [partText(key), member(value)]));
  }
  override toJson(): string {
    return jsonObjectText(this.pairs().map(([key, value]) => [jsonKey(key), value]));
  }
  override property(name: string): Value {
    return this.get(name) ?? null;
  }
  override visit(): Cursor {
    return new MapCursor(this);
  }
  /** The key is always the name, `class` and `empty` included. */
  override setProperty(name: string, value: Value): void {
    this.put(name, value);
  }

  private store(key: Value, value: Value): Value {
    spendKey(key);
    const entry = this.entry(key);
    if (entry) return entry.setValue(value);
    this.modifications++;
    this.add(this.newEntry(key, value));
    return null;
  }
  protected newEntry(key: Value, value: Value): Entry {
    return new Entry(key, value);
  }
  private add(entry: Entry): void {
    if (isPlainKey(entry.key)) {
      this.nodes.set(entry.key, entry);
      return;
    }
    if (!this.objectKeys) throw new TypeError('a map without an index of its keys takes plain ones alone');
    this.nodes.set(entry, entry);
    this.objectKeys.add(entry);
  }
}

/** Goes through the values of a map or, for `MapIterator`, its entries; knows them beforehand, as a change ends it. */
export class MapCursor extends ListCursor {
  constructor(map: LinkedMap) {
    super([...map.entries()], map);
  }
  override next(): Value {
    return this.nextEntry().value;
  }
  nextEntry(): Entry {
    return super.next() as Entry;
  }
}

/** The map of these members, one that a template can change. */
export function linkedMap(members: Iterable<readonly [string, Value]>): LinkedMap {
  return new LinkedMap(members);
}

/** Whether a JavaScript Map tells these keys apart as Java does: strings, booleans, null, numbers but whole Doubles. */
export function isPlainKey(key: Value): key is null | string | boolean | number | bigint {
  return typeof key !== 'object' || key === null;
}

function jsonKey(key: Value): string {
  if (key === null) throw new JavaException('NullPointerException', 'a JSON object cannot have a null key');
  return partText(key);
}

/** What `Map.of` and `Map.copyOf` make: a map that refuses every change. */
export class ImmutableMap extends LinkedMap {
  override get className(): string {
    return `java.util.ImmutableCollections$${this.size === 1 ? 'Map1' : 'MapN'}`;
  }
  override put(): never {
    throw unchangeable();
  }
  override remove(): never {
    throw unchangeable();
  }
  override removeEntry(): never {
    throw unchangeable();
  }
  override clear(): never {
    throw unchangeable();
  }
  protected override newEntry(key: Value, value: Value): Entry {
    return new ImmutableEntry(key, value);
  }
}

/** Every java.util.Map. */
export type JavaMap = LinkedMap | Record;

/** Whether this value is a java.util.Map. */
export function isMap(value: Value): value is JavaMap {
  return (value instanceof JavaObject && value.pairs !== undefined) || isRecord(value);
}

/** The value of this key; undefined when there is no such key. */
export function mapGet(map: JavaMap, key: Value): Value | undefined {
  if (map instanceof JavaObject) return map.get(key);
  return typeof key === 'string' ? recordGet(map, key) : undefined;
}

export function mapHas(map: JavaMap, key: Value): boolean {
  if (map instanceof JavaObject) return map.has(key);
  return typeof key === 'string' && Object.hasOwn(map, key);
}

export function mapSize(map: JavaMap): number {
  return map instanceof JavaObject ? map.size : counted(Object.keys(map)).length;
}

/** The keys in the map's order. */
export function mapKeys(map: JavaMap): Value[] {
  return map instanceof JavaObject ? map.keys() : counted(Object.keys(map));
}

/** The values in the map's order. */
export function mapValues(map: JavaMap): Value[] {
  return map instanceof JavaObject ? map.values() : counted(Object.values(map));
}

/** The keys with their values in the map's order. */
export function mapEntries(map: JavaMap): [Value, Value][] {
  return map instanceof JavaObject ? map.pairs() : counted(Object.entries(map));
}

/** Counts the members of a record, which JavaScript has gone through. */
function counted<T>(members: T[]): T[] {
  spend(members.length >> 2);
  return members;
}

/** The map as one that can be changed; throws for a record, which the compiler never hands to a template that does. */
export function mutableMap(map: JavaMap): LinkedMap {
  if (map instanceof JavaObject) return map;
  throw unchangeable();
}

function unchangeable(): JavaException {
  return new JavaException('UnsupportedOperationException', 'this map cannot be changed');
}
