import type { Request } from '../transforms/requests.ts';
import type { Printed } from '../transforms/transform.ts';

/** What a process of an engine is asked, one JSON line each. */
export type Question =
  /** Prepare this transform and print it once. */
  | { readonly load: string; readonly template: string; readonly request: Request }
  /** Print it so often, and take the time. */
  | { readonly run: string; readonly times: number }
  /** Print it so often, and take samples of where it is. */
  | { readonly profile: string; readonly times: number };

export type Loaded = { readonly printed: Printed } | { readonly failed: string };

export interface Timed {
  readonly nanoseconds: number;
}

/** The share of the time by place, from 0 to 1. */
export interface Profiled {
  readonly shares: { readonly [place: string]: number };
}
