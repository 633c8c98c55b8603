import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

const RUNS = 21;

/**
 * The milliseconds of processor time that importing a module takes in a process of its own, beyond an import of an empty
 * module: the median of many. Processor time, as the clock says little on a machine that does other things as well.
 */
export function importTime(file: string): number {
  const times = Array.from({ length: RUNS }, () => timed(file) - timed('test/size/empty.js'));
  return times.toSorted((a, b) => a - b)[RUNS >> 1]!;
}

function timed(file: string): number {
  const code = `
    const before = process.cpuUsage();
    await import(${JSON.stringify(pathToFileURL(file).href)});
    const { user, system } = process.cpuUsage(before);
    process.stdout.write(String((user + system) / 1000));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  return Number(stdout);
}
