import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    runtime: 'src/runtime/index.ts',
    'runtime/methods': 'src/runtime/methods/index.ts',
    cli: 'src/cli/main.ts',
  },
  format: 'esm',
  platform: 'neutral',
  target: 'es2022',
  outExtensions: () => ({ js: '.js', dts: '.d.ts' }),
  deps: {
    // All is bundled, so that users install nothing (Chevrotain declares Node 22, and runs on 20).
    onlyBundle: ['chevrotain', /^@chevrotain\//, /^@jridgewell\//, 'yaml'],
    neverBundle: [/^node:/],
  },
  copy: [
    { from: 'node_modules/chevrotain/LICENSE.txt', rename: 'LICENSE-chevrotain.txt' },
    { from: 'node_modules/yaml/LICENSE', rename: 'LICENSE-yaml.txt' },
    { from: 'node_modules/@jridgewell/gen-mapping/LICENSE', rename: 'LICENSE-gen-mapping.txt' },
    { from: 'node_modules/@jridgewell/sourcemap-codec/LICENSE', rename: 'LICENSE-sourcemap-codec.txt' },
  ],
  dts: true,
  sourcemap: true,
});
