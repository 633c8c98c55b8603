import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../oracle/oracle.ts';
import { type ModuleRoad, openModuleRoad } from '../support/modules.ts';
import { roads, tracedRoad } from '../support/roads.ts';
import { type CorpusCase, expectationOf, readCorpus, readExpectation } from './cases.ts';

const cases = readCorpus();

it('has a few hundred cases', () => {
  expect(cases.length).toBeGreaterThan(700);
});

function hold(corpusCase: CorpusCase, answer: Answer): void {
  const wrong = { ...answer, template: corpusCase.request.template };
  expect(expectationOf(answer), JSON.stringify(wrong, null, 2)).toEqual(readExpectation(corpusCase));
}

describe.each(roads)('corpus, $name', (road) => {
  it.each(cases)('$name', (corpusCase) => hold(corpusCase, road.run(corpusCase.request)));
});

describe('corpus, traced', () => {
  it.each(cases)('$name', async (corpusCase) => {
    const answer = await tracedRoad.run(corpusCase.request);
    if (answer !== null) hold(corpusCase, answer);
  });
});

describe('corpus, as modules from disk without code generation', () => {
  let modules: ModuleRoad;
  beforeAll(async () => {
    modules = await openModuleRoad();
  });
  afterAll(() => modules.close());

  it.each(cases)('$name', async (corpusCase) => {
    const answer = await modules.run(corpusCase.request);
    // The one thing that takes no such road is stock Velocity's #evaluate, which needs the compiler.
    if (answer === null)
      expect(corpusCase.request).toMatchObject({
        dialect: 'velocity',
        template: expect.stringMatching(/#\{?evaluate/),
      });
    else hold(corpusCase, answer);
  });
});
