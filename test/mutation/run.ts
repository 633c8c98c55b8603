/**
 * Tells which changes to `src/runtime` no test notices:
 *   npm run mutation -- [--seed 1] [--share 5] [--concurrency 1]
 *   npm run mutation -- --mutate 'src/runtime/values/**' [--concurrency 1]
 * Without --mutate it draws a share (in percent) of all functions; the seed that it prints draws the same ones again.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { drawParts } from './draw.ts';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    share: { type: 'string', default: '5' },
    mutate: { type: 'string' },
    concurrency: { type: 'string' },
  },
});

function drawn(): string {
  const parts = drawParts('src/runtime', options.seed, Number(options.share) / 100);
  if (parts.length === 0) throw new Error(`--share ${options.share} draws nothing: name a percentage from 1 to 100`);
  console.log(`${parts.length} functions and constants of src/runtime, seed ${options.seed}, share ${options.share} %`);
  return parts.join(',');
}

const stryker = ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', 'test/mutation/stryker.config.json'];
const concurrency = options.concurrency ? ['--concurrency', options.concurrency] : [];
const { status } = spawnSync(process.execPath, [...stryker, '--mutate', options.mutate ?? drawn(), ...concurrency], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
