import type { Job, StageOutcome, StageSource } from '../engine/protocol.ts';
import { shellWord } from './shell.ts';

/**
 * A stage as a case of the corpus: commands that write its files, byte for byte. What it came to here is the expectation;
 * `npm run corpus:record` puts that of the real engine in its place.
 */
export function testCase(job: Job, source: StageSource, outcome: StageOutcome): string {
  const name = 'test/corpus/playground/case';
  const files: [string, string][] = [
    [`${name}.vtl`, source.template],
    [`${name}.json`, requestOf(job, source, outcome)],
    ...expectationOf(outcome).map(([ending, text]): [string, string] => [
      `${name}.${ending.replace('DIALECT', job.dialect)}`,
      text,
    ]),
  ];
  const writes = files.map(([file, text]) => `printf %s ${shellWord(text)} > ${file}`);
  return ['mkdir -p test/corpus/playground', ...writes, ''].join('\n');
}

/** What the case is given; texts of JSON stay as they are, so that all numbers keep their form. */
function requestOf({ dialect, params, stageVariables }: Job, { body }: StageSource, { context }: StageOutcome): string {
  const members = new Map([['dialects', JSON.stringify([dialect])]]);
  if (context.trim() !== '') members.set('context', context.trim());
  if (dialect === 'api-gateway') {
    if (body !== '') members.set('body', JSON.stringify(body));
    members.set('params', JSON.stringify(params));
    members.set('stageVariables', JSON.stringify(stageVariables));
  }
  const lines = [...members].map(([name, text]) => `  ${JSON.stringify(name)}: ${text}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The files of the expectation, by their endings. */
function expectationOf({ rendering, refused }: StageOutcome): [string, string][] {
  if (rendering.kind !== 'rendered') return [['DIALECT.refused', refused ? 'parse\n' : 'render\n']];
  const { output, overrides } = rendering;
  const files: [string, string][] = [['DIALECT.out', output.text]];
  if (overrides && !isEmpty(overrides)) files.push(['overrides.json', `${JSON.stringify(overrides, null, 2)}\n`]);
  return files;
}

function isEmpty(overrides: object): boolean {
  return !Object.values(overrides).some((places: object) =>
    Object.values(places).some((values: unknown) => typeof values !== 'object' || Object.keys(values!).length > 0),
  );
}
