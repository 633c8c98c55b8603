/** java.util.Collection: lists, the views of maps, and the list that Velocity puts around an array. */

import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { elementCount } from '../values/element-count.ts';
import { javaEquals } from '../values/equality.ts';
import { FixedIterator, iteratorOf } from '../values/iterators.ts';
import {
  ArrayList,
  append,
  ImmutableList,
  isList,
  JavaArray,
  type List,
  modified,
  replaceRange,
} from '../values/lists.ts';
import {
  collectionItems,
  type EntrySet,
  isCollection,
  type KeySet,
  MapView,
  type ValuesView,
} from '../values/map-views.ts';
import { SubList } from '../values/sub-list.ts';
import type { Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { notInVelogate, nullPointer, unsupportedOperation } from './failures.ts';
import { JavaStream } from './java-stream.ts';

export type Collection = List | JavaArray | KeySet | ValuesView | EntrySet;

type One = Overloads<Collection>;

/** The elements, for reading; of some collections a copy. */
export function itemsOf(collection: Collection): readonly Value[] {
  return collection instanceof JavaArray ? collection.items : collectionItems(collection);
}

/** The elements of an argument that is known to be a Collection. */
export function elementsOf(argument: Value): readonly Value[] {
  return isCollection(argument) ? collectionItems(argument) : [];
}

export const size = {
  '': elementCount,
} satisfies One;

export const isEmpty = {
  '': (collection) => elementCount(collection) === 0,
} satisfies One;

export const contains = {
  Object: (collection, value: Value) => holds(collection, value),
} satisfies One;

export const containsAll = {
  Collection: (collection, values: Value) => elementsOf(values).every((value) => holds(collection, value)),
} satisfies One;

function holds(collection: Collection, value: Value): boolean {
  if (collection instanceof MapView) return collection.contains(value);
  if (value === null && collection instanceof ImmutableList) throw nullPointer();
  const items = itemsOf(collection);
  spend(items.length >> 3);
  return items.some((item) => javaEquals(value, item));
}

export const add = {
  Object: (collection, value: Value) => {
    if (!isList(collection)) throw fixed();
    append(collection, value);
    return true;
  },
} satisfies One;

export const addAll = {
  Collection: (collection, values: Value) => insertAll(collection, endOf(collection), elementsOf(values)),
} satisfies One;

/** Where this collection ends; a sublist does not ask here whether the list behind it has changed. */
export function endOf(collection: Collection): number {
  return collection instanceof SubList ? collection.length : itemsOf(collection).length;
}

/** Java's ArrayList counts some calls as changes of its size, whatever they do. */
export function countChange(collection: Collection): void {
  if (Array.isArray(collection) || collection instanceof ArrayList) modified(collection);
}

/** Adds the values at an index; tells whether there were any. */
export function insertAll(collection: Collection, index: number, values: readonly Value[]): boolean {
  if (values.length > 0 || collection instanceof ImmutableList) {
    if (!isList(collection)) throw fixed();
    replaceRange(collection, index, 0, values);
  } else countChange(collection);
  return values.length > 0;
}

export const remove = {
  Object: (collection, value: Value) => {
    if (collection instanceof MapView) return collection.remove(value);
    const index = itemsOf(collection).findIndex((item) => javaEquals(value, item));
    if (index >= 0 || collection instanceof ImmutableList) removeAt(collection, index);
    return index >= 0;
  },
} satisfies One;

/** Removes and gives back the element at an index that is in range. */
export function removeAt(collection: Collection, index: number): Value {
  if (!isList(collection)) throw fixed();
  return replaceRange(collection, index, 1, [])[0]!;
}

export const removeAll = {
  Collection: (collection, values: Value) => retain(collection, (item) => !holds(values as Collection, item)),
} satisfies One;

export const retainAll = {
  Collection: (collection, values: Value) => retain(collection, (item) => holds(values as Collection, item)),
} satisfies One;

/** Removes all elements but these; tells whether there were any such. */
function retain(collection: Collection, isKept: (item: Value) => boolean): boolean {
  const items = itemsOf(collection);
  const kept = items.filter(isKept);
  if (kept.length === items.length && !(collection instanceof ImmutableList)) return false;
  if (collection instanceof MapView) {
    for (const item of items.filter((item) => !isKept(item))) collection.remove(item);
  } else if (isList(collection)) replaceRange(collection, 0, items.length, kept);
  else throw fixed();
  return true;
}

export const clear = {
  '': (collection) => {
    countChange(collection);
    retain(collection, () => false);
    return '';
  },
} satisfies One;

export const toArray = {
  '': (collection) => new JavaArray('Object', [...itemsOf(collection)]),
  'T[]': (collection, array: JavaArray) => filled(array, itemsOf(collection)),
  IntFunction: null,
} satisfies One;

/** The array with these elements and a null behind them, or a longer one of its kind where it has no room. */
function filled(array: JavaArray, items: readonly Value[]): JavaArray {
  if (array.type === 'String' && items.some((item) => item !== null && typeof item !== 'string')) {
    throw new JavaException('ArrayStoreException', 'an array of Strings cannot hold an element of another class');
  }
  if (items.length > array.items.length) return new JavaArray(array.type, [...items]);
  for (const [index, item] of items.entries()) array.items[index] = item;
  if (items.length < array.items.length) array.items[items.length] = null;
  return array;
}

export const iterator = {
  '': (collection) =>
    collection instanceof JavaArray
      ? new FixedIterator(collection.items, 'java.util.AbstractList$Itr')
      : iteratorOf(collection),
} satisfies One;

export const stream = {
  '': (collection) => new JavaStream('Reference', [...itemsOf(collection)]),
} satisfies One;

export const removeIf = { Predicate: null } satisfies One;

export const forEach = { Consumer: null } satisfies One;

function fixed(): Error {
  return unsupportedOperation('this collection cannot be changed in size');
}

export const setOf = {
  'static Object[]?': () => {
    throw notInVelogate('Set.of, whose order changes with each start of Java');
  },
} satisfies One;

export const setCopyOf = {
  'static Collection': () => {
    throw notInVelogate('Set.copyOf, whose order changes with each start of Java');
  },
} satisfies One;
