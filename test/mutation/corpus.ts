/**
 * The corpus for mutation testing: each case is one test that goes all roads. Every mutant pays for every test that is
 * named here, run or not, so that half as many are twice as fast.
 */
import { expect, it } from 'vitest';
import { expectationOf, readCorpus, readExpectation } from '../corpus/cases.ts';
import { roads } from '../support/roads.ts';

for (const corpusCase of readCorpus()) {
  it(corpusCase.name, () => {
    const expectation = readExpectation(corpusCase);
    for (const road of roads) expect(expectationOf(road.run(corpusCase.request)), road.name).toEqual(expectation);
  });
}
