import { describe, expect, it } from 'vitest';
import { bundle } from '../size/bundle.ts';
import { loadedBars, loadedBy } from '../size/loaded.ts';
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
  const { files, bytes } = loadedBy('dist/runtime.js');

  it(`loads at most ${loadedBars.files} files, of ${loadedBars.bytes} bytes`, () => {
    expect(files.length).toBeLessThanOrEqual(loadedBars.files);
    expect(bytes).toBeLessThanOrEqual(loadedBars.bytes);
  });

  it('loads nothing beside it', () => {
    // Imports that are not found would keep to every bar.
    expect(bytes).toBeGreaterThan(loadedBars.bytes * 0.9);
    const own = /^dist\/(?:runtime|runtime-core-[\w-]+|rolldown-runtime-[\w-]+)\.js$/;
    expect(files.filter((file) => !own.test(file))).toEqual([]);
  });
});
