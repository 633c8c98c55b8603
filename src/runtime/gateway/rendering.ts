import type { LinkedMap } from '../values/maps.ts';
import type { Value } from '../values.ts';
import { withMembers, wrong } from './check.ts';
import { unreadable } from './guard.ts';
import type { Overrides } from './overrides.ts';
import type { TemplateOptions } from './template-options.ts';

/**
 * One request to a template, and what has been made of it. The request is still the caller's: its parts are checked
 * where a template reads them.
 */
export interface Rendering {
  /** The value of the body, once a template needs it. */
  document?: Value;
  /** `$context`, once a template needs it as a map. */
  context?: LinkedMap;
  /** The same as a record, for a template that changes no maps. */
  contextRecord?: Value;
  /** The two override maps of `$context`, under their names, once a template needs them as maps. */
  overrides?: LinkedMap;
  /** What the template has written to override maps that nothing has needed yet. */
  written?: Override[];
  /** Gives what the template has overridden, once it may have. */
  overridden?: () => Overrides;
  /** `$input.params()` and `$method.request`, which are one and the same map. */
  params?: LinkedMap;
  /** Finds a parameter in that map, once there is one. */
  paramIn?: (name: Value) => Value;
  /** `$stageVariables`, once a template needs it as a map. */
  stageVariables?: LinkedMap;

  readonly request: GivenRequest;
  /** The payload; empty where there is none. */
  readonly body: string;
  readonly options: TemplateOptions;
}

/** A value that a template has written to an override map. */
export interface Override {
  /** The names that lead to it, such as `responseOverride` and `status`. */
  readonly path: readonly string[];
  readonly value: Value;
}

/** The parts of a request besides its body, which may be anything. Its getters have been asked, once. */
export interface GivenRequest {
  readonly params?: unknown;
  readonly context?: unknown;
  readonly stageVariables?: unknown;
}

const MEMBERS = ['body', 'params', 'context', 'stageVariables'];

/**
 * Starts to render a request.
 * @throws {TemplateRenderError} for a request that is no object, one with an unknown member, a body that is no string.
 */
export function renderingOf(request: unknown, options: TemplateOptions): Rendering {
  try {
    if (request === undefined) throw wrong('the request', request, 'an object');
    const { body = '', params, context, stageVariables } = withMembers(request, 'the request', MEMBERS);
    if (typeof body !== 'string') throw wrong('body', body, 'a string, or leave it out');
    return { request: { params, context, stageVariables }, body, options };
  } catch (error) {
    throw unreadable(error, 'the request');
  }
}
