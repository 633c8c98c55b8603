/** `npm run bench -- --deopt`: how often V8 throws optimized code of warm transforms away; a loop of that would be slow. */

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { bundleProcess } from './engines/bundle.ts';
import { transforms } from './transforms/index.ts';

export interface Deoptimizations {
  readonly transform: string;
  /** While it got warm, and in the same time after that. */
  readonly cold: number;
  readonly warm: number;
}

const run = promisify(execFile);

/** Counts what Node 20 and newer print for `--trace-deopt`, each transform in a process of its own. */
export async function countDeoptimizations(): Promise<Deoptimizations[]> {
  const program = await bundleProcess('test/bench/engines/warm.ts', '.', 'build/bench/warm');
  const counted: Deoptimizations[] = [];
  for (const { name } of transforms) {
    const { stdout } = await run(process.execPath, ['--trace-deopt', program, name], { maxBuffer: 2 ** 28 });
    const [cold = '', warm = ''] = stdout.split(/^warm$/m);
    counted.push({ transform: name, cold: bailouts(cold), warm: bailouts(warm) });
  }
  return counted;
}

function bailouts(trace: string): number {
  return trace.match(/^\[bailout/gm)?.length ?? 0;
}
