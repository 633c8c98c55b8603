import { describe, expect, it } from 'vitest';
import { bundle } from '../size/bundle.ts';
import { LOADED_BAR, loadedBy } from '../size/loaded.ts';
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

describe('velogate/runtime without a bundler', () => {
  const { files, bytes } = loadedBy('dist/runtime-core.js');

  it('is one file', () => {
    expect(files).toEqual(['dist/runtime-core.js']);
  });

  it(`has at most ${LOADED_BAR} bytes`, () => {
    expect(bytes).toBeLessThanOrEqual(LOADED_BAR);
    // Imports that are not found would keep to every bar.
    expect(bytes).toBeGreaterThan(LOADED_BAR * 0.9);
  });
});
