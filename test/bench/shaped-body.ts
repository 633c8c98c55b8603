/**
 * What reading bodies in part brings, by processor time, which a busy machine disturbs less than the clock:
 *   node scripts/run.mjs test/bench/shaped-body.ts [TRANSFORM...]
 */
import { compile } from '../../src/index.ts';
import { figure, table } from './table.ts';
import { transforms } from './transforms/index.ts';
import { printedBy, type Transform } from './transforms/transform.ts';

const ROUNDS = 30;
/** Microseconds of one batch. */
const BATCH = 8000;

/** Processor time in microseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

interface Contender {
  readonly work: () => string;
  readonly times: number;
  readonly taken: number[];
}

let seen = 0;

function batch(work: () => string, times: number): number {
  const start = processorTime();
  // V8 puts off joining texts until somebody looks.
  for (let time = 0; time < times; time++) seen += work().charCodeAt(0);
  return processorTime() - start;
}

function warmedUp(work: () => string): Contender {
  let times = 1;
  for (let spent = 0; spent < 20 * BATCH; ) {
    const taken = batch(work, times);
    spent += taken;
    if (taken < BATCH / 2) times *= 2;
  }
  return { work, times, taken: [] };
}

/** The lower quartile: what disturbs only makes it longer. */
function quartile({ taken, times }: Contender): number {
  return taken.toSorted((a, b) => a - b)[taken.length >> 2]! / times;
}

function compare({ name, template, request, byHand }: Transform): Compared {
  const inPart = compile(template);
  const asWhole = compile(template, { optimizations: { shapedBody: false } });
  const contenders = [
    warmedUp(() => printedBy(inPart(request)).body),
    warmedUp(() => printedBy(asWhole(request)).body),
    warmedUp(() => byHand(request).body),
  ];
  for (let round = 0; round < ROUNDS; round++) {
    for (const { work, times, taken } of contenders) taken.push(batch(work, times));
  }
  const [part, whole, hand] = contenders.map(quartile) as [number, number, number];
  const bytes = request.body.length;
  const ratios = [part / whole, part / hand, whole / hand].map(figure);
  return { cells: [name, String(bytes), ...ratios], bytes, toHand: part / hand };
}

/** A table's row, and how often the time by hand it takes. */
interface Compared {
  readonly cells: readonly string[];
  readonly bytes: number;
  readonly toHand: number;
}

const wanted = process.argv.slice(2);
const compared = transforms
  .filter(({ name, template }) =>
    wanted.length > 0 ? wanted.includes(name) : /\$input\.(?:path|json)\(/.test(template),
  )
  .map(compare);
const heading = ['transform', 'body, bytes', 'in part / as a whole', 'in part / by hand', 'as a whole / by hand'];
console.log(table([heading, ...compared.map(({ cells }) => [...cells])]));
const logarithms = compared.filter(({ bytes }) => bytes > 1000).map(({ toHand }) => Math.log(toHand));
const mean = Math.exp(logarithms.reduce((sum, each) => sum + each, 0) / logarithms.length);
console.log(`\nin part / by hand, geometric mean above 1 kB: ${figure(mean)}`);
if (seen === 0) process.exitCode = 1;
