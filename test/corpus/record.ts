/**
 * Writes what the oracle answers into the corpus: npm run corpus:record
 * With --check it writes nothing and fails where an answer differs from what is checked in.
 */
import { isDeepStrictEqual } from 'node:util';
import { openOracle } from '../oracle/oracle.ts';
import {
  type CorpusCase,
  type Expectation,
  expectationOf,
  readCorpus,
  readExpectation,
  writeExpectation,
} from './cases.ts';

const check = process.argv.includes('--check');
const oracle = await openOracle();
if (oracle === null) throw new Error('The oracle cannot run here: it needs Java, velocity and libjsonpath-java.');
const cases = readCorpus();
const answers = await oracle.run(cases.map(({ request }) => request));
oracle.close();

let changed = 0;
for (const [index, corpusCase] of cases.entries()) {
  const expectation = expectationOf(answers[index]!);
  if (isDeepStrictEqual(recorded(corpusCase), expectation)) continue;
  changed++;
  console.log(`${check ? 'differs' : 'recorded'}: ${corpusCase.name}`);
  if (!check) writeExpectation(corpusCase, expectation);
}
console.log(`${cases.length} cases, ${changed} ${check ? 'differ from the oracle' : 'written'}`);
if (check && changed > 0) process.exitCode = 1;

function recorded(corpusCase: CorpusCase): Expectation | null {
  try {
    return readExpectation(corpusCase);
  } catch {
    return null;
  }
}
