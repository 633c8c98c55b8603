import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { precompile } from '../../src/index.ts';

const folder = new URL('./', import.meta.url);
const update = process.env.VELOGATE_UPDATE_GOLDEN === '1';

/**
 * Templates with the module that is generated for them; `.velocity.vtl` is in the stock dialect, `.shaped.vtl` reads the body in
 * part.
 */
const templates = readdirSync(folder).filter((file) => file.endsWith('.vtl'));

describe('the generated code', () => {
  it.each(templates)('of %s is the reviewed one', (file) => {
    const golden = new URL(file.replace(/\.vtl$/, '.js'), folder);
    const dialect = file.endsWith('.velocity.vtl') ? 'velocity' : 'api-gateway';
    const optimizations = { shapedBody: file.endsWith('.shaped.vtl') };
    const { code } = precompile(readFileSync(new URL(file, folder), 'utf8'), { name: file, dialect, optimizations });
    if (update) writeFileSync(golden, code);
    expect(code).toBe(readFileSync(golden, 'utf8'));
  });
});
