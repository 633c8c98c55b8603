import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing, type Oracle, type OracleCase, openOracle } from '../oracle/oracle.ts';
import { roads } from '../support/roads.ts';
import { compare, safely } from './compare.ts';
import { hostile } from './hostile.ts';
import { gatewayRequest, velocityRequest } from './requests.ts';
import { template } from './templates.ts';

const dialects = ['velocity', 'api-gateway'] as const;

/** The same cases in every run; `npm run fuzz` draws others. */
function drawn(dialect: OracleCase['dialect'], text: fc.Arbitrary<string>, numRuns: number): OracleCase[] {
  const request = dialect === 'velocity' ? velocityRequest : gatewayRequest;
  const cases = fc.tuple(text, request).map(([source, rest]) => ({ ...rest, template: source }));
  return fc.sample(cases, { numRuns, seed: 7 });
}

describe.each(dialects)('drawn templates, %s', (dialect) => {
  it.each(roads)('end in a text or in an error of ours, $name', (road) => {
    for (const request of [...drawn(dialect, template(dialect), 120), ...drawn(dialect, hostile(dialect), 300)]) {
      const answer = safely(road.run, request);
      expect('output' in answer ? answer.output : '', request.template).not.toMatch(/^\(defect\)/);
    }
  });
});

describe.runIf(missing() === null)('drawn templates beside the real engine', () => {
  let oracle: Oracle;
  beforeAll(async () => {
    oracle = (await openOracle())!;
  });
  afterAll(() => oracle.close());

  it.each(dialects)('give the same output, %s', async (dialect) => {
    const cases = [...drawn(dialect, template(dialect), 120), ...drawn(dialect, hostile(dialect), 300)];
    const answers = await oracle.run(cases);
    for (const road of roads) {
      const wrong = cases.filter((request, index) => compare(answers[index]!, safely(road.run, request)) === 'differs');
      expect(wrong, road.name).toEqual([]);
    }
  });
});
