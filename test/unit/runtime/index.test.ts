import { expect, it } from 'vitest';
import * as runtime from '../../../src/runtime/index.ts';
import * as methods from '../../../src/runtime/methods/index.ts';

it('hides no Java method behind a helper of the same name', () => {
  expect(Object.keys(methods).filter((name) => name in runtime)).toEqual([]);
});
