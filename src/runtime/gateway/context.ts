import { member, setProperty } from '../access.ts';
import { spend } from '../budget.ts';
import { located, type Site } from '../errors.ts';
import { LinkedMap } from '../values/maps.ts';
import { recordOf } from '../values/record.ts';
import { mapText } from '../values/text.ts';
import type { Value } from '../values.ts';
import { bringsOverrides, contextData, overrideData } from './brought-overrides.ts';
import { isPlainObject } from './check.ts';
import { fromData, scalarOf } from './data.ts';
import { unreadable } from './guard.ts';
import { type Overrides, overridesIn, overridesWritten } from './overrides.ts';
import type { GivenRequest, Override, Rendering } from './rendering.ts';

/** A map inside `$context`: the service prints nothing for it (recorded; `get`, `keySet` and `#foreach` work). */
export class ContextMap extends LinkedMap {
  override toText(): string {
    return '';
  }
  override emptyCopy(): ContextMap {
    return new ContextMap();
  }
}

/** `$context` itself. The override maps, which are always there, are left out of its text. */
class ContextRoot extends LinkedMap {
  override toText(): string {
    return mapText(
      [...this.entries()].filter(({ key }) => key !== 'requestOverride' && key !== 'responseOverride'),
      this,
      this.unchanged(),
    );
  }
  override emptyCopy(): ContextRoot {
    return new ContextRoot();
  }
}

/**
 * The member of `$context` that these names lead to, no override map among them; null when there is none. Scalars are
 * read from the caller's data, so that most templates need no copy of it. Maps are records, which no template changes.
 */
export function contextMember(rendering: Rendering, names: readonly string[]): Value {
  const scalar = scalarAt(rendering.request.context, names);
  if (scalar !== undefined) return scalar;
  // One for all of a rendering, since a template may change lists in it, and may ask again and again.
  rendering.contextRecord ??= fromData(contextData(rendering.request), 'context', newRecord);
  return names.reduce<Value>(member, rendering.contextRecord);
}

/** The same for a template that may change maps. */
export function mutableContextMember(rendering: Rendering, names: readonly string[]): Value {
  const scalar = rendering.context ? undefined : scalarAt(rendering.request.context, names);
  return scalar === undefined ? names.reduce<Value>(member, contextOf(rendering)) : scalar;
}

/** Undefined where the names do not lead through plain objects to a scalar or to nothing. */
function scalarAt(data: unknown, names: readonly string[]): Value | undefined {
  try {
    let found = data;
    for (const name of names) {
      if (!isPlainObject(found)) return undefined;
      // What is inherited is a function (the compiler asks for no `__proto__`), and that is no scalar.
      found = found[name];
      if (found === undefined) return null;
    }
    return scalarOf(found);
  } catch (error) {
    throw unreadable(error, 'context');
  }
}

/**
 * `$context` as a map, a copy of the caller's data.
 * @throws {TemplateRenderError} for what is no JSON data, naming the member.
 */
export function contextOf(rendering: Rendering): LinkedMap {
  if (!rendering.context) {
    const context = new ContextRoot(
      new Map([...copied(contextData(rendering.request)).pairs(), ...overridesOf(rendering).pairs()]),
    );
    rendering.context = context;
    rendering.overridden = () => overridesIn(context);
  }
  return rendering.context;
}

/** The two override maps of `$context` under their names. They are always there, whatever the caller gave. */
export function overridesOf(rendering: Rendering): LinkedMap {
  if (!rendering.overrides) {
    const { request } = rendering;
    const overrides = new LinkedMap([
      ['requestOverride', overrideMap(request, 'requestOverride', ['path', 'header', 'querystring'])],
      ['responseOverride', overrideMap(request, 'responseOverride', ['header'])],
    ]);
    for (const { path, value } of rendering.written ?? []) store(overrides, path, value);
    rendering.overrides = overrides;
    rendering.overridden = () => overridesIn(overrides);
  }
  return rendering.overrides;
}

/**
 * Does what `#set($context.responseOverride.status = value)` and its like do. Most templates do no more to the override
 * maps, which then need not be made.
 */
export function setOverride(rendering: Rendering, path: readonly string[], value: Value, site: Site): void {
  try {
    spend(4);
    if (rendering.overrides || bringsOverrides(rendering.request)) {
      store(overridesOf(rendering), path, value);
    } else {
      rendering.written ??= writtenTo(rendering);
      rendering.written.push({ path, value });
    }
  } catch (error) {
    throw located(error, site);
  }
}

function writtenTo(rendering: Rendering): Override[] {
  const written: Override[] = [];
  rendering.overridden = () => overridesWritten(written);
  return written;
}

function store(overrides: LinkedMap, path: readonly string[], value: Value): void {
  setProperty(path.slice(0, -1).reduce<Value>(member, overrides), path.at(-1)!, value);
}

function overrideMap(request: GivenRequest, name: keyof Overrides, members: readonly string[]): ContextMap {
  const map = fromData(overrideData(request, name), `context.${name}`, newMap);
  const pairs = new Map(map instanceof LinkedMap ? map.pairs() : []);
  for (const member of members) {
    if (!(pairs.get(member) instanceof LinkedMap)) pairs.set(member, new ContextMap());
  }
  return new ContextMap(pairs);
}

function copied(data: object): LinkedMap {
  return fromData(data, 'context', newMap) as LinkedMap;
}

function newRecord(pairs: readonly (readonly [string, Value])[]): Value {
  return recordOf(new Map(pairs), null);
}

function newMap(pairs: readonly (readonly [string, Value])[]): ContextMap {
  return new ContextMap(pairs);
}
