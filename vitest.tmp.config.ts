import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { pool: 'threads', isolate: false, testTimeout: 60_000, include: ['test/package/**/*.test.ts'] } });
