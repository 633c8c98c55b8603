import type { Plugin } from 'rolldown';

const compiler = /[\\/]src[\\/]compile\.ts$/;

/**
 * Lets `compile` import all that generated code may call from the shipped `runtime-core.js`. As a part of the same bundle, the
 * namespace would be an object that a helper of the bundler makes, in a file of its own, which every start of the runtime
 * would load.
 */
export const runtimeFromOutside: Plugin = {
  name: 'runtime-from-outside',
  resolveId: {
    filter: { id: /^\.\/runtime\/index\.ts$/ },
    handler: (_, importer) => (compiler.test(importer ?? '') ? { id: './runtime-core.js', external: true } : null),
  },
};
