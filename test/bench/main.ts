/**
 * npm run bench                              every transform with every engine, compile times, and the bars
 * npm run bench -- --quick                   the same in a minute, roughly
 * npm run bench -- --compile                 compile and start times alone
 * npm run bench -- --growth                  time and memory as bodies, loops and templates grow
 * npm run bench -- --deopt                   how often V8 throws optimized code of warm transforms away
 * npm run bench -- --against REVISION        this checkout beside another; ends with 1 where it is slower
 * npm run bench -- --against REVISION --self-test   this side does everything twice; ends with 1 unless that is noticed
 *
 * --strict ends with 1 where a bar is missed, or code is thrown away; --write puts the tables into docs/performance.md.
 */

import { parseArgs } from 'node:util';
import { compareWith } from './against.ts';
import { type Found, verdicts } from './bars.ts';
import { takeCompileTimes } from './compile-times.ts';
import { countDeoptimizations } from './deoptimizations.ts';
import { DOCUMENT, writeSection } from './document.ts';
import { FULL, QUICK } from './effort.ts';
import { runGrowth } from './growth/run.ts';
import { RESULTS, writeResults } from './results.ts';
import { deoptimizationTable, ratioTable, shareTable, verdictTable } from './table.ts';
import { runTransforms, type TransformRun } from './transform-run.ts';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    compile: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    deopt: { type: 'boolean', default: false },
    against: { type: 'string' },
    'self-test': { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const effort = options.quick ? QUICK : FULL;

/** A section for people, which also goes into the document if that is asked for. */
function show(name: string, text: string): void {
  console.log(`${text}\n`);
  if (options.write) writeSection(name, text);
}

function showTransforms({ measured, shares, hasJvm }: TransformRun): void {
  if (!hasJvm) console.log('Java or the packages of the real engine are missing: there is no JVM among the engines.\n');
  show('ratios', ratioTable(measured));
  show('shares', shareTable(shares));
}

function showBars(found: Found): void {
  const all = verdicts(found);
  show('bars', verdictTable(all));
  if (options.strict && all.some(({ isMet }) => !isMet)) process.exitCode = 1;
}

async function runAll(): Promise<void> {
  const transforms = options.compile ? null : await runTransforms(effort);
  if (transforms) showTransforms(transforms);
  const found: Found = { ...transforms, compileTimes: await takeCompileTimes(effort) };
  showBars(found);
  writeResults(found, transforms?.shares ?? new Map());
  console.log(`${RESULTS}${options.write ? ` and ${DOCUMENT} are` : ' is'} written.`);
}

async function runDeoptimizations(): Promise<void> {
  const counted = await countDeoptimizations();
  show('deoptimizations', deoptimizationTable(counted));
  if (options.strict && counted.some(({ warm }) => warm > 0)) process.exitCode = 1;
}

async function runAgainst(revision: string): Promise<void> {
  const isSelfTest = options['self-test'];
  const isAsFast = await compareWith(revision, effort, isSelfTest);
  if (isAsFast === isSelfTest) process.exitCode = 1;
  if (isSelfTest) console.log(isAsFast ? 'The gate has not noticed.' : 'The gate has noticed, as it should.');
}

if (options.against !== undefined) await runAgainst(options.against);
else if (options.growth) await runGrowth(show);
else if (options.deopt) await runDeoptimizations();
else await runAll();
