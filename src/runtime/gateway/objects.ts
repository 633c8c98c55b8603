/** The service's objects. Generated code makes those that its template names, so that a module carries no other. */

import { LinkedMap } from '../values/maps.ts';
import { Input } from './input.ts';
import { paramsOf } from './parameters.ts';
import type { Rendering } from './rendering.ts';
import { Util } from './util.ts';

/** `$input`. */
export function inputOf(rendering: Rendering): Input {
  return new Input(rendering);
}

/** `$util`. */
export function utilOf({ options }: Rendering): Util {
  return new Util(options.mapOf);
}

/** `$method`. */
export function methodOf(rendering: Rendering): LinkedMap {
  return new LinkedMap([['request', paramsOf(rendering)]]);
}
