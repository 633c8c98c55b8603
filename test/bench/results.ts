import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Found, verdicts } from './bars.ts';
import type { Measured } from './measure.ts';
import { COMPARISONS, compared } from './ratios.ts';
import { spread } from './statistics.ts';
import type { TransformRun } from './transform-run.ts';

export const RESULTS = 'build/bench/results.json';

/** Writes everything that a run has found as JSON, for programs to read. */
export function writeResults(found: Found, shares: TransformRun['shares']): void {
  const results = {
    node: process.version,
    transforms: found.measured?.map((one) => ({ ...transformResult(one), shares: shares.get(one.transform.name) })),
    compileTimes: found.compileTimes,
    bars: verdicts(found),
  };
  mkdirSync(dirname(RESULTS), { recursive: true });
  writeFileSync(RESULTS, `${JSON.stringify(results, null, 2)}\n`);
}

function transformResult(one: Measured): object {
  const engines = [...one.figures].map(([name, figures]) => {
    return [name, 'not' in figures ? figures.not : { nanoseconds: spread(figures.nanoseconds) }];
  });
  const ratios = COMPARISONS.map((comparison) => [comparison.name, compared(one, comparison)]);
  return {
    name: one.transform.name,
    about: one.transform.about,
    bodyLength: one.transform.request.body.length,
    engines: Object.fromEntries(engines),
    ratios: Object.fromEntries(ratios),
  };
}
