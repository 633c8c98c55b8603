import { expect, it } from 'vitest';
import * as runtime from '../../../src/runtime/index.ts';
import * as methods from '../../../src/runtime/methods/index.ts';

it('gives no helper the name of a Java method', () => {
  expect(Object.keys(methods).filter((name) => name in runtime)).toEqual([]);
});
