import { isDeepStrictEqual } from 'node:util';
import type { Answer, OracleCase } from '../oracle/oracle.ts';

type Output = Exclude<Answer, { refused: unknown }>;

/** `stage`: refused by both, by one before any output and by the other while rendering. */
export type Verdict = 'agreed' | 'stage' | 'differs' | 'left out';

/** What a case comes to in Velogate; an error of any kind but the two that it throws on purpose counts as output. */
export function safely<T>(run: (request: OracleCase) => T, request: OracleCase): T | Answer {
  try {
    return run(request);
  } catch (error) {
    return { output: `(defect) ${error instanceof Error ? error.stack : error}` };
  }
}

/** Whether an answer is the engine's; a case on which the engine has no steady or no binding answer is left out. */
export function compare(request: OracleCase, expected: Answer, got: Answer): Verdict {
  if (isUnsteady(expected)) return 'left out';
  const verdict = difference(expected, got);
  return verdict !== 'agreed' && isDocumented(request, expected, got) ? 'left out' : verdict;
}

/** An array, iterator or stream prints its address, which differs from run to run. */
const address = /@[\da-f]{5,8}/;
/**
 * Of the oracle, not of the service's engine: no text of a block nested too deeply, JSON of the oracle's own `$input`,
 * and an index on what is no list, which finds nothing in json-path 2.9.
 */
const ownFailure =
  /Gateway\$Util threw exception java\.lang\.NullPointerException|IllegalAccessError|can only be applied to arrays/;

export function isUnsteady(expected: Answer): boolean {
  if ('refused' in expected) return expected.refused === 'timeout' || ownFailure.test(expected.message);
  return address.test(JSON.stringify(expected));
}

function difference(expected: Answer, got: Answer): Verdict {
  if ('refused' in expected) {
    if (!('refused' in got)) return 'differs';
    return got.refused === expected.refused ? 'agreed' : 'stage';
  }
  if ('refused' in got || got.output !== expected.output) return 'differs';
  return sameOverrides(got, expected) ? 'agreed' : 'differs';
}

/** Compared as JSON: the order of members and the kind of object do not matter. */
function sameOverrides(one: Output, other: Output): boolean {
  const [a, b] = [one, other].map(({ requestOverride = {}, responseOverride = {} }): unknown =>
    JSON.parse(JSON.stringify([requestOverride, withStatus(responseOverride)]), rounded),
  );
  return isDeepStrictEqual(a, b);
}

/** Velogate gives a number that a double cannot hold as text; the oracle's JSON has been read as a double. */
function rounded(_: string, value: unknown): unknown {
  return typeof value === 'string' && /^-?\d[\d.]{15,}$/.test(value) ? Number(value) : value;
}

/** The oracle hands out whatever number a template has set; the service takes none that is no status of HTTP. */
function withStatus(override: unknown): unknown {
  const { status, ...rest } = override as { status?: unknown };
  const isStatus = Number.isInteger(status) && Number(status) >= 100 && Number(status) <= 599;
  return isStatus ? { ...rest, status } : rest;
}

/** Whether docs/compatibility.md says of a difference that there is one. */
function isDocumented({ template }: OracleCase, expected: Answer, got: Answer): boolean {
  if ('refused' in got && /Velogate does not/.test(got.message)) return true;
  if (isTooDeep(expected, got) || isReordered(template, expected, got)) return true;
  return [...template.matchAll(pathCall)].some(([, one, other]) => !commonPath.test(one ?? other ?? ''));
}

/** Whether values are nested more deeply than JavaScript's stack takes, and the engine has printed as much. */
function isTooDeep(expected: Answer, got: Answer): boolean {
  const overflows = 'refused' in got && got.message.includes('StackOverflowError: values');
  return overflows && 'output' in expected && expected.output.length > 2000;
}

/** Whether the same is printed in another order, of a map whose order each start of Java draws anew. */
function isReordered(template: string, expected: Answer, got: Answer): boolean {
  if (!mapOfPairs.test(template) || !('output' in expected) || !('output' in got)) return false;
  const [one, other] = [expected, got].map(({ output }) => [...output].sort().join(''));
  return one === other;
}

/** What can make a map of several pairs that refuses changes. */
const mapOfPairs = /\.\s*(?:of\s*\((?:[^,]*,){3}|ofEntries\b|copyOf\b)/;

const pathCall = /\.\s*(?:path|json)[\s$]*\((?:\s*(?:"([^"]*)"|'([^']*)')\s*\))?/g;

/** Paths with one meaning in json-path 2.0.0, which the oracle has, and 2.9, which Velogate follows. */
const commonPath = /^\$(?:\.[A-Za-z][\w-]*|\['[\w -]+'\]|\[\d+\])*$|^\$\.\.name$|^\$\.items\[(?:\*\]\.name|0:2\])$/;
