/** java.util.Map. */

import { javaEquals } from '../values/equality.ts';
import { EntrySet, KeySet, ValuesView } from '../values/map-views.ts';
import {
  Entry,
  ImmutableEntry,
  ImmutableMap,
  isMap,
  type JavaMap,
  LinkedMap,
  mapEntries,
  mapGet,
  mapHas,
  mapSize,
  mapValues,
  mutableMap,
} from '../values/maps.ts';
import { mapOfPairs, ObjectKeys, putKey } from '../values/object-keys.ts';
import type { Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { illegalArgument, nullPointer, unsupportedOperation } from './failures.ts';

type One = Overloads<JavaMap>;

export const size = { '': mapSize } satisfies One;

export const isEmpty = { '': (map) => mapSize(map) === 0 } satisfies One;

export const get = {
  Object: (map, key: Value) => mapGet(map, keyOf(map, key)) ?? null,
} satisfies One;

export const getOrDefault = {
  'Object Object': (map, key: Value, otherwise: Value) =>
    mapGet(map, keyOf(map, key)) ?? otherwiseOf(map, key, otherwise),
} satisfies One;

/** A key that is there keeps its null. */
function otherwiseOf(map: JavaMap, key: Value, otherwise: Value): Value {
  return mapHas(map, key) ? null : otherwise;
}

export const containsKey = {
  Object: (map, key: Value) => mapHas(map, keyOf(map, key)),
} satisfies One;

export const containsValue = {
  Object: (map, value: Value) => mapValues(map).some((other) => javaEquals(keyOf(map, value), other)),
} satisfies One;

/** What `Map.of` makes cannot even be asked for null. */
function keyOf(map: JavaMap, key: Value): Value {
  if (key === null && map instanceof ImmutableMap) throw nullPointer();
  return key;
}

export const put = {
  'Object Object': (map, key: Value, value: Value) => putKey(mutableMap(map), key, value),
} satisfies One;

export const putAll = {
  Map: (map, other: Value) => {
    const target = changeable(map);
    if (isMap(other)) for (const [key, value] of mapEntries(other)) putKey(target, key, value);
    return '';
  },
} satisfies One;

export const putIfAbsent = {
  'Object Object': (map, key: Value, value: Value) => {
    const previous = changeable(map).get(key) ?? null;
    if (previous === null) putKey(mutableMap(map), key, value);
    return previous;
  },
} satisfies One;

export const remove = {
  Object: (map, key: Value) => mutableMap(map).remove(key) ?? null,
  'Object Object': (map, key: Value, value: Value) => {
    const isThere = hasEntry(changeable(map), key, value);
    if (isThere) mutableMap(map).remove(key);
    return isThere;
  },
} satisfies One;

export const replace = {
  'Object Object': (map, key: Value, value: Value) =>
    changeable(map).has(key) ? putKey(mutableMap(map), key, value) : null,
  'Object Object Object': (map, key: Value, previous: Value, value: Value) => {
    const isThere = hasEntry(changeable(map), key, previous);
    if (isThere) putKey(mutableMap(map), key, value);
    return isThere;
  },
} satisfies One;

function hasEntry(map: LinkedMap, key: Value, value: Value): boolean {
  const stored = map.get(key);
  return stored !== undefined && javaEquals(stored, value);
}

function changeable(map: JavaMap): LinkedMap {
  if (map instanceof ImmutableMap) throw unsupportedOperation('this map cannot be changed');
  return mutableMap(map);
}

export const clear = {
  '': (map) => {
    mutableMap(map).clear();
    return '';
  },
} satisfies One;

export const keySet = { '': (map) => new KeySet(map) } satisfies One;

/** A map has but one view of its values, which is equal to itself alone. */
const valuesViews = /* @__PURE__ */ new WeakMap<JavaMap, ValuesView>();

export const values = {
  '': (map) => {
    const view = valuesViews.get(map) ?? new ValuesView(map);
    valuesViews.set(map, view);
    return view;
  },
} satisfies One;

export const entrySet = { '': (map) => new EntrySet(map) } satisfies One;

export const clone = { '': (map) => cloned(map) } satisfies One;

function cloned(map: JavaMap): JavaMap {
  // Where there are records, nothing changes maps, and nobody can tell a copy.
  if (!(map instanceof LinkedMap)) return map;
  const copy = map.emptyCopy();
  for (const [key, value] of mapEntries(map)) putKey(copy, key, value);
  return copy;
}

export const merge = { 'Object Object BiFunction': null } satisfies One;

export const compute = { 'Object BiFunction': null } satisfies One;

export const computeIfAbsent = { 'Object Function': null } satisfies One;

export const computeIfPresent = { 'Object BiFunction': null } satisfies One;

export const forEach = { BiConsumer: null } satisfies One;

export const replaceAll = { BiFunction: null } satisfies One;

/** Java's order is another one at each start of the virtual machine; here it is that of the arguments. */
export const of = /* @__PURE__ */ overloadsOfPairs();

function overloadsOfPairs(): Record<string, (map: JavaMap, ...pairs: Value[]) => Value> {
  const signatures = Array.from({ length: 11 }, (_, pairs) => ['static', ...Array(2 * pairs).fill('Object')].join(' '));
  return Object.fromEntries(signatures.map((signature) => [signature, (_, ...pairs) => mapOf(pairs)]));
}

function mapOf(pairs: readonly Value[]): ImmutableMap {
  return immutable(Array.from({ length: pairs.length / 2 }, (_, i) => [pairs[2 * i]!, pairs[2 * i + 1]!]));
}

export const ofEntries = {
  'static Entry[]': (_, entries: readonly Value[]) =>
    immutable(entries.map((entry) => (entry instanceof Entry ? [entry.key, entry.value] : [null, null]))),
} satisfies One;

export const copyOf = {
  'static Map': (_, map: Value) => (map instanceof ImmutableMap ? map : immutable(isMap(map) ? mapEntries(map) : [])),
} satisfies One;

function immutable(pairs: readonly (readonly [Value, Value])[]): ImmutableMap {
  for (const pair of pairs) if (pair.includes(null)) throw nullPointer();
  if (mapOfPairs(pairs).size < pairs.length) throw illegalArgument('duplicate key');
  return new ImmutableMap(pairs, new ObjectKeys());
}

export const entry = {
  'static Object Object': (_, key: Value, value: Value) => {
    if (key === null || value === null) throw nullPointer();
    return new ImmutableEntry(key, value);
  },
} satisfies One;
