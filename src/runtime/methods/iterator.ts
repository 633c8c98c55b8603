/** java.util.Iterator and ListIterator. */

import type { JavaIterator } from '../values/iterators.ts';
import type { Value } from '../values.ts';
import type { Overloads } from './call.ts';
import type { JavaListIterator } from './list-iterator.ts';

type One = Overloads<JavaIterator>;
type Both = Overloads<JavaListIterator>;

export const hasNext = { '': (iterator) => iterator.hasNext() } satisfies One;

export const next = { '': (iterator) => iterator.next() } satisfies One;

export const remove = {
  '': (iterator) => {
    iterator.remove();
    return '';
  },
} satisfies One;

export const forEachRemaining = { Consumer: null } satisfies One;

export const hasPrevious = { '': (iterator) => iterator.hasPrevious() } satisfies Both;

export const previous = { '': (iterator) => iterator.previous() } satisfies Both;

export const nextIndex = { '': (iterator) => iterator.nextIndex() } satisfies Both;

export const previousIndex = { '': (iterator) => iterator.nextIndex() - 1 } satisfies Both;

export const set = {
  Object: (iterator, value: Value) => {
    iterator.set(value);
    return '';
  },
} satisfies Both;

export const add = {
  Object: (iterator, value: Value) => {
    iterator.add(value);
    return '';
  },
} satisfies Both;
