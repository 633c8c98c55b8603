import { isDeepStrictEqual } from 'node:util';
import type { Answer, OracleCase } from '../oracle/oracle.ts';

type Output = Exclude<Answer, { refused: unknown }>;

/** `stage`: refused by both, by one before any output and by the other while rendering. */
export type Verdict = 'agreed' | 'stage' | 'differs' | 'left out';

/** What a case comes to in Velogate; an error of any kind but the two that it throws on purpose counts as output. */
export function safely(run: (request: OracleCase) => Answer, request: OracleCase): Answer {
  try {
    return run(request);
  } catch (error) {
    return { output: `(defect) ${error instanceof Error ? error.stack : error}` };
  }
}

/** An array, iterator or stream prints its address, which differs from run to run. */
const address = /@[\da-f]{5,8}/;

/** Whether an answer is the engine's; a case on which the engine itself has no steady answer is left out. */
export function compare(expected: Answer, got: Answer): Verdict {
  if ('refused' in expected && expected.refused === 'timeout') return 'left out';
  if ('refused' in expected) {
    if (!('refused' in got)) return 'differs';
    return got.refused === expected.refused ? 'agreed' : 'stage';
  }
  if (address.test(expected.output)) return 'left out';
  if ('refused' in got || got.output !== expected.output) return 'differs';
  return sameOverrides(got, expected) ? 'agreed' : 'differs';
}

/** Compared as JSON: the order of members and the kind of object do not matter. */
function sameOverrides(one: Output, other: Output): boolean {
  const [a, b] = [one, other].map(({ requestOverride = {}, responseOverride = {} }): unknown =>
    JSON.parse(JSON.stringify([requestOverride, responseOverride])),
  );
  return isDeepStrictEqual(a, b);
}
