import { expect, it } from 'vitest';
import { servedSizes } from './sizes.ts';

/** Bytes, minified and compressed (gzip -9): page, styles, script and worker. */
const BAR = 150_000;

it('the page weighs less than 150 kB in all', () => {
  const total = servedSizes('index').reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThan(BAR);
});
