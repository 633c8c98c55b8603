import { describe, expect, it } from 'vitest';
import { compile, compileVelocity, parse, readJson, TemplateError } from '../../src/index.ts';

/** What callers without types may pass. */
const wrong: unknown[] = [undefined, null, 5, {}, ['#set($a = 1)'], Symbol('x')];

describe('the public functions refuse anything but a string with a TemplateError', () => {
  const functions: Record<string, (text: string) => unknown> = { compile, compileVelocity, parse, readJson };
  it.each(Object.keys(functions))('%s', (name) => {
    for (const value of wrong) expect(() => functions[name]!(value as string)).toThrow(TemplateError);
  });
});
