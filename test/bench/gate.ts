import type { Measured } from './measure.ts';
import { type Comparison, compared } from './ratios.ts';
import type { Spread } from './statistics.ts';

/** How much slower than the other revision a transform may be. */
export const FACTOR = 1.25;

export interface Judged {
  readonly name: string;
  readonly ratio: Spread | string;
  readonly isSlower: boolean;
}

/**
 * Which transforms are slower than those of another revision, of two engines measured in turn. Three quarters of the rounds have to
 * say so: one that was disturbed says nothing.
 */
export function judge(measured: readonly Measured[], comparison: Comparison): Judged[] {
  return measured.map((one) => {
    const ratio = compared(one, comparison);
    return {
      name: one.transform.name,
      ratio,
      isSlower: typeof ratio === 'string' ? ratio !== 'differs' : ratio.low > FACTOR,
    };
  });
}
