import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/index.ts';
import { transforms } from './index.ts';
import { printedBy } from './transform.ts';

describe('a transform of the benchmark', () => {
  it.each(transforms)('$name prints by hand what the template prints', ({ template, request, byHand }) => {
    expect(byHand(request)).toEqual(printedBy(compile(template)(request)));
  });
});
