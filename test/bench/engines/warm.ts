/** Runs one transform until it is warm, says so, and runs it as often again: beside `--trace-deopt`. */
import { compile } from '../../../src/index.ts';
import { transforms } from '../transforms/index.ts';

/** Milliseconds; far longer than V8 takes to have all code optimized. */
const LONG_ENOUGH = 2000;

const { template, request } = transforms.find(({ name }) => name === process.argv[2])!;
const render = compile(template);

function runFor(milliseconds: number): number {
  const end = performance.now() + milliseconds;
  let seen = 0;
  while (performance.now() < end) for (let time = 0; time < 20; time++) seen += render(request).body.length;
  return seen;
}

runFor(LONG_ENOUGH);
process.stdout.write('warm\n');
if (runFor(LONG_ENOUGH) === 0) process.exitCode = 1;
