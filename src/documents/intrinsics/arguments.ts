import type { DocumentNode, Intrinsic } from '../nodes.ts';
import type { Resolver } from './resolver.ts';

/** What each function gives, by its name. */
export type FunctionTable<T> = ReadonlyMap<string, (resolver: Resolver, intrinsic: Intrinsic) => T | undefined>;

/** The arguments of a function that takes `count` of them. */
export function argumentsOf({ argument }: Intrinsic, count: number): readonly DocumentNode[] | undefined {
  return argument.kind === 'list' && argument.items.length === count ? argument.items : undefined;
}

/** The values if each of them is there. */
export function whole<T>(values: readonly (T | undefined)[]): T[] | undefined {
  return values.includes(undefined) ? undefined : (values as T[]);
}
