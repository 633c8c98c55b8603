import { defineConfig } from 'vitest/config';

/** Tests of the package as it is shipped: they need `dist`, which is built once before them. */
const shipped = ['test/package/**/*.test.ts', 'test/examples/**/*.test.ts'];

const shared = { pool: 'threads', isolate: false, testTimeout: 60_000, hookTimeout: 60_000 } as const;

export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'source', include: ['test/**/*.test.ts'], exclude: shipped } },
      {
        test: {
          ...shared,
          name: 'shipped',
          include: shipped,
          globalSetup: 'test/support/build.ts',
          env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
        },
      },
    ],
  },
});
