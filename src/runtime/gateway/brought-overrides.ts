/** The overrides that the caller's context brings along, as that of a response template may. */

import { member } from '../access.ts';
import { JavaObject, type Value } from '../values.ts';
import { jsonObject } from './check.ts';
import { guarded, unreadable } from './guard.ts';
import { type Overrides, overridesIn } from './overrides.ts';
import type { GivenRequest } from './rendering.ts';

/** The caller's `context`, an object: data that has not been copied. */
export function contextData({ context }: GivenRequest): object {
  return jsonObject(context, 'context');
}

/** What the caller's context has under the name of an override map; null where it has nothing. */
export function overrideData(request: GivenRequest, name: keyof Overrides): Value {
  return guarded(() => member(contextData(request) as Value, name), 'context');
}

/** The caller's overrides as a result has them: what a template that overrides nothing gives. */
export function overridesBrought(request: GivenRequest): Overrides {
  try {
    return overridesIn(overridingContext(request));
  } catch (error) {
    throw unreadable(error, 'context');
  }
}

/** Whether the caller's context may have overrides. */
export function bringsOverrides(request: GivenRequest): boolean {
  return guarded(() => overridingContext(request) !== null, 'context');
}

/** The caller's context if it may have overrides; null where it has none, as nearly always. */
function overridingContext(request: GivenRequest): Value {
  const data: Partial<Overrides> = contextData(request);
  return data instanceof JavaObject || data.requestOverride || data.responseOverride ? (data as Value) : null;
}
