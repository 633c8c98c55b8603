/** Runs cases down all roads and beside the real engine, and tells what came of it. */
import { setImmediate } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Answer, Oracle, OracleCase } from '../oracle/oracle.ts';
import type { Road } from '../support/roads.ts';
import { compare, isUnsteady, safely, type Verdict } from './compare.ts';
import { shrink } from './shrink.ts';

export interface Figures {
  drawn: number;
  /** What the engine made of them; 0 without one. */
  accepted: number;
  refusedAtParse: number;
  /** Milliseconds that the slowest case took on all roads together. */
  slowest: number;
  verdicts: { [verdict in Verdict]: number };
}

export interface Failure {
  readonly request: OracleCase;
  readonly road: Road;
  /** What a smaller case must keep, lest it be the example of another failure. */
  readonly kind: string;
}

/** What the roads are held against: the engine, or only each other. */
export interface Bench {
  readonly oracle: Oracle | null;
  readonly roads: readonly Road[];
}

export function noFigures(): Figures {
  return {
    drawn: 0,
    accepted: 0,
    refusedAtParse: 0,
    slowest: 0,
    verdicts: { agreed: 0, stage: 0, differs: 0, 'left out': 0 },
  };
}

/** The failures of all cases, counted in `figures`. While one batch is checked the engine works on the next. */
export async function check(bench: Bench, batches: Iterable<OracleCase[]>, figures: Figures): Promise<Failure[]> {
  const failures: Failure[] = [];
  let previous: Promise<readonly Failure[]> = Promise.resolve([]);
  for (const cases of batches) {
    const answers = bench.oracle?.run(cases) ?? null;
    failures.push(...(await previous));
    previous = checkBatch(bench, cases, answers, figures);
  }
  return [...failures, ...(await previous)];
}

async function checkBatch(
  bench: Bench,
  cases: readonly OracleCase[],
  answers: Promise<Answer[]> | null,
  figures: Figures,
): Promise<Failure[]> {
  const expected = await answers;
  const got: Promise<Got>[] = [];
  for (const [index, request] of cases.entries()) {
    // What the engine prints has to be read now and then, or it waits.
    if (index % 8 === 0) await setImmediate();
    const start = performance.now();
    got.push(travel(bench.roads, request));
    figures.slowest = Math.max(figures.slowest, performance.now() - start);
  }
  const failures: Failure[] = [];
  for (const [index, request] of cases.entries()) {
    const answer = expected?.[index] ?? null;
    const found = failuresOf(bench.roads, request, answer, await got[index]!);
    count(figures, answer, found);
    failures.push(...found.failures);
  }
  return failures;
}

/** What a case comes to on each road; null where it cannot take it. */
type Got = readonly (Answer | null)[];

function travel(roads: readonly Road[], request: OracleCase): Promise<Got> {
  return Promise.all(roads.map((road) => safely((each) => road.run(each), request)));
}

interface Found {
  readonly verdict: Verdict;
  readonly failures: readonly Failure[];
}

/** The first road is held against the engine, the others against the first, down to the words of an error. */
function failuresOf(roads: readonly Road[], request: OracleCase, expected: Answer | null, answers: Got): Found {
  if (expected !== null && isUnsteady(expected)) return { verdict: 'left out', failures: [] };
  const [first] = roads;
  const got = answers[0]!;
  const verdict = verdictOf(request, expected, got);
  const kind = kindOfFailure(verdict, expected, got);
  const failures = kind === null ? [] : [{ request, road: first!, kind }];
  for (const [index, road] of roads.entries()) {
    const other = answers[index]!;
    if (other !== null && !isDeepStrictEqual(asData(other), asData(got)))
      failures.push({ request, road, kind: `${road.name} differs from ${first!.name}` });
  }
  return { verdict, failures };
}

/** An answer as another process gives it. */
function asData(answer: Answer): unknown {
  return JSON.parse(JSON.stringify(answer));
}

function isDefect(answer: Answer): boolean {
  return 'output' in answer && answer.output.startsWith('(defect)');
}

function verdictOf(request: OracleCase, expected: Answer | null, got: Answer): Verdict {
  if (expected !== null) return compare(request, expected, got);
  return isDefect(got) ? 'differs' : 'agreed';
}

