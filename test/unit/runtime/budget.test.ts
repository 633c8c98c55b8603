import { describe, expect, test } from 'vitest';
import { spend, spendText, withinLimits, withinOutput } from '../../../src/runtime/budget.ts';

describe('steps', () => {
  test('may be spent to the last one', () => {
    expect(withinLimits({ steps: 3 }, () => [1, 2].forEach(spend))).toBeUndefined();
    expect(() => withinLimits({ steps: 3 }, () => [1, 3].forEach(spend))).toThrow(
      'the template takes more than the limit `steps` allows',
    );
  });

  test('are 20,000,000 where nothing is said', () => {
    expect(withinLimits({}, () => spend(20_000_000))).toBeUndefined();
    expect(() => withinLimits({}, () => spend(20_000_001))).toThrow('`steps`');
  });

  test('of a rendering inside another one are its own', () => {
    const outer = () => {
      spend(2);
      expect(() => withinLimits({ steps: 1 }, () => spend(2))).toThrow('`steps`');
      withinLimits({ steps: 9 }, () => spend(9));
      spend(1);
    };
    expect(withinLimits({ steps: 3 }, outer)).toBeUndefined();
    expect(() => withinLimits({ steps: 2 }, outer)).toThrow('`steps`');
  });

  test('are one for a text, and one more for each 2 units', () => {
    expect(withinLimits({ steps: 2 }, () => spendText(3))).toBeUndefined();
    expect(() => withinLimits({ steps: 2 }, () => spendText(4))).toThrow('`steps`');
  });
});

test('a text longer than any template may print is refused at once', () => {
  expect(spendText(2 ** 26)).toBeUndefined();
  expect(() => spendText(2 ** 26 + 1)).toThrow('a text of 67108865 characters is too long');
});

test('what is printed may be as long as the limit', () => {
  expect(withinOutput({ output: 3 }, 'abc')).toBe('abc');
  expect(() => withinOutput({ output: 2 }, 'abc')).toThrow('the template takes more than the limit `output` allows');
});
