import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TemplateSyntaxError } from '../../../src/diagnostics/error.ts';
import { parse } from '../../../src/parse.ts';
import { enumerated, enumeratedCount } from '../../property/enumerated.ts';

/** Each refusal makes errors, and their stack traces take most of the time. */
const { stackTraceLimit } = Error;

describe('every short text over an alphabet of marks', () => {
  beforeAll(() => {
    Error.stackTraceLimit = 0;
  });
  afterAll(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });

  it('makes a tree, or a list of problems at places in the text', () => {
    const broken: string[] = [];
    let count = 0;
    for (const text of enumerated()) {
      if (!isTreeOrProblems(text)) broken.push(text);
      count++;
    }
    expect(broken.slice(0, 10)).toEqual([]);
    expect(count).toBe(enumeratedCount);
  });
});

function isTreeOrProblems(text: string): boolean {
  try {
    return parse(text).span.end === text.length;
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError) || error.diagnostics.length === 0) return false;
    return error.diagnostics.every(({ span: { start, end } }) => 0 <= start && start <= end && end <= text.length);
  }
}
