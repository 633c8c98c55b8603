/** One subject at one size in a process of its own: prints milliseconds and megabytes as JSON. */

import { spread } from '../statistics.ts';
import { subjects } from './subjects.ts';

/** Milliseconds of work that a median is taken over. */
const ENOUGH = 500;

const [name, size] = process.argv.slice(2);
const subject = subjects.find((one) => one.name === name)!;
const work = subject.prepare(Number(size));
const before = process.resourceUsage().maxRSS;
timed();
const after = process.resourceUsage().maxRSS;
const times: number[] = [];
let spent = 0;
do {
  const time = timed();
  spent += time;
  times.push(time);
} while (times.length < 5 || spent < ENOUGH);
process.stdout.write(JSON.stringify({ milliseconds: spread(times).median, megabytes: (after - before) / 1024 }));

/** Of processor time, as the clock says little on a machine that does other things as well. */
function timed(): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
