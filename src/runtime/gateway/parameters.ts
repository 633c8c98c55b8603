import { JavaException } from '../errors.ts';
import { isMap, LinkedMap, mapGet } from '../values/maps.ts';
import type { Value } from '../values.ts';
import { plainObject, textAt, withMembers } from './check.ts';
import { guarded, unreadable } from './guard.ts';
import type { Rendering } from './rendering.ts';

/** Where parameters are, in the order in which `$input.params(name)` looks for one. */
const PLACES = ['path', 'querystring', 'header'];

/** The request's parameter of this name; null when it is in none of the places. */
export function parameterIn({ request }: Rendering, name: string): string | null {
  try {
    const params = withMembers(request.params, 'params', PLACES);
    for (const place of PLACES) {
      const text = textAt(params[place], name, `params.${place}`);
      if (text !== undefined) return text;
    }
    return null;
  } catch (error) {
    throw unreadable(error, 'params');
  }
}

/** `$input.params('name')`: looked up in path, query string and header, in this order; null when it is in none. */
export function paramOf(rendering: Rendering, name: string): Value {
  return rendering.paramIn ? rendering.paramIn(name) : parameterIn(rendering, name);
}

/** `$input.params(name)` for a name of any kind, in the live maps. */
export function paramInMaps(rendering: Rendering, name: Value): Value {
  for (const kind of paramsOf(rendering).values()) {
    if (!isMap(kind)) throw new JavaException('ClassCastException', '$input.params() has a member that is no map');
    const value = mapGet(kind, name) ?? null;
    if (value !== null) return value;
  }
  return null;
}

/** All parameters as live maps: `$input.params()` and `$method.request`. */
export function paramsOf(rendering: Rendering): LinkedMap {
  rendering.params ??= guarded(() => {
    const params = withMembers(rendering.request.params, 'params', PLACES);
    return new LinkedMap(PLACES.map((place) => [place, textsMap(params[place], `params.${place}`)]));
  }, 'params');
  rendering.paramIn ??= (name) => paramInMaps(rendering, name);
  return rendering.params;
}

/** The stage variable of this name; null when there is none. */
export function stageVariable({ stageVariables, request }: Rendering, name: string): string | null {
  if (stageVariables) return stageVariables.get(name) as string | null;
  const where = 'stageVariables';
  return guarded(() => textAt(request.stageVariables, name, where) ?? null, where);
}

/** `$stageVariables`. */
export function stageVariablesOf(rendering: Rendering): LinkedMap {
  const where = 'stageVariables';
  rendering.stageVariables ??= guarded(() => textsMap(rendering.request.stageVariables, where), where);
  return rendering.stageVariables;
}

/** Texts by their names; members that are undefined do not count. */
function textsMap(texts: unknown, where: string): LinkedMap {
  const pairs = Object.keys(plainObject(texts, where)).map((name) => [name, textAt(texts, name, where)] as const);
  return new LinkedMap(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}
