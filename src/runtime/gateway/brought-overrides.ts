/** The overrides that the caller's context brings along, as that of a response template may. */

import { JavaObject, type Value } from '../values.ts';
import { jsonObject } from './check.ts';
import { guarded, unreadable } from './guard.ts';
import { noOverrides, type Overrides, overridesIn } from './overrides.ts';
import type { GivenRequest } from './rendering.ts';

export type OverrideName = 'requestOverride' | 'responseOverride';

/** The caller's `context`, an object: data that has not been copied. */
export function contextData({ context }: GivenRequest): object {
  return jsonObject(context, 'context');
}

/** Whether the caller's context has overrides. */
export function bringsOverrides(request: GivenRequest): boolean {
  if (request.context === undefined) return false;
  const data = contextData(request);
  return overrideData(data, 'requestOverride') !== undefined || overrideData(data, 'responseOverride') !== undefined;
}

/** What the caller's context has under the name of an override map; undefined where it has nothing. */
export function overrideData(data: object, name: OverrideName): unknown {
  if (data instanceof JavaObject) return data.property(name) ?? undefined;
  try {
    const given = data as { readonly [name in OverrideName]?: unknown };
    return name === 'requestOverride' ? given.requestOverride : given.responseOverride;
  } catch (error) {
    throw unreadable(error, 'context');
  }
}

/** The caller's overrides as a result has them: what a template that overrides nothing gives. */
export function overridesBrought(request: GivenRequest): Overrides {
  if (!bringsOverrides(request)) return noOverrides();
  return guarded(() => overridesIn(contextData(request) as Value), 'context');
}
