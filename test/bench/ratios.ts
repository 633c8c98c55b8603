import type { Figures, Measured } from './measure.ts';
import { geometricMean, ratio, type Spread } from './statistics.ts';

/** A comparison of two engines, in words: how often the second's time the first one takes. */
export interface Comparison {
  readonly name: string;
  readonly over: string;
  readonly under: string;
}

export const BY_HAND: Comparison = { name: 'velogate / by hand', over: 'velogate', under: 'by-hand' };
export const VELOCITYJS: Comparison = { name: 'velocityjs / velogate', over: 'velocityjs', under: 'velogate' };
export const AMPLIFY: Comparison = { name: 'amplify / velogate', over: 'amplify', under: 'velogate' };
export const JVM: Comparison = { name: 'JVM / velogate', over: 'jvm', under: 'velogate' };
export const READING: Comparison = { name: 'JSON.parse / velogate', over: 'json-parse', under: 'velogate' };
export const READER: Comparison = { name: 'reader / JSON.parse', over: 'json-reader', under: 'json-parse' };

export const COMPARISONS: readonly Comparison[] = [BY_HAND, VELOCITYJS, AMPLIFY, JVM, READING, READER];

/** The ratio of two engines at one transform, or why there is none. */
export function compared({ figures }: Measured, { over, under }: Comparison): Spread | string {
  const [first, second] = [figures.get(over), figures.get(under)];
  const not = reason(first) ?? reason(second);
  if (not !== null) return not;
  return ratio((first as Timed).nanoseconds, (second as Timed).nanoseconds);
}

type Timed = Extract<Figures, { nanoseconds: unknown }>;

function reason(figures: Figures | undefined): string | null {
  if (figures === undefined) return 'not here';
  return 'not' in figures ? figures.not : null;
}

/** The medians of all transforms that both engines print alike. */
export function medians(measured: readonly Measured[], comparison: Comparison): number[] {
  return measured
    .map((one) => compared(one, comparison))
    .flatMap((one) => (typeof one === 'string' ? [] : [one.median]));
}

export function mean(measured: readonly Measured[], comparison: Comparison): number {
  return geometricMean(medians(measured, comparison));
}
