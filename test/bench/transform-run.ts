/** `npm run bench`: every transform with every engine. */

import type { Effort } from './effort.ts';
import { type Engine, startEngine, startJava } from './engines/engine.ts';
import { type Measured, measure } from './measure.ts';
import { transforms } from './transforms/index.ts';

export interface TransformRun {
  readonly measured: readonly Measured[];
  /** Where Velogate's time goes, by the name of the transform: shares from 0 to 1. */
  readonly shares: ReadonlyMap<string, { readonly [place: string]: number }>;
  /** Why there is no JVM among the engines. */
  readonly hasJvm: boolean;
}

const NAMES = ['velogate', 'by-hand', 'velocityjs', 'amplify', 'json-parse', 'json-reader'] as const;

export async function runTransforms(effort: Effort): Promise<TransformRun> {
  const engines = await Promise.all(NAMES.map((name) => startEngine(name)));
  const java = startJava();
  const all = java ? [...engines, java] : engines;
  try {
    const measured = await measure(all, transforms, effort);
    return { measured, shares: await profiles(engines[0]!, measured, effort), hasJvm: java !== null };
  } finally {
    for (const engine of all) engine.close();
  }
}

/** Samples are taken after all times, since taking them slows an engine down. */
async function profiles(
  velogate: Engine,
  measured: readonly Measured[],
  { warmUp }: Effort,
): Promise<TransformRun['shares']> {
  const shares = new Map<string, { readonly [place: string]: number }>();
  for (const { transform, figures } of measured) {
    const own = figures.get(velogate.name);
    if (!own || 'not' in own) continue;
    const times = Math.ceil((warmUp * 1e6) / own.nanoseconds[0]!);
    shares.set(transform.name, (await velogate.profile(transform, times)).shares);
  }
  return shares;
}
