/**
 * Draws templates, and holds Velogate against the real engine byte for byte:
 *   npm run fuzz -- [--cases 10000] [--seed 1] [--dialect velocity|api-gateway] [--kind grammar|hostile|calls|bodies] [--show 10]
 * Without --dialect or --kind it draws all of them, in equal parts. With --oracle-only it prints what the engine accepts.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { type Answer, type Oracle, type OracleCase, openOracle } from '../oracle/oracle.ts';
import { body, bodyTemplate } from './bodies.ts';
import { calls } from './calls.ts';
import { compare, safely, type Verdict } from './compare.ts';
import { hostile } from './hostile.ts';
import { gatewayRequest, type Request, velocityRequest } from './requests.ts';
import { shrink } from './shrink.ts';
import { template } from './templates.ts';

type Dialect = OracleCase['dialect'];
type Kind = 'grammar' | 'hostile' | 'calls' | 'bodies';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    dialect: { type: 'string' },
    kind: { type: 'string' },
    show: { type: 'string', default: '10' },
    'oracle-only': { type: 'boolean' },
  },
});

interface Figures {
  drawn: number;
  accepted: number;
  refusedAtParse: number;
  verdicts: { [verdict in Verdict]: number };
}

interface Failure {
  readonly request: OracleCase;
  readonly verdict: Verdict;
  /** What a smaller case must keep, lest it be the example of another failure. */
  readonly kind: string;
  /** What is to be made smaller. */
  readonly part: 'template' | 'body';
}

function kindOfFailure(expected: Answer, got: Answer): string {
  const [engine, velogate] = [expected, got].map((answer) => ('refused' in answer ? answer.refused : 'output'));
  const defect = 'output' in got && got.output.startsWith('(defect)') ? ', a defect' : '';
  return `${compare(expected, got)} (engine ${engine}, Velogate ${velogate}${defect})`;
}

const batchSize = 500;

async function main(): Promise<void> {
  const oracle = await openOracle();
  if (oracle === null) throw new Error('The oracle cannot run here: it needs Java, velocity and libjsonpath-java.');
  const velogate = options['oracle-only'] ? null : (await import('../support/roads.ts')).roads[0]!.run;
  console.log(`seed ${options.seed}`);
  const failures: Failure[] = [];
  const dialects = chosen(options.dialect, ['velocity', 'api-gateway']);
  const kinds = chosen(options.kind, ['grammar', 'hostile', 'calls', 'bodies']);
  const total = Math.ceil(Number(options.cases) / (dialects.length * kinds.length));
  for (const dialect of dialects) {
    for (const kind of kinds) {
      const arbitrary = casesOf(dialect, kind);
      if (arbitrary === null) continue;
      const part = kind === 'bodies' ? 'body' : 'template';
      const figures = await compareAll(oracle, arbitrary, total, velogate, failures, part);
      print(`${dialect}, ${kind}`, figures);
    }
  }
  if (velogate !== null) await show(oracle, failures, velogate);
  oracle.close();
  if (failures.some(({ verdict }) => verdict === 'differs')) process.exitCode = 1;
}

function chosen<const T extends string>(option: string | undefined, all: readonly T[]): readonly T[] {
  const names = all.filter((name) => option === undefined || option === name);
  if (names.length === 0) throw new Error(`${option} is none of ${all.join(', ')}`);
  return names;
}

/** What there is to draw; null where a kind is none for the dialect. */
function casesOf(dialect: Dialect, kind: Kind): fc.Arbitrary<OracleCase> | null {
  const request = dialect === 'velocity' ? velocityRequest : gatewayRequest;
  if (kind !== 'bodies') return caseOf(textOf(dialect, kind), request);
  if (dialect === 'velocity') return null;
  return caseOf(
    bodyTemplate,
    body.map((text) => ({ dialect, body: text })),
  );
}

function textOf(dialect: Dialect, kind: Exclude<Kind, 'bodies'>): fc.Arbitrary<string> {
  if (kind === 'calls') return calls;
  return kind === 'grammar' ? template(dialect) : hostile(dialect);
}

function caseOf(text: fc.Arbitrary<string>, request: fc.Arbitrary<Request>): fc.Arbitrary<OracleCase> {
  return fc.tuple(text, request).map(([source, rest]) => ({ ...rest, template: source }));
}

type Run = (request: OracleCase) => Answer;

async function compareAll(
  oracle: Oracle,
  arbitrary: fc.Arbitrary<OracleCase>,
  total: number,
  velogate: Run | null,
  failures: Failure[],
  part: Failure['part'],
): Promise<Figures> {
  const figures: Figures = { drawn: 0, accepted: 0, refusedAtParse: 0, verdicts: none() };
  for (let batch = 0; figures.drawn < total; batch++) {
    const numRuns = Math.min(batchSize, total - figures.drawn);
    const cases = fc.sample(arbitrary, { numRuns, seed: Number(options.seed) + batch });
    const answers = await oracle.run(cases);
    for (const [index, request] of cases.entries()) {
      const expected = answers[index]!;
      count(figures, expected);
      if (velogate === null) continue;
      const got = safely(velogate, request);
      const verdict = compare(expected, got);
      figures.verdicts[verdict]++;
      if (verdict === 'stage' || verdict === 'differs') {
        failures.push({ request, verdict, part, kind: kindOfFailure(expected, got) });
      }
    }
  }
  return figures;
}

function none(): Figures['verdicts'] {
  return { agreed: 0, stage: 0, differs: 0, 'left out': 0 };
}

function count(figures: Figures, answer: Answer): void {
  figures.drawn++;
  if ('output' in answer) figures.accepted++;
  else if (answer.refused === 'parse') figures.refusedAtParse++;
}

function print(name: string, { drawn, accepted, refusedAtParse, verdicts }: Figures): void {
  const percent = Math.round((100 * accepted) / drawn);
  const engine = `${drawn} drawn, ${accepted} accepted by the engine (${percent} %), ${refusedAtParse} refused at parsing`;
  const counts = Object.entries(verdicts).map(([verdict, number]) => `${number} ${verdict}`);
  console.log(`${name}: ${engine}${options['oracle-only'] ? '' : `; ${counts.join(', ')}`}`);
}

/** Prints the first failures of each kind, made as small as they can be. */
async function show(oracle: Oracle, failures: readonly Failure[], velogate: Run): Promise<void> {
  const shown = new Set<string>();
  for (const { request, kind, part } of failures) {
    if (shown.size >= Number(options.show)) break;
    const smallest = await shrink(request[part] ?? '', async (candidates) => {
      const cases = candidates.map((text) => ({ ...request, [part]: text }));
      const answers = await oracle.run(cases);
      return cases.map((candidate, index) => kindOfFailure(answers[index]!, safely(velogate, candidate)) === kind);
    });
    if (shown.has(smallest)) continue;
    shown.add(smallest);
    const small = { ...request, [part]: smallest };
    const [expected] = await oracle.run([small]);
    console.log(`\n${kind}: ${JSON.stringify(small)}\n  engine   ${JSON.stringify(expected)}`);
    console.log(`  velogate ${JSON.stringify(safely(velogate, small))}`);
  }
}

await main();