/** What is wrong with an answer; null where nothing is. */
function kindOfFailure(verdict: Verdict, expected: Answer | null, got: Answer): string | null {
  if (verdict === 'agreed' || verdict === 'left out') return null;
  const [engine, velogate] = [expected, got].map((answer) => stageOf(answer));
  return `${verdict} (engine ${engine}, Velogate ${isDefect(got) ? 'a defect' : velogate})`;
}

function stageOf(answer: Answer | null | undefined): string {
  if (!answer) return 'not asked';
  return 'refused' in answer ? answer.refused : 'output';
}

function count(figures: Figures, answer: Answer | null, { verdict }: Found): void {
  figures.drawn++;
  figures.verdicts[verdict]++;
  if (answer === null) return;
  if ('output' in answer) figures.accepted++;
  else if (answer.refused === 'parse') figures.refusedAtParse++;
}

/** The figures in one line. */
export function summary(name: string, { drawn, accepted, refusedAtParse, slowest, verdicts }: Figures): string {
  const percent = Math.round((100 * accepted) / Math.max(1, drawn));
  const engine = `accepted by the engine ${accepted} (${percent} %), refused at parsing ${refusedAtParse}`;
  const counts = Object.entries(verdicts).map(([verdict, number]) => `${number} ${verdict}`);
  return `${name}: ${drawn} drawn; ${engine}; ${counts.join(', ')}; slowest ${Math.round(slowest)} ms`;
}

/** The first failures of each kind, made as small as they can be, each in a few lines. */
export async function report(bench: Bench, failures: readonly Failure[], most: number): Promise<string[]> {
  const shown = new Map<string, string>();
  for (const failure of failures) {
    if (shown.size >= most) break;
    const small = await smallest(bench, failure);
    const key = `${failure.kind} ${small.template} ${failure.request.template === small.template ? small.body : ''}`;
    if (!shown.has(key)) shown.set(key, await description(bench, { ...failure, request: small }));
  }
  return [...shown.values()];
}

/** Milliseconds for each part of a case: a smaller example is not worth a longer wait. */
const longestShrinking = 15_000;

/** The least that each part of a case can be, tried first: most failures need one part only. */
const least = { template: '', body: '', context: '{}' } as const;

async function smallest(bench: Bench, failure: Failure): Promise<OracleCase> {
  let request = failure.request;
  for (const part of ['body', 'context', 'template'] as const) request = await smaller(bench, failure, request, part);
  return request;
}

async function smaller(
  bench: Bench,
  failure: Failure,
  request: OracleCase,
  part: keyof typeof least,
): Promise<OracleCase> {
  const text = request[part];
  if (text === undefined) return request;
  const attempt = (candidates: readonly string[]) => {
    return stillFailing(
      bench,
      failure,
      candidates.map((candidate) => ({ ...request, [part]: candidate })),
    );
  };
  const [none] = await attempt([least[part]]);
  return { ...request, [part]: none ? least[part] : await shrink(text, attempt, performance.now() + longestShrinking) };
}

async function stillFailing(bench: Bench, failure: Failure, candidates: readonly OracleCase[]): Promise<boolean[]> {
  const sound = candidates.filter(({ context = '{}' }) => isObject(context));
  const answers = await bench.oracle?.run(sound);
  const failing: OracleCase[] = [];
  for (const [index, candidate] of sound.entries()) {
    const got = await travel(bench.roads, candidate);
    const { failures } = failuresOf(bench.roads, candidate, answers?.[index] ?? null, got);
    if (failures.some(({ kind }) => kind === failure.kind)) failing.push(candidate);
  }
  return candidates.map((candidate) => failing.includes(candidate));
}

/** The context is the caller's data, not text that a template can be given. */
function isObject(json: string): boolean {
  try {
    return /^\s*\{/.test(json) && typeof JSON.parse(json) === 'object';
  } catch {
    return false;
  }
}

async function description(bench: Bench, { request, road, kind }: Failure): Promise<string> {
  const [expected] = (await bench.oracle?.run([request])) ?? [];
  const shown = bench.roads.filter((each) => each === bench.roads[0] || each === road);
  const got = await travel(shown, request);
  const answers = shown.map(({ name }, index) => `  ${name}: ${JSON.stringify(got[index])}`);
  return [`${kind}: ${JSON.stringify(request)}`, `  engine: ${JSON.stringify(expected)}`, ...answers].join('\n');
}
