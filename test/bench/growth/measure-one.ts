/** One subject at one size in a process of its own: prints milliseconds and megabytes as JSON. */

import { spread } from '../statistics.ts';
import { subjects } from './subjects.ts';

const [name, size] = process.argv.slice(2);
const subject = subjects.find((one) => one.name === name)!;
const work = subject.prepare(Number(size));
const before = process.resourceUsage().maxRSS;
work();
const after = process.resourceUsage().maxRSS;
const started = performance.now();
const times: number[] = [];
do {
  const start = performance.now();
  work();
  times.push(performance.now() - start);
} while (times.length < 5 || performance.now() - started < 1000);
process.stdout.write(JSON.stringify({ milliseconds: spread(times).median, megabytes: (after - before) / 1024 }));
