import { spend } from './budget.ts';
import { located, type Site, TemplateRenderError } from './errors.ts';
import { HashMap } from './values/hash-map.ts';
import { iteratorOf, type JavaIterator } from './values/iterators.ts';
import { abstractViews, type ViewClasses } from './values/maps.ts';
import { getterName, Opaque, type Value } from './values.ts';

/** What `$foreach` is: the state of a loop, and a map (a HashMap) in which templates can keep values of their own. */
export class Loop extends HashMap {
  /** The element of this pass. */
  item: Value = null;
  /** From 0. */
  index = -1;
  /** Whether the collection has a next element; stays true when the limit ends the loop. */
  hasNext = false;
  /** The loop around this one. */
  readonly parent: Loop | null;
  private readonly ownReplaced: Value;

  constructor(
    private readonly source: JavaIterator,
    outer: Value,
    private readonly limit: number,
    private readonly site: Site,
    private readonly cost: number,
  ) {
    super();
    this.parent = outer instanceof Loop ? outer : null;
    this.ownReplaced = this.parent ? null : outer;
  }

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

  /** From 1. */
  get count(): number {
    return this.index + 1;
  }
  get first(): boolean {
    return this.index < 1;
  }
  get last(): boolean {
    return !this.hasNext;
  }
  /** The outermost loop. */
  get topmost(): Loop {
    let loop: Loop = this;
    while (loop.parent) loop = loop.parent;
    return loop;
  }
  /** How many loops there are, this one and those around it. */
  get depth(): number {
    let depth = 1;
    for (let loop = this.parent; loop; loop = loop.parent) depth++;
    return depth;
  }
  /** What `$foreach` held outside the loops. */
  get replaced(): Value {
    let loop: Loop = this;
    while (loop.ownReplaced === null && loop.parent) loop = loop.parent;
    return loop.ownReplaced;
  }
  get info(): LoopInfo {
    return new LoopInfo(this.site, this.depth);
  }

  override get className(): string {
    return 'org.apache.velocity.runtime.directive.ForeachScope';
  }
  override get viewClasses(): ViewClasses {
    return abstractViews('java.util.HashMap$EntrySet', 'java.util.HashMap$EntryIterator');
  }

  /** The template's own value of this key, or that of a loop around this one. */
  override get(key: Value): Value | undefined {
    let loop: Loop = this;
    while (loop.parent && !loop.has(key)) loop = loop.parent;
    return loop.entry(key)?.value;
  }

  /** The getters of ForeachScope; every other name is a key. */
  override property(name: string): Value {
    switch (getterName(name)) {
      case 'index':
        return this.index;
      case 'count':
        return this.count;
      case 'hasNext':
        return this.hasNext;
      case 'first':
        return this.first;
      case 'last':
        return this.last;
      case 'parent':
        return this.parent;
      case 'topmost':
        return this.topmost;
      case 'replaced':
        return this.replaced;
      case 'info':
        return this.info;
      default:
        return super.property(name);
    }
  }
}

/** What a template is called: it has no name of its own in the service. */
const TEMPLATE = 'template';

const NOWHERE: Site = { offset: 0, line: 1, column: 1, source: '' };

/** What `$foreach.info` is. */
export class LoopInfo extends Opaque {
  constructor(
    private readonly site: Site,
    private readonly depth: number,
  ) {
    super();
  }
  get className(): string {
    return 'org.apache.velocity.runtime.directive.Scope$Info';
  }
  private get line(): number {
    return this.site.line;
  }
  private get column(): number {
    return this.site.engineColumn ?? this.site.column;
  }
  toText(): string {
    const { line, column } = this;
    const depth = this.depth > 1 ? ` depth:${this.depth}` : '';
    return `#foreach[type:block${depth} template:${TEMPLATE} line:${line} column:${column}]`;
  }
  override property(name: string): Value {
    const properties = new Map<string, Value>([
      ['name', 'foreach'],
      ['type', 'block'],
      ['depth', this.depth],
      ['template', TEMPLATE],
      ['line', this.line],
      ['column', this.column],
    ]);
    return properties.get(getterName(name)) ?? null;
  }
}

/**
 * The loop of `#foreach` over this value; null when there is nothing that could be iterated. `outer` is the value
 * that `$foreach` has so far, `limit` the greatest number of passes, `cost` the steps that a pass counts for.
 */
export function openLoop(
  source: Value,
  outer: Value = null,
  limit = Infinity,
  site: Site = NOWHERE,
  cost = 1,
): Loop | null {
  const iterator = iteratorOf(source);
  return iterator && new Loop(iterator, outer, limit, site, cost);
}

/**
 * Fails for a `#foreach` without enough arguments, as Velocity 1.7 does where such a loop would be rendered.
 * @throws {TemplateRenderError}
 */
export function refuseForeach(site: Site): never {
  throw new TemplateRenderError('#foreach needs a variable, `in` and a value: `#foreach($item in $list)`', site);
}

/** What `$foreach` is after a loop: what it was before, unless the template has assigned another value. */
export function leaveLoop(current: Value, loop: Loop | null): Value {
  return loop && current instanceof Loop ? (current.parent ?? current.replaced) : current;
}
