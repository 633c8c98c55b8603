/** java.util.stream.Stream and IntStream: what needs no function, which a template cannot write. */

import { FixedIterator } from '../values/iterators.ts';
import { ImmutableList, JavaArray } from '../values/lists.ts';
import { mapOfPairs } from '../values/object-keys.ts';
import { double, long, type Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { illegalArgument } from './failures.ts';
import { JavaOptional } from './java-optional.ts';
import { JavaStream } from './java-stream.ts';
import { sorted as inOrder } from './natural-order.ts';

type One = Overloads<JavaStream>;

export const count = { '': (stream) => long(BigInt(stream.take().length)) } satisfies One;

export const iterator = {
  '': (stream) => new FixedIterator(stream.take(), 'java.util.Spliterators$1Adapter'),
} satisfies One;

export const toList = { '': (stream) => new ImmutableList(stream.take(), 'ListN') } satisfies One;

export const toArray = { '': (stream) => new JavaArray('Object', [...stream.take()]) } satisfies One;

export const skip = {
  long: (stream, many: bigint) => part(stream, many, (items) => items.slice(Number(many))),
} satisfies One;

export const limit = {
  long: (stream, many: bigint) => part(stream, many, (items) => items.slice(0, Number(many))),
} satisfies One;

function part(stream: JavaStream, many: bigint, cut: (items: readonly Value[]) => readonly Value[]): JavaStream {
  if (many < 0n) throw illegalArgument(String(many));
  return new JavaStream(stream.kind, cut(stream.take()));
}

export const distinct = {
  '': (stream) => new JavaStream(stream.kind, mapOfPairs(stream.take().map((item) => [item, null])).keys()),
} satisfies One;

export const sorted = { '': (stream) => new JavaStream(stream.kind, inOrder(stream.take())) } satisfies One;

export const findFirst = {
  '': (stream) => new JavaOptional(stream.take()[0] ?? null, stream.kind === 'Int' ? 'Int' : ''),
} satisfies One;

export const boxed = { '': (stream) => new JavaStream('Reference', stream.take()) } satisfies One;

/** An int: it wraps. */
export const sum = {
  '': (stream) => numbers(stream).reduce((total, item) => (total + item) | 0, 0),
} satisfies One;

export const max = {
  '': (stream) => greatest(numbers(stream), (one, other) => one > other),
} satisfies One;

export const min = {
  '': (stream) => greatest(numbers(stream), (one, other) => one < other),
} satisfies One;

function greatest(items: readonly number[], isGreater: (one: number, other: number) => boolean): JavaOptional {
  if (items.length === 0) return new JavaOptional(null, 'Int');
  return new JavaOptional(
    items.reduce((best, item) => (isGreater(item, best) ? item : best)),
    'Int',
  );
}

export const average = {
  '': (stream) => {
    const items = numbers(stream);
    const total = items.reduce((sum, item) => sum + item, 0);
    return new JavaOptional(items.length === 0 ? null : double(total / items.length), 'Double');
  },
} satisfies One;

function numbers(stream: JavaStream): readonly number[] {
  return stream.take() as readonly number[];
}

/** What takes a function: null is all that a template can pass for it. */
export const withFunction = { Function: null } satisfies One;

/** Streams here are sequential and ordered whatever is asked of them. */
export const same = { '': (stream) => new JavaStream(stream.kind, stream.take()) } satisfies One;
