import { expect, it } from 'vitest';
import * as runtime from '../../../src/runtime/index.ts';
import * as methods from '../../../src/runtime/methods/index.ts';

it('hides no Java method behind a helper of the same name', () => {
  const hidden = Object.entries(methods).filter(
    ([name, method]) => (runtime as Record<string, unknown>)[name] !== method,
  );
  expect(hidden.map(([name]) => name)).toEqual([]);
});
