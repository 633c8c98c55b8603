/**
 * Holds Velogate, or the oracle, against files of cases written elsewhere:
 *   node scripts/run.mjs test/reference-cases.ts --velogate|--oracle FILE...
 * A `.jsonl` file has a template with its input and the engine's output on each line, a `.json` file JSONPath cases.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Answer, type OracleCase, openOracle } from './oracle/oracle.ts';
import { rawMembers } from './support/raw-json.ts';

interface ReferenceCase {
  readonly request: OracleCase;
  /** null where the engine throws. */
  readonly expected: string | null;
}

function readCase(line: string): ReferenceCase {
  const raw = rawMembers(line);
  const gateway = raw.get('mode') === '"apigw"';
  const parsed = (name: string) => JSON.parse(raw.get(name) ?? 'null') ?? undefined;
  const request: OracleCase = {
    dialect: gateway ? 'api-gateway' : 'velocity',
    template: parsed('template'),
    context: raw.get(gateway ? 'gateway' : 'context') ?? '{}',
    ...(gateway && { body: parsed('body'), params: parsed('params'), stageVariables: parsed('stageVariables') }),
  };
  return { request, expected: raw.has('error') ? null : parsed('output') };
}

async function answersOfOracle(cases: readonly ReferenceCase[]): Promise<Answer[]> {
  const oracle = await openOracle();
  if (oracle === null) throw new Error('The oracle cannot run here.');
  const answers = await oracle.run(cases.map(({ request }) => request));
  oracle.close();
  return answers;
}

async function answersOfVelogate(cases: readonly ReferenceCase[]): Promise<Answer[]> {
  const { roads } = await import('./support/roads.ts');
  return cases.map(({ request }) => {
    try {
      return roads[0]!.run(request);
    } catch (error) {
      return { output: `(defect) ${error instanceof Error ? error.stack : error}` };
    }
  });
}

async function checkTemplates(file: string, ask: typeof answersOfOracle): Promise<void> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const cases = lines.map(readCase);
  const answers = await ask(cases);
  const wrong = cases.flatMap(({ request, expected }, index) => {
    const answer = answers[index]!;
    const got = 'output' in answer ? answer.output : null;
    if (got === expected) return [];
    const details = { line: index + 1, ...request, expected: expected ?? '(refused)', answer };
    return [JSON.stringify(details)];
  });
  report(file, cases.length, wrong);
}

interface PathCases {
  readonly documents: { readonly [name: string]: string };
  readonly cases: readonly { doc: string; path: string; v29: { default: string } }[];
}

async function checkPaths(file: string): Promise<void> {
  const { answerOfPath } = await import('./support/json-path.ts');
  const { documents, cases }: PathCases = JSON.parse(readFileSync(file, 'utf8'));
  const wrong = cases.flatMap(({ doc, path, v29 }) => {
    const outcome = v29.default;
    const expected = outcome.startsWith('!PathNotFound') ? 'missing' : outcome.startsWith('!') ? 'invalid' : outcome;
    const got = answerOfPath(path, documents[doc]!);
    return got === expected ? [] : [JSON.stringify({ doc, path, expected, got })];
  });
  report(file, cases.length, wrong);
}

function report(file: string, total: number, wrong: readonly string[]): void {
  for (const line of wrong) console.log(line);
  console.log(`${file}: ${total - wrong.length} of ${total} agree`);
  if (wrong.length > 0) process.exitCode = 1;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { oracle: { type: 'boolean' }, velogate: { type: 'boolean' } },
});
const ask = values.oracle ? answersOfOracle : answersOfVelogate;
for (const file of positionals) await (file.endsWith('.json') ? checkPaths(file) : checkTemplates(file, ask));
