import { expect, it } from 'vitest';
import * as literalPaths from '../../../src/runtime/gateway/literal-paths.ts';
import * as runtime from '../../../src/runtime/index.ts';
import * as methods from '../../../src/runtime/methods/index.ts';

it('gives no two things in its entries the same name', () => {
  const names = [runtime, literalPaths, methods].flatMap((entry) => Object.keys(entry));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
