/**
 * `npm run size`: how large precompiled templates and the runtime are, what importing the runtime loads, and how long it takes. Ends
 * with 1 where a bar is missed. The sizes are the same each time and are tested as well; the time is not.
 */

import { build } from 'tsdown';
import { bundle } from './bundle.ts';
import { LOADED_BAR, loadedBy } from './loaded.ts';
import { programs } from './programs.ts';
import { importTime } from './start.ts';

/** Milliseconds. */
const START_BAR = 10;

function report(name: string, value: string, isMissed: boolean, bar: number): void {
  if (isMissed) process.exitCode = 1;
  console.log(`${name.padEnd(28)}${value.padStart(12)} of ${bar}${isMissed ? ': too much' : ''}`);
}

await build({ logLevel: 'error' });
for (const { name, code, bar } of programs) {
  const { bytes } = await bundle(code);
  report(name, `${bytes} bytes`, bytes > bar, bar);
}
const { files, bytes } = loadedBy('dist/runtime-core.js');
report('runtime unbundled', `${files.length} files`, files.length > 1, 1);
report('runtime unbundled', `${bytes} bytes`, bytes > LOADED_BAR, LOADED_BAR);
const time = importTime('dist/runtime-core.js');
report('import of velogate/runtime', `${time.toFixed(1)} ms`, time > START_BAR, START_BAR);
