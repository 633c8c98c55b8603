import { describe, expect, it } from 'vitest';
import { compile, compileVelocity, parse, readJson, TemplateError } from '../../src/index.ts';

/** What callers without types may pass. */
const wrong: unknown[] = [undefined, null, 5, {}, ['#set($a = 1)'], Symbol('x')];

describe('the public functions refuse wrong options with a TemplateError that names them', () => {
  it.each([
    [null, 'the options have to be an object'],
    [{ nam: 'x' }, 'there is no option `nam`: did you mean `name`?'],
    [{ name: 5 }, 'the option `name` has to be a string'],
    [{ macros: [] }, 'there is no option `macros`'],
    [{ optimizations: 5 }, 'the members of `optimizations` have to be an object'],
    [{ optimizations: { nativeJson: 1 } }, 'the option `nativeJson` has to be true or false'],
    [{ limits: { step: 5 } }, 'there is no option `step`: did you mean `steps`?'],
    [{ limits: { steps: 0 } }, 'the option `steps` has to be a number above 0'],
    [
      Object.defineProperty({}, 'name', {
        enumerable: true,
        get: () => {
          throw new Error('no');
        },
      }),
      'the options cannot be read',
    ],
  ])('%#', (options, message) => {
    const call = (): unknown => compile('x', options as never);
    expect(call).toThrow(TemplateError);
    expect(call).toThrow(message as string);
  });

  it('and take the right ones', () => {
    const options = { name: undefined, limits: { steps: 1000 }, optimizations: { localVariables: false } };
    expect(compile('a', options as never)({}).body).toBe('a');
    expect(() => parse('#evaluate($x)', { dialect: 'velocty' as 'velocity' })).toThrow('`api-gateway` or `velocity`');
    expect(parse('#evaluate($x)', { dialect: 'velocity', macros: new Set(['m']) }).body[0]?.kind).toBe('Evaluate');
  });
});

describe('the public functions refuse anything but a string with a TemplateError', () => {
  const functions: Record<string, (text: string) => unknown> = { compile, compileVelocity, parse, readJson };
  it.each(Object.keys(functions))('%s', (name) => {
    for (const value of wrong) expect(() => functions[name]!(value as string)).toThrow(TemplateError);
  });
});
