import type { LinkedMap } from '../values/maps.ts';
import { withMembers, wrong } from './check.ts';
import { guarded } from './guard.ts';

/**
 * One request to a template, and what has been made of it. The request is still the caller's: its parts are checked
 * where a template reads them.
 */
export class Rendering {
  /** `$context`, once a template needs it as a map. */
  context: LinkedMap | null = null;
  /** The two override maps of `$context`, under their names, once a template writes to them. */
  overrides: LinkedMap | null = null;
  /** `$input.params()` and `$method.request`, which are one and the same map. */
  params: LinkedMap | null = null;
  /** `$stageVariables`, once a template needs it as a map. */
  stageVariables: LinkedMap | null = null;

  constructor(
    readonly request: GivenRequest,
    /** The payload; empty where there is none. */
    readonly body: string,
    /** Whether the template may change maps of the body. */
    readonly changesMaps: boolean,
  ) {}
}

/** A request with no other members than these, which may be anything. */
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
export function renderingOf(request: unknown, changesMaps: boolean): Rendering {
  return guarded(() => {
    if (request === undefined) throw wrong('the request', request, 'an object');
    const given = withMembers(request, 'the request', MEMBERS);
    const { body = '' } = given;
    if (typeof body !== 'string') throw wrong('body', body, 'a string, or leave it out');
    return new Rendering(given, body, changesMaps);
  }, 'the request');
}
