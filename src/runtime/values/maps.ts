import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { JavaObject, type Record, type Value } from '../values.ts';
import { Entry, ImmutableEntry } from './entry.ts';
import { javaEquals, javaHash } from './equality.ts';
import type { JavaIterator } from './iterators.ts';
import { jsonObjectText } from './json-array-text.ts';
import { MapIterator, type MapPart } from './map-iterator.ts';
import { isRecord, recordGet } from './record.ts';
import { noteDoubtful, noteStored } from './stored.ts';
import { mapText, partText } from './text.ts';

export { Entry, ImmutableEntry, isRecord, recordGet };

/** The names of the classes of a map's views, and of their iterators. */
export interface ViewClasses {
  readonly keys: string;
  readonly values: string;
  readonly entries: string;
  readonly iterators: { readonly [part in MapPart]: string };
}

export const LINKED_VIEWS: ViewClasses = {
  keys: 'java.util.LinkedHashMap$LinkedKeySet',
  values: 'java.util.LinkedHashMap$LinkedValues',
  entries: 'java.util.LinkedHashMap$LinkedEntrySet',
  iterators: {
    key: 'java.util.LinkedHashMap$LinkedKeyIterator',
    value: 'java.util.LinkedHashMap$LinkedValueIterator',
    entry: 'java.util.LinkedHashMap$LinkedEntryIterator',
  },
};

/** Those of a map that inherits its views of keys and values from java.util.AbstractMap. */
export function abstractViews(entries: string, entry: string): ViewClasses {
  const [keys, values] = ['java.util.AbstractMap$1', 'java.util.AbstractMap$2'];
  return { keys, values, entries, iterators: { key: `${keys}$1`, value: `${values}$1`, entry } };
}

/** java.util.LinkedHashMap: any keys, told apart by Java's `equals`, in the order of their first insertion. */
export class LinkedMap extends JavaObject {
  /** Java's `modCount`: changes of the size. */
  modifications = 0;
  /** Every entry in order; under its key if that is a string or the like, else under itself. */
  private readonly nodes = new Map<unknown, Entry>();
  /** The entries of the other keys by the hash code that the key had when it came in, as in Java. */
  private buckets: Map<number, Entry[]> | null = null;

  constructor(pairs: Iterable<readonly [Value, Value]> = []) {
    super();
    for (const [key, value] of pairs) this.store(key, value);
  }

  get className(): string {
    return 'java.util.LinkedHashMap';
  }
  get viewClasses(): ViewClasses {
    return LINKED_VIEWS;
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
    return isPlainKey(key) ? this.nodes.get(key) : this.entryByHash(key);
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
    const plain = isPlainKey(entry.key);
    this.nodes.delete(plain ? entry.key : entry);
    if (!plain) this.removeFromBucket(entry);
  }
  clear(): void {
    this.modifications++;
    this.nodes.clear();
    this.buckets = null;
  }
  /** A map of the same kind with the same entries. */
  clone(): LinkedMap {
    return new LinkedMap(this.pairs());
  }
  /** The live entries in the map's order. */
  entries(): IterableIterator<Entry> {
    return this.nodes.values();
  }
  keys(): Value[] {
    return Array.from(this.entries(), (entry) => entry.key);
  }
  values(): Value[] {
    return Array.from(this.entries(), (entry) => entry.value);
  }
  /** The keys with their values in the map's order. */
  pairs(): [Value, Value][] {
    return Array.from(this.entries(), (entry) => [entry.key, entry.value]);
  }
  toText(): string {
    return mapText(this.pairs(), this);
  }
  override toJson(): string {
    return jsonObjectText(this.pairs().map(([key, value]) => [jsonKey(key), value]));
  }
  override equals(other: Value): boolean {
    if (this === other) return true;
    if (!isMap(other) || mapSize(other) !== this.size) return false;
    for (const { key, value } of this.entries()) {
      const match = mapGet(other, key);
      if (match === undefined || !javaEquals(value, match)) return false;
    }
    return true;
  }
  override hash(): number {
    let hash = 0;
    for (const entry of this.entries()) hash = (hash + entry.hash()) | 0;
    return hash;
  }
  override property(name: string): Value {
    return this.get(name) ?? null;
  }
  /** The key is always the name, `class` and `empty` included. */
  override setProperty(name: string, value: Value): void {
    this.put(name, value);
  }
  override iterator(): JavaIterator {
    return new MapIterator(this, 'value');
  }

  private store(key: Value, value: Value): Value {
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
    this.nodes.set(entry, entry);
    this.buckets ??= new Map();
    const hash = javaHash(entry.key);
    const bucket = this.buckets.get(hash);
    if (bucket) bucket.push(entry);
    else this.buckets.set(hash, [entry]);
  }
  private entryByHash(key: Value): Entry | undefined {
    if (!this.buckets) return undefined;
    return this.buckets.get(javaHash(key))?.find((entry) => javaEquals(key, entry.key));
  }
  private removeFromBucket(entry: Entry): void {
    const isInside = (bucket: Entry[] | undefined) => bucket?.includes(entry);
    const bucket = this.buckets?.get(javaHash(entry.key));
    // A list or map that was changed while it was a key lies in the bucket of its former hash code.
    const found = isInside(bucket) ? bucket : [...(this.buckets?.values() ?? [])].find(isInside);
    found?.splice(found.indexOf(entry), 1);
  }
}

/** Whether a JavaScript Map tells these keys apart as Java does: strings, booleans, null, numbers but whole Doubles. */
function isPlainKey(key: Value): key is null | string | boolean | number | bigint {
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
  override get viewClasses(): ViewClasses {
    const entries = `java.util.ImmutableCollections$${this.size === 1 ? 'Set12' : 'MapN'}`;
    return this.size === 1
      ? abstractViews(entries, `${entries}$1`)
      : abstractViews(`${entries}$1`, `${entries}$MapNIterator`);
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
  return value instanceof LinkedMap || isRecord(value);
}

/** The value of this key; undefined when there is no such key. */
export function mapGet(map: JavaMap, key: Value): Value | undefined {
  if (map instanceof LinkedMap) return map.get(key);
  return typeof key === 'string' ? recordGet(map, key) : undefined;
}

export function mapHas(map: JavaMap, key: Value): boolean {
  if (map instanceof LinkedMap) return map.has(key);
  return typeof key === 'string' && Object.hasOwn(map, key);
}

export function mapSize(map: JavaMap): number {
  return map instanceof LinkedMap ? map.size : Object.keys(map).length;
}

/** The keys in the map's order. */
export function mapKeys(map: JavaMap): Value[] {
  return map instanceof LinkedMap ? map.keys() : Object.keys(map);
}

/** The values in the map's order. */
export function mapValues(map: JavaMap): Value[] {
  return map instanceof LinkedMap ? map.values() : Object.values(map);
}

/** The keys with their values in the map's order. */
export function mapEntries(map: JavaMap): [Value, Value][] {
  return map instanceof LinkedMap ? map.pairs() : Object.entries(map);
}

/** The map as one that can be changed; throws for a record, which the compiler never hands to a template that does. */
export function mutableMap(map: JavaMap): LinkedMap {
  if (map instanceof LinkedMap) return map;
  throw unchangeable();
}

function unchangeable(): JavaException {
  return new JavaException('UnsupportedOperationException', 'this map cannot be changed');
}
