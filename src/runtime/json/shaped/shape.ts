import type { Record, Value } from '../../values.ts';

/**
 * What a template can notice of a value in the body, as the compiler has found out. Without any member: whether it is
 * there, and of what kind. Numbers, strings, booleans and null are always read.
 */
export interface Shape {
  /** All that is in it. */
  readonly value?: true;
  /** The text that `$input.json` makes of it. */
  readonly json?: true;
  /** Of an object: these members. */
  readonly members?: { readonly [name: string]: Shape };
  /** Of an array: how many elements there are, and this of each. */
  readonly items?: Shape;
  /** How many elements are looked at; of those behind them only the number counts. Default: all. */
  readonly limit?: number;
  /**
   * The object that has all members that are named, and all theirs; its values are those without members, in their
   * order. Objects that are made in one place have one layout in memory, and are quickly made and read.
   */
  readonly make?: (values: readonly Value[]) => Record;
}
