import type { Site } from './errors.ts';
import { Loop } from './loop.ts';
import { HashMap } from './values/hash-map.ts';
import { getterName, Opaque, type Value } from './values.ts';

/** What `$foreach` is: the state of a loop, and a map (a HashMap) in which templates can keep values of their own. */
export class ForeachScope extends HashMap {
  constructor(readonly loop: Loop) {
    super();
  }

  /** The scope of the loop around this one. */
  get parent(): ForeachScope | null {
    const { outer } = this.loop;
    if (outer instanceof ForeachScope) return outer;
    return outer instanceof Loop ? foreachScope(outer) : null;
  }
  /** The scope of the outermost loop. */
  get topmost(): ForeachScope {
    let scope: ForeachScope = this;
    for (let parent = scope.parent; parent; parent = scope.parent) scope = parent;
    return scope;
  }
  /** How many loops there are, this one and those around it. */
  get depth(): number {
    let depth = 1;
    for (let scope = this.parent; scope; scope = scope.parent) depth++;
    return depth;
  }
  /** What `$foreach` held outside the loops. */
  get replaced(): Value {
    const { outer } = this.topmost.loop;
    return outer instanceof Loop ? null : outer;
  }
  get info(): ForeachInfo {
    return new ForeachInfo(this.loop.site, this.depth);
  }

  override get className(): string {
    return 'org.apache.velocity.runtime.directive.ForeachScope';
  }
  /** The template's own value of this key, or that of a loop around this one. */
  override get(key: Value): Value | undefined {
    const entry = this.entry(key);
    return entry || !this.parent ? entry?.value : this.parent.get(key);
  }

  /** The getters of ForeachScope; every other name is a key. */
  override property(name: string): Value {
    const { loop } = this;
    switch (getterName(name)) {
      case 'index':
        return loop.index;
      case 'count':
        return loop.index + 1;
      case 'hasNext':
        return loop.hasNext;
      case 'first':
        return loop.index < 1;
      case 'last':
        return !loop.hasNext;
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

/** The one `$foreach` of a loop; null where there is no loop. */
export function foreachScope(loop: Loop): ForeachScope;
export function foreachScope(loop: Loop | null): ForeachScope | null;
export function foreachScope(loop: Loop | null): ForeachScope | null {
  if (!loop) return null;
  const scope = scopes.get(loop) ?? new ForeachScope(loop);
  scopes.set(loop, scope);
  return scope;
}

const scopes = /* @__PURE__ */ new WeakMap<Loop, ForeachScope>();

/** What a template is called: it has no name of its own in the service. */
const TEMPLATE = 'template';

/** What `$foreach.info` is. */
export class ForeachInfo extends Opaque {
  constructor(
    private readonly site: Site,
    private readonly depth: number,
  ) {
    super();
  }
  get className(): string {
    return 'org.apache.velocity.runtime.directive.Scope$Info';
  }
  private get place(): { readonly line: number; readonly column: number } {
    return this.site.engine ?? this.site;
  }
  toText(): string {
    const { line, column } = this.place;
    const depth = this.depth > 1 ? ` depth:${this.depth}` : '';
    return `#foreach[type:block${depth} template:${TEMPLATE} line:${line} column:${column}]`;
  }
  override property(name: string): Value {
    const properties = new Map<string, Value>([
      ['name', 'foreach'],
      ['type', 'block'],
      ['depth', this.depth],
      ['template', TEMPLATE],
      ['line', this.place.line],
      ['column', this.place.column],
    ]);
    return properties.get(getterName(name)) ?? null;
  }
}

/** What `$foreach` is after a loop: what it was before, unless the template has assigned another value. */
export function leaveLoop(current: Value, loop: Loop | null): Value {
  return loop && current instanceof ForeachScope ? (current.parent ?? current.replaced) : current;
}
