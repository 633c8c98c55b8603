import { describe, expect, it } from 'vitest';
import { withinLimits } from '../../../src/runtime/budget.ts';
import { BoundedMatcher } from '../../../src/runtime/methods/regex/bounded/matcher.ts';
import { parse } from '../../../src/runtime/methods/regex/bounded/parse.ts';
import { compilePattern } from '../../../src/runtime/methods/regex/pattern.ts';
import { translate } from '../../../src/runtime/methods/regex/translate.ts';
import { matches, replaceAll, replaceFirst, split } from '../../../src/runtime/methods/regex.ts';

const limitExceeded = expect.objectContaining({ type: 'LimitExceeded' });

/** What is done with few steps. */
const within = (steps: number, work: () => unknown): unknown => {
  let result: unknown;
  withinLimits({ steps }, () => {
    result = work();
    return '';
  });
  return result;
};

describe('a pattern that backtracks without end', () => {
  const a = 'a'.repeat(40);
  const cases: [pattern: string, text: string][] = [
    ['(a+)+b', a],
    ['(a|a)*b', a],
    ['(a*)*b', a],
    ['(.*a){20}', `${a}b`],
    ['a*a*a*a*a*a*a*a*b', a],
    ['(?:a?){30}a{30}b', a],
    ['(?=(a+)+b)', a],
    ['(?>(a+)+b)c', a],
    ['(\\w+\\s?)+$', `${a}!`],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', a],
    ['(?:\u00e9|\u00e9)*b', '\u00e9'.repeat(40)],
    ['(\\ud83d\\ude00+)+!', '\ud83d\ude00'.repeat(40)],
    ['((a{1,30}){1,30})b', a],
    ['(a|aa)+?b', a],
  ];
  it.each(cases)('%s is stopped', (pattern, text) => {
    expect(() => within(100_000, () => matches(text, pattern))).toThrow(limitExceeded);
    expect(() => within(100_000, () => replaceAll(text, `${pattern}!`, ''))).toThrow(limitExceeded);
  });

  it('is stopped in replaceFirst and split too', () => {
    expect(() => within(100_000, () => replaceFirst(a, '(a+)+b', ''))).toThrow(limitExceeded);
    expect(() => within(100_000, () => split(a, '(a+)+b', 0))).toThrow(limitExceeded);
  });

  it('is stopped where the text makes a harmless pattern costly', () => {
    const blanks = ' '.repeat(50_000);
    expect(() => within(1_000_000, () => replaceAll(blanks, '\\s*,', ''))).toThrow(limitExceeded);
    expect(() => within(1_000_000, () => matches('a'.repeat(3000), 'a*a*a*b'))).toThrow(limitExceeded);
  });

  it('is stopped where many short texts make it costly', () => {
    const work = (): void => {
      for (let turn = 0; turn < 100_000; turn++) matches('a'.repeat(100), 'a*a*b');
    };
    expect(() => within(100_000, work)).toThrow(limitExceeded);
  });

  it('still matches what it matches', () => {
    expect(within(1000, () => matches(`${a}b`, '(a+)+b'))).toBe(true);
    expect(within(1000, () => replaceAll(`x ${a}b y`, '(a+)+b', '<$1>'))).toBe(`x <${a}> y`);
    expect(within(1000, () => split(`${a}b${a}b`, '(a|a)*b', -1))).toEqual(['', '', '']);
  });
});

