import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import velogate from 'velogate/esbuild';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

/** Bundles the function as one file; returns where it is. Lambda brings the AWS SDK along. */
export async function bundle() {
  const outfile = here('dist/handler.mjs');
  await build({
    entryPoints: [here('handler.js')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    minify: true,
    sourcemap: true,
    external: ['@aws-sdk/*'],
    plugins: [velogate()],
  });
  return outfile;
}
