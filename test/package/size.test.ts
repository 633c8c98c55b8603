import { describe, expect, it } from 'vitest';
import { bundle } from '../size/bundle.ts';
import { programs } from '../size/programs.ts';

describe.each(programs)('$name', ({ code, bar }) => {
  it(`takes at most ${bar} bytes, minified and compressed`, async () => {
    expect((await bundle(code)).bytes).toBeLessThanOrEqual(bar);
  });

  it('carries nothing but the runtime', async () => {
    const { sources } = await bundle(code);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter((source) => !source.startsWith('src/runtime/'))).toEqual([]);
  });
});
