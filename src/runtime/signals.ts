import { fail, type Site } from './errors.ts';
import { ForeachScope } from './foreach-scope.ts';
import type { Loop } from './loop.ts';
import type { Value } from './values.ts';

/** Thrown by `#stop` inside a function of the template; ends the template or the `#evaluate` it runs in. */
export class Stop {}

/** Thrown by `#break` where JavaScript's own cannot be used; ends the nearest construct, or a certain loop. */
export class Break {
  constructor(
    /** The loop that ends; null for the nearest construct. */
    readonly loop: Loop | null = null,
  ) {}
}

/**
 * `#break($scope)`.
 * @throws {Break} for the loop that the value stands for.
 * @throws {TemplateRenderError} for any other value, as Velocity 1.7 refuses it.
 */
export function breakTo(scope: Value, site: Site): never {
  if (scope instanceof ForeachScope) throw new Break(scope.loop);
  fail('IllegalArgumentException', '#break takes nothing but a loop such as $foreach', site);
}

/** Swallows a `#break` that ends this loop and passes everything else on. */
export function catchBreak(signal: unknown, loop: Loop | null): void {
  const own = signal instanceof Break && (signal.loop === null || signal.loop === loop);
  if (!own) throw signal;
}
