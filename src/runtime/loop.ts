import { spend } from './budget.ts';
import { located, type Site, TemplateRenderError } from './errors.ts';
import { type Cursor, cursorOf } from './values/cursors.ts';
import type { Value } from './values.ts';

/** The state of a running `#foreach`; `$foreach` itself is its `ForeachScope`. */
export class Loop {
  /** The element of this pass. */
  item: Value = null;
  /** From 0. */
  index = -1;
  /** Whether the collection has a next element; stays true when the limit ends the loop. */
  hasNext = false;

  constructor(
    private readonly source: Cursor,
    /** The loop around this one, or what `$foreach` has been so far. */
    readonly outer: Loop | Value,
    private readonly limit: number,
    readonly site: Site,
    private readonly cost: number,
  ) {}

  /**
   * Goes on to the next element; false at the end and, silently, at the limit.
   * @throws {TemplateRenderError} where the collection has changed in the meantime.
   */
  next(): boolean {
    if (this.index + 1 >= this.limit || !this.source.hasNext()) return false;
    try {
      spend(this.cost);
      this.item = this.source.next();
    } catch (error) {
      throw located(error, this.site);
    }
    this.index++;
    this.hasNext = this.source.hasNext();
    return true;
  }
}

/**
 * The loop of `#foreach` over this value; null when there is nothing that could be iterated. `outer` is the loop around
 * it or the value that `$foreach` has so far, `limit` the greatest number of passes, `cost` the steps that a pass counts
 * for.
 */
export function openLoop(source: Value, outer: Loop | Value, limit: number, site: Site, cost: number): Loop | null {
  const cursor = cursorOf(source);
  return cursor && new Loop(cursor, outer, limit, site, cost);
}

/**
 * Fails for a `#foreach` without enough arguments, as Velocity 1.7 does where such a loop would be rendered.
 * @throws {TemplateRenderError}
 */
export function refuseForeach(site: Site): never {
  throw new TemplateRenderError('#foreach needs a variable, `in` and a value: `#foreach($item in $list)`', site);
}
