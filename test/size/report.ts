/**
 * `npm run size`: how large precompiled templates and the runtime are, and how long importing the runtime takes. Ends
 * with 1 where a bar is missed. The sizes are the same each time and are tested as well; the time is not.
 */

import { pathToFileURL } from 'node:url';
import { build } from 'tsdown';
import { bundle } from './bundle.ts';
import { programs } from './programs.ts';
import { importTime } from './start.ts';

/** Milliseconds. */
const START_BAR = 10;

function report(name: string, value: number, bar: number, unit: string): void {
  const isMissed = value > bar;
  if (isMissed) process.exitCode = 1;
  console.log(
    `${name.padEnd(26)} ${value.toFixed(unit === 'ms' ? 1 : 0).padStart(8)} ${unit} of ${bar}${isMissed ? ': too much' : ''}`,
  );
}

await build({ logLevel: 'error' });
for (const { name, code, bar } of programs) report(name, (await bundle(code)).bytes, bar, 'bytes');
report('import of velogate/runtime', importTime(pathToFileURL('dist/runtime.js').href), START_BAR, 'ms');
