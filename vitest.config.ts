import { defineConfig } from 'vitest/config';

/** Tests of the package as it is shipped: they need `dist`, which is built once before them. */
const shipped = ['test/package/**/*.test.ts', 'test/examples/**/*.test.ts'];

/** Tests of the playground: they need its files, which are built once before them, and a browser. */
const playground = ['test/playground/**/*.test.ts'];

const shared = { pool: 'threads', isolate: false, testTimeout: 60_000, hookTimeout: 60_000 } as const;

/** Those that run templates; each file ends with the objects that JavaScript shares as they were. */
const untouched = ['test/support/untouched.ts'];

export default defineConfig({
  test: {
    // By itself, vitest would leave one of two cores to a watcher that is not there.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'source',
          setupFiles: untouched,
          include: ['test/**/*.test.ts'],
          exclude: [...shipped, ...playground],
        },
      },
      {
        test: {
          ...shared,
          name: 'shipped',
          include: shipped,
          globalSetup: 'test/support/build.ts',
          env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
        },
      },
      {
        test: {
          ...shared,
          name: 'playground',
          include: playground,
          globalSetup: 'test/playground/setup.ts',
          // Pages answer when they can; how fast is not what these tests say.
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
        },
      },
    ],
  },
});
