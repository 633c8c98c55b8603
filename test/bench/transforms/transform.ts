import { readFileSync } from 'node:fs';
import type { MappingResult } from '../../../src/index.ts';
import type { Request } from './requests.ts';

/** What a transform prints, and the status that it answers with if it sets one. */
export interface Printed {
  readonly body: string;
  readonly status?: number;
}

/** One piece of work for every engine: text in, text out. */
export interface Transform {
  readonly name: string;
  /** What it stands for, in a few words. */
  readonly about: string;
  readonly template: string;
  readonly request: Request;
  /** The function that a careful engineer would write instead of the template. */
  byHand(request: Request): Printed;
}

/** The text of the template beside these files. */
export function templateOf(name: string): string {
  return readFileSync(`test/bench/transforms/${name}.vtl`, 'utf8');
}

/**
 * The result of a hand-written function in the form of Velogate's: what stands for a template has to give the overrides
 * too, in objects of its own for each call.
 */
export function resultOf({ body, status }: Printed): MappingResult {
  const requestOverride = { header: {}, path: {}, querystring: {} };
  return { body, requestOverride, responseOverride: status === undefined ? { header: {} } : { status, header: {} } };
}

/** What Velogate gives, as far as transforms are compared. */
export function printedBy({ body, responseOverride: { status } }: MappingResult): Printed {
  return status === undefined ? { body } : { body, status };
}

export function isSame(one: Printed, other: Printed): boolean {
  return one.body === other.body && one.status === other.status;
}
