import { describe, expect, it } from 'vitest';
import { roads } from '../support/roads.ts';
import { expectationOf, readCorpus, readExpectation } from './cases.ts';

const cases = readCorpus();

it('has a few hundred cases', () => {
  expect(cases.length).toBeGreaterThan(700);
});

describe.each(roads)('corpus, $name', (road) => {
  it.each(cases)('$name', (corpusCase) => {
    const answer = road.run(corpusCase.request);
    const wrong = { ...answer, template: corpusCase.request.template };
    expect(expectationOf(answer), JSON.stringify(wrong, null, 2)).toEqual(readExpectation(corpusCase));
  });
});
