import { spawnSync } from 'node:child_process';

const RUNS = 21;

/**
 * The milliseconds that importing a module takes in a process of its own, beyond an import of nothing: the median of
 * many, as a single run says little on a machine that does other things as well.
 */
export function importTime(file: string): number {
  const times = Array.from({ length: RUNS }, () => timed(file) - timed('data:text/javascript,'));
  return times.toSorted((a, b) => a - b)[RUNS >> 1]!;
}

function timed(module: string): number {
  const code = `
    const before = performance.now();
    await import(${JSON.stringify(module)});
    process.stdout.write(String(performance.now() - before));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  if (stderr) throw new Error(stderr);
  return Number(stdout);
}
