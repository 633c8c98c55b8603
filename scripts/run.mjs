// Runs a TypeScript file: node scripts/run.mjs FILE [ARGUMENTS...]
import { mkdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const [entry, ...rest] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node scripts/run.mjs FILE.ts [ARGUMENTS...]');
  process.exit(2);
}
const folder = join(process.cwd(), 'node_modules/.cache/velogate-scripts');
const file = join(folder, `${basename(entry, '.ts')}-${process.pid}.mjs`);
const builtins = new Set(builtinModules);
const bundle = await rolldown({
  input: entry,
  platform: 'node',
  // What node_modules holds stays there; only the project's own files are bundled.
  external: (name) => builtins.has(name.replace(/^node:/, '')) || !/^[./\0]/.test(name),
});
mkdirSync(folder, { recursive: true });
await bundle.write({ file, format: 'esm', codeSplitting: false, sourcemap: 'inline' });
process.argv = [process.argv[0], entry, ...rest];
process.on('exit', () => rmSync(file, { force: true }));
process.setSourceMapsEnabled(true);
await import(pathToFileURL(file).href);
