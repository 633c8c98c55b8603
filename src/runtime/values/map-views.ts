import type { Value } from '../values.ts';
import { Entry, ImmutableEntry } from './entry.ts';
import { javaEquals, javaHash } from './equality.ts';
import { HashMap } from './hash-map.ts';
import { FixedIterator, type JavaIterator, MapIterator, type MapPart } from './iterators.ts';
import { isList, JavaCollection, type List, listItems } from './lists.ts';
import {
  ImmutableMap,
  type JavaMap,
  LinkedMap,
  mapEntries,
  mapGet,
  mapHas,
  mapKeys,
  mapSize,
  mapValues,
  mutableMap,
} from './maps.ts';

const RECORD_ENTRY = 'java.util.LinkedHashMap$Entry';

/** A live view of a map. Removing from it removes from the map; nothing can be added. */
export abstract class MapView extends JavaCollection {
  protected abstract readonly part: MapPart;

  constructor(readonly map: JavaMap) {
    super();
  }
  override get size(): number {
    return mapSize(this.map);
  }
  abstract contains(value: Value): boolean;
  /** Removes the entry that this element stands for; tells whether there was one. */
  abstract remove(value: Value): boolean;

  override iterator(): JavaIterator {
    if (this.map instanceof LinkedMap) {
      return new MapIterator(this.map, this.part, viewClasses(this.map).iterators[this.part]);
    }
    return new FixedIterator(this.items);
  }
}

/** A view that is a java.util.Set: equal to every set of equal elements. */
abstract class SetView extends MapView {
  override equals(other: Value): boolean {
    if (this === other) return true;
    return other instanceof SetView && other.size === this.size && other.items.every((item) => this.contains(item));
  }
  override hash(): number {
    let hash = 0;
    for (const item of this.items) hash = (hash + javaHash(item)) | 0;
    return hash;
  }
}

/** What `keySet()` gives. */
export class KeySet extends SetView {
  protected readonly part = 'key';

  get className(): string {
    return viewClasses(this.map).keys;
  }
  get items(): readonly Value[] {
    return mapKeys(this.map);
  }
  contains(key: Value): boolean {
    return mapHas(this.map, key);
  }
  remove(key: Value): boolean {
    return mutableMap(this.map).remove(key) !== undefined;
  }
}

/** What `values()` gives: no set, so equal to itself alone. */
export class ValuesView extends MapView {
  protected readonly part = 'value';

  get className(): string {
    return viewClasses(this.map).values;
  }
  get items(): readonly Value[] {
    return mapValues(this.map);
  }
  contains(value: Value): boolean {
    return this.items.some((item) => javaEquals(value, item));
  }
  remove(value: Value): boolean {
    const map = mutableMap(this.map);
    for (const entry of map.entries()) {
      if (javaEquals(value, entry.value)) return map.remove(entry.key) !== undefined;
    }
    return false;
  }
}

/** What `entrySet()` gives. */
export class EntrySet extends SetView {
  protected readonly part = 'entry';

  get className(): string {
    return viewClasses(this.map).entries;
  }
  get items(): readonly Entry[] {
    if (this.map instanceof LinkedMap) return [...this.map.entries()];
    return mapEntries(this.map).map(([key, value]) => new ImmutableEntry(key, value, RECORD_ENTRY));
  }
  contains(entry: Value): boolean {
    if (!(entry instanceof Entry)) return false;
    const value = mapGet(this.map, entry.key);
    return value !== undefined && javaEquals(value, entry.value);
  }
  remove(entry: Value): boolean {
    const found = entry instanceof Entry && this.contains(entry);
    return found && mutableMap(this.map).remove(entry.key) !== undefined;
  }
}

/** The names of the classes of a map's views, and of their iterators. */
interface ViewClasses {
  readonly keys: string;
  readonly values: string;
  readonly entries: string;
  readonly iterators: { readonly [part in MapPart]: string };
}

const LINKED_VIEWS: ViewClasses = {
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
function abstractViews(entries: string, entry: string): ViewClasses {
  const [keys, values] = ['java.util.AbstractMap$1', 'java.util.AbstractMap$2'];
  return { keys, values, entries, iterators: { key: `${keys}$1`, value: `${values}$1`, entry } };
}

function viewClasses(map: JavaMap): ViewClasses {
  if (map instanceof HashMap) return abstractViews('java.util.HashMap$EntrySet', 'java.util.HashMap$EntryIterator');
  if (!(map instanceof ImmutableMap)) return LINKED_VIEWS;
  const immutable = 'java.util.ImmutableCollections$';
  return map.size === 1
    ? abstractViews(`${immutable}Set12`, `${immutable}Set12$1`)
    : abstractViews(`${immutable}MapN$1`, `${immutable}MapN$MapNIterator`);
}

/** Whether this value is a java.util.Collection: a list or a view of a map. */
export function isCollection(value: Value): value is List | KeySet | ValuesView | EntrySet {
  return Array.isArray(value) || value instanceof JavaCollection;
}

/** The elements, for reading; some collections make a copy. */
export function collectionItems(collection: List | KeySet | ValuesView | EntrySet): readonly Value[] {
  return isList(collection) ? listItems(collection) : collection.items;
}
