/** The objects of the service. Generated code makes those that its template names, so that a module carries no other. */

import { LinkedMap } from '../values/maps.ts';
import { contextMap } from './context.ts';
import { Input } from './input.ts';
import type { CheckedRequest, NamedTexts } from './request.ts';
import { Util } from './util.ts';

/** One request to a template, and what has been made of it. */
export interface Rendering {
  readonly request: CheckedRequest;
  /** Whether the template may change maps of the body. */
  readonly changesMaps: boolean;
  /** `$context`, if the template names it. */
  context?: LinkedMap;
  /** `$input.params()` and `$method.request`, which are one and the same map. */
  params?: LinkedMap;
}

/** `$input`. */
export function inputOf(rendering: Rendering): Input {
  return new Input(rendering.request.body, () => paramsOf(rendering), rendering.changesMaps);
}

/** `$util`. */
export function utilOf({ changesMaps }: Rendering): Util {
  return new Util(changesMaps);
}

/** `$context`, a copy of the caller's. */
export function contextOf(rendering: Rendering): LinkedMap {
  rendering.context = contextMap(rendering.request.context);
  return rendering.context;
}

/** `$stageVariables`. */
export function stageVariablesOf({ request }: Rendering): LinkedMap {
  return mapOf(request.stageVariables);
}

/** `$method`. */
export function methodOf(rendering: Rendering): LinkedMap {
  return new LinkedMap([['request', paramsOf(rendering)]]);
}

function paramsOf(rendering: Rendering): LinkedMap {
  rendering.params ??= paramsMap(rendering.request);
  return rendering.params;
}

function paramsMap({ params: { path, querystring, header } }: CheckedRequest): LinkedMap {
  return new LinkedMap([
    ['path', mapOf(path)],
    ['querystring', mapOf(querystring)],
    ['header', mapOf(header)],
  ]);
}

function mapOf({ names, texts }: NamedTexts): LinkedMap {
  return new LinkedMap(names.map((name, index) => [name, texts[index]!]));
}
