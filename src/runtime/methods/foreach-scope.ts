/** org.apache.velocity.runtime.directive.ForeachScope: what `$foreach` is, besides a map. */

import type { Loop } from '../loop.ts';
import type { Overloads } from './call.ts';

type One = Overloads<Loop>;

export const hasNext = { '': (loop) => loop.hasNext } satisfies One;

export const isFirst = { '': (loop) => loop.first } satisfies One;

export const isLast = { '': (loop) => loop.last } satisfies One;

export const getIndex = { '': (loop) => loop.index } satisfies One;

export const getCount = { '': (loop) => loop.count } satisfies One;

export const getParent = { '': (loop) => loop.parent } satisfies One;

export const getTopmost = { '': (loop) => loop.topmost } satisfies One;

export const getReplaced = { '': (loop) => loop.replaced } satisfies One;

export const getInfo = { '': (loop) => loop.info } satisfies One;
