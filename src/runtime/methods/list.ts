/** java.util.List, ArrayList, JSONArray, and the list that Velocity puts around an array. */

import { javaEquals } from '../values/equality.ts';
import { jsonArrayText } from '../values/json-array-text.ts';
import {
  ArrayList,
  ImmutableList,
  isList,
  type JavaArray,
  type List,
  listItems,
  modified,
  setItem,
} from '../values/lists.ts';
import { subList as windowOn } from '../values/sub-list.ts';
import { Character, JavaByte, type Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { countChange, elementsOf, endOf, insertAll, itemsOf, removeAt } from './collection.ts';
import {
  checkIndex,
  illegalArgument,
  indexOutOfBounds,
  notInVelogate,
  nullPointer,
  unsupportedOperation,
} from './failures.ts';
import { JavaListIterator } from './list-iterator.ts';
import { sorted } from './natural-order.ts';

type AnyList = List | JavaArray;
type One = Overloads<AnyList>;

export const get = {
  int: (list, index: number) => {
    const items = itemsOf(list);
    checkIndex(index, items.length);
    return items[index]!;
  },
} satisfies One;

export const set = {
  'int Object': (list, index: number, value: Value) => {
    const previous = get.int(list, index);
    store(list, index, value);
    return previous;
  },
} satisfies One;

/** Stores a value at an index that is in range. */
function store(list: AnyList, index: number, value: Value): void {
  if (isList(list)) setItem(list, index, value);
  else if (fits(list, value)) list.items[index] = value;
  else throw illegalArgument('array element type mismatch');
}

function fits({ type }: JavaArray, value: Value): boolean {
  if (type === 'Object') return true;
  if (type === 'String') return value === null || typeof value === 'string';
  return type === 'byte' ? value instanceof JavaByte : value instanceof Character;
}

export const add = {
  'int Object': (list, index: number, value: Value) => {
    insertAll(list, insertionIndex(list, index), [value]);
    return '';
  },
} satisfies One;

export const addAll = {
  'int Collection': (list, index: number, values: Value) =>
    insertAll(list, insertionIndex(list, index), elementsOf(values)),
} satisfies One;

function insertionIndex(list: AnyList, index: number): number {
  const size = endOf(list);
  if (index < 0 || index > size) throw indexOutOfBounds(`Index: ${index}, Size: ${size}`);
  return index;
}

export const remove = {
  int: (list, index: number) => {
    checkIndex(index, itemsOf(list).length);
    return removeAt(list, index);
  },
} satisfies One;

export const indexOf = {
  Object: (list, value: Value) => soughtItems(list, value).findIndex((item) => javaEquals(value, item)),
} satisfies One;

export const lastIndexOf = {
  Object: (list, value: Value) => soughtItems(list, value).findLastIndex((item) => javaEquals(value, item)),
} satisfies One;

function soughtItems(list: AnyList, value: Value): readonly Value[] {
  if (value === null && list instanceof ImmutableList) throw nullPointer();
  return itemsOf(list);
}

export const subList = {
  'int int': (list, from: number, to: number) =>
    windowOn(isList(list) ? list : new ImmutableList(list.items), from, to),
} satisfies One;

export const listIterator = {
  '': (list) => new JavaListIterator(list, 0),
  int: (list, index: number) => new JavaListIterator(list, insertionIndex(list, index)),
} satisfies One;

export const sort = {
  'Comparator?': (list) => {
    if (list instanceof ImmutableList) throw unsupportedOperation('this list cannot be changed');
    const items = sorted(itemsOf(list));
    for (let i = 0; i < items.length; i++) store(list, i, items[i]!);
    if (Array.isArray(list) || list instanceof ArrayList) modified(list);
    return '';
  },
} satisfies One;

export const replaceAll = { UnaryOperator: null } satisfies One;

/** Of ArrayList alone; of a JSONArray too, which then stays one. */
export const clone = {
  '': (list) => (Array.isArray(list) ? [...list] : new ArrayList([...listItems(list)])),
} satisfies Overloads<Value[] | ArrayList>;

export const ensureCapacity = { int: () => '' } satisfies Overloads<Value[] | ArrayList>;

export const trimToSize = {
  '': (list) => {
    countChange(list);
    return '';
  },
} satisfies Overloads<Value[] | ArrayList>;

export const of = {
  static: () => new ImmutableList([]),
  'static Object': (_, value: Value) => immutable([value]),
  'static Object Object': (_, one: Value, other: Value) => immutable([one, other]),
  'static Object[]': (_, values: readonly Value[]) => immutable(values),
} satisfies One;

export const copyOf = {
  'static Collection': (_, values: Value) =>
    values instanceof ImmutableList ? values : immutable([...elementsOf(values)]),
} satisfies One;

function immutable(values: readonly Value[]): ImmutableList {
  if (values.includes(null)) throw nullPointer();
  return new ImmutableList(values);
}

export const toJSONString = {
  '': (list) => jsonArrayText(list),
  JSONStyle: null,
  'static List?': (_, list: Value) => (list === null ? 'null' : jsonArrayText(elementsOf(list))),
  'static List JSONStyle': null,
} satisfies Overloads<Value[]>;

export const merge = {
  Object: () => {
    throw notInVelogate('JSONArray.merge');
  },
} satisfies Overloads<Value[]>;