describe('RegExp', () => {
  const isHarmless = (pattern: string, length: number): boolean => compilePattern(pattern).finder.isHarmless(length);
  const isHarmlessWhole = (pattern: string, length: number): boolean =>
    compilePattern(pattern).whole.isHarmless(length);

  const linear = ["\\\\'", '@@', ',', '[.]', '\\s+', '[^a-z0-9]+', '\\r?\\n', 'https?://.+', 'foo|bar|baz', '#order#'];
  it.each(linear)('finds %s in texts of any length', (pattern) => {
    for (const length of [0, 10, 1000, 1_000_000]) expect(isHarmless(pattern, length)).toBe(true);
  });

  const wholeTexts = [
    'https?://.+',
    'https?://[^/]+[.]example[.]com',
    '\\d{4}-\\d{2}-\\d{2}',
    '(\\w+)=(\\w+)',
    '(?i)error',
  ];
  it.each(wholeTexts)('matches %s with texts of any length', (pattern) => {
    for (const length of [0, 10, 1000, 1_000_000]) expect(isHarmlessWhole(pattern, length)).toBe(true);
  });

  it.each(['\\s*,\\s*', '(\\w+)=(\\w+)', '"[^"]*"'])('finds %s in short texts', (pattern) => {
    expect(isHarmless(pattern, 50)).toBe(true);
    expect(isHarmless(pattern, 10_000)).toBe(false);
  });

  it('is not asked where it may backtrack badly', () => {
    for (const pattern of ['(a+)+b', '(a|a)*b', '(.*a){20}', '(?:a?){30}a{30}']) {
      expect(isHarmlessWhole(pattern, 40)).toBe(false);
    }
    expect([isHarmlessWhole('a*a*b', 100), isHarmlessWhole('a*a*b', 10_000)]).toEqual([true, false]);
  });
});

describe('the bounded matcher finds what RegExp finds', () => {
  const cases: [pattern: string, text: string][] = [
    ['(a+)(b)?', 'aab ab b a'],
    ['(?:(a)|b)*', 'abab ba'],
    ['(a*?)(a|b)', 'aabab'],
    ['(?<year>\\d{4})-(?<day>\\d{2,3}?)', '2024-123 1999-01'],
    ['a{2,3}', 'a aa aaa aaaa aaaaa'],
    ['(?:ab){2,}?', 'abababab'],
    ['(a++)b|a', 'aab aaa'],
    ['(?>a|ab)c', 'abc ac'],
    ['(a)(?=(b))', 'ab aab'],
    ['a(?!b)', 'ab ac a'],
    ['(?<=(a)b)c', 'abc bbc'],
    ['(?<!ab)c', 'abc bbc c'],
    ['(\\w)\\1', 'aabbcd'],
    ['(a|ab)(c|bcd)(d*)', 'abcd acd'],
    ['(?m)^\\w*$', 'a\nb\r\n\nc'],
    ['\\bfoo\\b', 'foo foobar a foo'],
    ['(?i)[a-f]+', 'aBcXdEf'],
    ['(?s).+?b', 'a\nb'],
    ['.', 'a\ud83d\ude00b'],
    ['[^a]+', 'a\ud83d\ude00\ud83d'],
    ['[a-z&&[^b]]+', 'abcb'],
    ['\\p{L}+', '\u00e9a1\ud835\udc00'],
    ['(?:)', 'ab'],
    ['x*', 'axb'],
    ['(?:a{0})b', 'ab'],
    ['\\R', 'a\r\nb\u2028'],
  ];
  it.each(cases)('%s in %j', (pattern, text) => {
    const { source, flags } = translate(pattern);
    const found: unknown[] = [];
    const bounded = new BoundedMatcher(parse(source, flags), false);
    for (let match = bounded.exec(text, 0); match; ) {
      found.push([match.index, match[0], { ...match.groups }]);
      const end = match.index + match[0].length;
      match = bounded.exec(text, match[0] === '' ? end + 1 : end);
    }
    const expected = [...text.matchAll(new RegExp(source, `g${flags}`))];
    expect(found).toEqual(expected.map((match) => [match.index, match[0], { ...match.groups }]));
  });
});

describe('a long text', () => {
  it('takes neither a deep stack nor more steps than it needs', () => {
    const text = `${'ab '.repeat(30_000)}!`;
    expect(within(1_000_000, () => matches(text, '(?:(?:a|b)+ ?)+!'))).toBe(true);
    expect(within(1_000_000, () => replaceAll(text, '\\s*b\\s*', ''))).toBe(`${'a'.repeat(30_000)}!`);
  });
});
