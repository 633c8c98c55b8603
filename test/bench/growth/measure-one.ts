/** One subject at one size in a process of its own: prints milliseconds and megabytes as JSON. */

import { readFileSync } from 'node:fs';
import { spread } from '../statistics.ts';
import { subjects } from './subjects.ts';

/** Milliseconds of work that the lower quartile is taken of: what a run takes without what disturbs it. */
const ENOUGH = 200;

const [name, size] = process.argv.slice(2);
const subject = subjects.find((one) => one.name === name)!;
const work = subject.prepare(Number(size));
const before = peak();
timed();
const after = peak();
const times: number[] = [];
let spent = 0;
do {
  const time = timed();
  spent += time;
  times.push(time);
} while (times.length < 5 || spent < ENOUGH);
process.stdout.write(JSON.stringify({ milliseconds: spread(times).low, megabytes: (after - before) / 1024 }));

/** Of processor time, as the clock says little on a machine that does other things as well. */
function timed(): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The most memory so far, in kilobytes. Linux hands `maxRSS` of the parent down to its children, and so hides what is below it. */
function peak(): number {
  const line = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  if (line === null) throw new Error('The growth of memory can only be measured on Linux.');
  return Number(line[1]);
}
