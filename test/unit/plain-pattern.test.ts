import { describe, expect, it } from 'vitest';
import { isPlainReplacement, plainPattern } from '../../src/codegen/plain-pattern.ts';
import { replaceAll } from '../../src/runtime/methods/regex.ts';

describe('a pattern that is plain text', () => {
  it.each([
    ["\\\\'", "\\'"],
    ['a, b: 1', 'a, b: 1'],
    ['#&=/@"<>-~', '#&=/@"<>-~'],
    ['\\.\\$\\\\\\{', '.$\\{'],
    ['}]', '}]'],
    ['\u00e9\\\u00e9\n', '\u00e9\u00e9\n'],
  ])('%j matches %j', (pattern, text) => {
    expect(plainPattern(pattern)).toBe(text);
  });

  it.each([
    '',
    '.',
    'a|b',
    'a*',
    'a+',
    'a?',
    '^a',
    'a$',
    '(a)',
    '[a]',
    'a{2}',
    '\\d',
    '\\n',
    '\\1',
    '\\Qa\\E',
    '\\',
    'a\\\\\\',
    '\ud83d',
    '\ud83d\ude00',
    '\\\ud83d',
  ])('is not %j', (pattern) => {
    expect(plainPattern(pattern)).toBeNull();
  });

  it('is read as the translator of patterns reads it', () => {
    for (let code = 0; code < 0x180; code++) {
      const character = String.fromCharCode(code);
      for (const pattern of [character, `\\${character}`, `a${character}`, `a\\${character}b`]) {
        const sought = plainPattern(pattern);
        if (sought === null) continue;
        const text = `ab${pattern}${sought}a\\${character}b${character}`;
        expect(replaceAll(text, pattern, '<>'), JSON.stringify(pattern)).toBe(text.split(sought).join('<>'));
      }
    }
  });
});

it('a replacement is plain without groups and escapes', () => {
  expect(['', "'", '&1', '$1', '\\', '${a}'].map(isPlainReplacement)).toEqual([true, true, true, false, false, false]);
});
