import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectationOf, readCorpus, readExpectation } from '../corpus/cases.ts';
import { LineProcess } from '../support/line-process.ts';
import { missing } from './java.ts';
import { type Answer, type Oracle, type OracleCase, openOracle } from './oracle.ts';

const problem = missing();
const endless = '#foreach($a in [1..99999])#foreach($b in [1..99999])#end#end';
const required = Boolean(process.env.VELOGATE_REQUIRE_ORACLE);
if (problem !== null && !required) console.warn(`The checks against the real engine are left out: ${problem}`);

it('runs where VELOGATE_REQUIRE_ORACLE is set', () => {
  expect(required ? problem : null).toBeNull();
});

it('says what Java said when it dies in the middle of an answer', async () => {
  const dying = 'process.stdout.write(\'{"output":"ha\'); console.error("no memory left")';
  const [answer] = new LineProcess<Answer>(spawn(process.execPath, ['-e', dying]), 'The process').send(['{}']);
  await expect(answer).rejects.toThrow(/{"output":"ha[\s\S]*memory|memory[\s\S]*{"output":"ha/);
});

describe.runIf(problem === null)('the oracle', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    const opened = await openOracle();
    if (opened === null) throw new Error('The oracle did not start.');
    oracle = opened;
  });
  afterAll(() => oracle.close());

  it('prints what the corpus holds', async () => {
    const cases = readCorpus();
    const answers = await oracle.run(cases.map(({ request }) => request));
    const differing = cases.filter((corpusCase, index) => {
      const wanted = JSON.stringify(readExpectation(corpusCase));
      return JSON.stringify(expectationOf(answers[index]!)) !== wanted;
    });
    expect(differing.map(({ name }) => name)).toEqual([]);
  });

  it.each<[string, OracleCase, Partial<Answer>]>([
    ['keeps 1 and 1.0 apart', velocity('$a $b', '{"a": 1, "b": 1.0}'), { output: '1 1.0' }],
    ['knows no macro of an earlier template', velocity('#m()', '{}'), { output: '#m()' }],
    ['says where it refuses: parse', velocity('#if(', '{}'), { refused: 'parse' }],
    ['says where it refuses: render', velocity('$s.substring(9)', '{"s": ""}'), { refused: 'render' }],
    ['parses bodies of more than 400 objects', gateway('$input.path("$").size()', manyObjects()), { output: '1000' }],
    ['passes lone surrogates', gateway('$input.path("$")', '"\\ud83c"'), { output: '\ud83c' }],
  ])('%s', async (_, request, expected) => {
    const [first] = await oracle.run([velocity('#macro(m)x#end', '{}')]);
    expect(first).toEqual({ output: '' });
    expect((await oracle.run([request]))[0]).toMatchObject(expected);
  });

  it('gives up what never ends, and goes on', async () => {
    const impatient = await openOracle(1);
    const answers = await impatient?.run([velocity(endless, '{}'), velocity('$a', '{"a": "b"}')]);
    impatient?.close();
    expect(answers).toMatchObject([{ refused: 'timeout' }, { output: 'b' }]);
  });
});

function velocity(template: string, context: string): OracleCase {
  return { dialect: 'velocity', template, context };
}

function gateway(template: string, body: string): OracleCase {
  return { dialect: 'api-gateway', template, body };
}

function manyObjects(): string {
  return JSON.stringify(Array.from({ length: 1000 }, (_, index) => ({ index })));
}
