import { defineConfig } from 'tsdown';
import { bundledLicenses } from './scripts/bundled-licenses.ts';
import { runtimeFromOutside } from './scripts/runtime-from-outside.ts';
import { withoutChevrotainLexer } from './scripts/without-chevrotain-lexer.ts';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    runtime: 'src/runtime/index.ts',
    'runtime/json-path': 'src/runtime/gateway/literal-paths.ts',
    'runtime/methods': 'src/runtime/methods/index.ts',
    'runtime/shaped-body': 'src/runtime/gateway/shaped-body.ts',
    dynamodb: 'src/dynamodb/index.ts',
    api: 'src/api/index.ts',
    sqs: 'src/sqs/index.ts',
    sns: 'src/sns/index.ts',
    kinesis: 'src/kinesis/index.ts',
    eventbridge: 'src/eventbridge/index.ts',
    'step-functions': 'src/step-functions/index.ts',
    s3: 'src/s3/index.ts',
    lambda: 'src/lambda/index.ts',
    mock: 'src/mock/index.ts',
    cli: 'src/cli/main.ts',
    vite: 'src/plugin/vite.ts',
    rollup: 'src/plugin/rollup.ts',
    rolldown: 'src/plugin/rolldown.ts',
    esbuild: 'src/plugin/esbuild.ts',
    webpack: 'src/plugin/webpack.ts',
    rspack: 'src/plugin/rspack.ts',
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
  plugins: [withoutChevrotainLexer, runtimeFromOutside, bundledLicenses('LICENSES-bundled.txt')],
  copy: ['src/client.d.ts'],
  // `velogate/runtime` is one file, since every further one takes milliseconds to load: the chunk with the internals that
  // other entries use as well. The package's exports name it rather than `runtime.js`, which would only pass on its names.
  outputOptions: {
    chunkFileNames: ({ name }) => (name === 'runtime-core' ? '[name].js' : '[name]-[hash].js'),
    minifyInternalExports: false,
    // Documentation is in the declarations; in the code it would be read at every start.
    comments: { legal: true, annotation: true, jsdoc: false },
    codeSplitting: { groups: [{ name: 'runtime-core', test: /src\/runtime\/index\.ts$/ }] },
  },
  dts: true,
  sourcemap: true,
});
