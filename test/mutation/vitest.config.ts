import { defineConfig } from 'vitest/config';

/** The tests that mutants are tried on: what is fast and touches the runtime. */
export default defineConfig({
  test: {
    pool: 'threads',
    isolate: false,
    include: ['test/unit/runtime/**/*.test.ts', 'test/mutation/corpus.ts', 'test/safety.test.ts'],
  },
});
