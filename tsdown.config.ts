import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    runtime: 'src/runtime/index.ts',
    'runtime/json-path': 'src/runtime/gateway/literal-paths.ts',
    'runtime/methods': 'src/runtime/methods/index.ts',
    cli: 'src/cli/main.ts',
  },
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  deps: {
    // Chevrotain is bundled, so that users install nothing (it declares Node 22, and runs on 20).
    onlyBundle: ['chevrotain', /^@chevrotain\//, /^@jridgewell\//],
    neverBundle: [/^node:/],
  },
  copy: [{ from: 'node_modules/chevrotain/LICENSE.txt', rename: 'LICENSE-chevrotain.txt' }],
  // What `velogate/runtime` needs is one file, since every further one takes a millisecond to load.
  outputOptions: {
    codeSplitting: { groups: [{ name: 'runtime-core', test: /src\/runtime\/index\.ts$/ }] },
  },
  dts: true,
  sourcemap: true,
});
