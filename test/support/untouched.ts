/** No test file's templates, bodies and options change what all objects of JavaScript inherit from. */
import { afterAll, expect } from 'vitest';
import { prototypes } from './prototypes.ts';

const before = prototypes();

afterAll(() => {
  expect(prototypes()).toEqual(before);
});
