/** org.apache.velocity.runtime.directive.ForeachScope: what `$foreach` is, besides a map. */

import type { ForeachScope } from '../foreach-scope.ts';
import type { Overloads } from './call.ts';

type One = Overloads<ForeachScope>;

export const hasNext = { '': ({ loop }) => loop.hasNext } satisfies One;

export const isFirst = { '': ({ loop }) => loop.index < 1 } satisfies One;

export const isLast = { '': ({ loop }) => !loop.hasNext } satisfies One;

export const getIndex = { '': ({ loop }) => loop.index } satisfies One;

export const getCount = { '': ({ loop }) => loop.index + 1 } satisfies One;

export const getParent = { '': (scope) => scope.parent } satisfies One;

export const getTopmost = { '': (scope) => scope.topmost } satisfies One;

export const getReplaced = { '': (scope) => scope.replaced } satisfies One;

export const getInfo = { '': (scope) => scope.info } satisfies One;
