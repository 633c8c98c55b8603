import { describe, expect, it } from 'vitest';
import { JavaException } from '../../../src/runtime/errors.ts';
import { matches, replaceAll, replaceFirst, split } from '../../../src/runtime/methods/regex.ts';

/** Expected values are those of JDK 17. */
describe('replaceAll', () => {
  const cases: [text: string, pattern: string, replacement: string, expected: string][] = [
    ["it\\'s", "\\\\'", "'", "it's"],
    ['a.b.c', '.', '-', '-----'],
    ['a.b.c', '\\.', '-', 'a-b-c'],
    ['abc', '', '-', '-a-b-c-'],
    ['abc', 'x*', '-', '-a-b-c-'],
    ['aaa', 'a*', 'x', 'xx'],
    ['Hello', '(?i)h', 'J', 'Jello'],
    ['key=value', '(\\w+)=(\\w+)', '$2=$1', 'value=key'],
    ['key=value', '(?<k>\\w+)=(?<v>\\w+)', '${v}=${k}', 'value=key'],
    ['ab', '(a)(b)', '$12', 'a2'],
    ['cost', 'cost', '\\$5', '$5'],
    ['a/b', '/', '\\\\', 'a\\b'],
    ['a\nb\r\n', '$', '!', 'a\nb!\r\n!'],
    ['a\nb', '(?m)^', '> ', '> a\n> b'],
    ['a\nb', 'a.b', 'x', 'a\nb'],
    ['a\nb', '(?s)a.b', 'x', 'x'],
    ['a\u2028b', 'a.b', 'x', 'a\u2028b'],
    ['a+b', '\\Qa+b\\E', 'x', 'x'],
    ['hello', '[a-z&&[^l]]', '.', '..ll.'],
    ['hello', '[^aeiou[l]]', '.', '.ello'],
    ['aab', 'a++b', 'x', 'x'],
    ['aab', 'a*+ab', 'x', 'aab'],
    ['aab', '(?>a*)ab', 'x', 'aab'],
    ['foobar', '(?<=foo)bar', '!', 'foo!'],
    ['\u00e9t\u00e9', '\\w', '-', '\u00e9-\u00e9'],
    ['\u00e9t\u00e9', '\\p{L}', '-', '---'],
    ['\u00e9T', '\\p{Upper}', '-', '\u00e9-'],
    ['a\u00a0b\tc', '\\h', '-', 'a-b-c'],
    ['a\u00a0b\tc', '\\s', '-', 'a\u00a0b-c'],
    ['a\r\nb\nc', '\\R', ',', 'a,b,c'],
    ['abab', '(ab)\\1', 'x', 'x'],
    ['a b # c', '(?x) a \\  b # comment', 'x', 'x # c'],
    ['A\u0041\x41', '\\x41\\u0041\\0101', 'x', 'x'],
    ['a\ud83d\ude00b', '.', '-', '---'],
    ['\ud83d\ude00', '', '-', '-\ud83d-\ude00-'],
    ['one two', '\\b', '|', '|one| |two|'],
  ];
  it.each(cases)('%j with %s by %s', (text, pattern, replacement, expected) => {
    expect(replaceAll(text, pattern, replacement)).toBe(expected);
  });

  it('replaces the first match alone', () => {
    expect(replaceFirst('a-b-c', '-', '+')).toBe('a+b-c');
    expect(replaceFirst('abc', '-', '$9')).toBe('abc');
  });
});

describe('matches', () => {
  const cases: [text: string, pattern: string, expected: boolean][] = [
    ['abc', 'b', false],
    ['abc', '.b.', true],
    ['', '', true],
    ['ab', 'a|ab', true],
    ['abc\n', 'abc$', false],
    ['123-45', '\\d{3}-\\d{2}', true],
    ['a]', '[]a]+', true],
    ['a-b', '[a\\-b]+', true],
    ['user@example.com', '[\\w.]+@[\\w.]+\\.[a-z]{2,}', true],
  ];
  it.each(cases)('%j is all of %s: %s', (text, pattern, expected) => expect(matches(text, pattern)).toBe(expected));
});

describe('split', () => {
  const cases: [text: string, pattern: string, limit: number, expected: string[]][] = [
    ['a,b,c', ',', 0, ['a', 'b', 'c']],
    ['a,b,,', ',', 0, ['a', 'b']],
    ['a,b,,', ',', -1, ['a', 'b', '', '']],
    [',', ',', 0, []],
    ['', ',', 0, ['']],
    ['abc', ',', 0, ['abc']],
    ['abc', '', 0, ['a', 'b', 'c']],
    ['abc', '', 2, ['a', 'bc']],
    ['a.b', '.', 0, []],
    ['a|b', '|', 0, ['a', '|', 'b']],
    ['a1b22c', '\\d+', 0, ['a', 'b', 'c']],
    [',a', ',', 0, ['', 'a']],
    ['aXbX', '(?=X)', 0, ['a', 'Xb', 'X']],
    ['\ud83d\ude00a', '', 0, ['\ud83d', '\ude00', 'a']],
    ['a,b,c', ',', 1, ['a,b,c']],
  ];
  it.each(cases)('%j by %s, limit %i', (text, pattern, limit, expected) => {
    expect(split(text, pattern, limit)).toEqual(expected);
  });
});

describe('bad syntax', () => {
  const patterns = [
    '(',
    'a)',
    '[a',
    '*',
    'a**',
    'a{',
    'a{2,1}',
    '\\',
    '\\y',
    '(?<n>a)(?<n>b)',
    '[b-a]',
    '(?z)a',
    '\\x{110000}',
  ];
  it.each(patterns)('%s is refused as Java does', (pattern) => {
    expect(() => matches('a', pattern)).toThrow(expect.objectContaining({ type: 'PatternSyntaxException' }));
  });

  const replacements = ['$', '$x', '\\', '${n}', '${', '$1'];
  it.each(replacements)('the replacement %s is refused', (replacement) => {
    expect(() => replaceAll('a', 'a', replacement)).toThrow(JavaException);
  });
});

describe('what JavaScript cannot follow', () => {
  const patterns = ['\\Ga', '\\X', '(?u)a', '(?:(a)|b)\\1', '(?i)(a)\\1', '(|a)+', '(?<=(?:ab)+)c', '\\p{InGreek}'];
  it.each(patterns)('%s is refused, not answered wrongly', (pattern) => {
    expect(() => matches('a', pattern)).toThrow(expect.objectContaining({ type: 'UnsupportedRegularExpression' }));
  });

  it('refuses a group of a replacement that Java remembers from an earlier turn', () => {
    expect(replaceAll('ab', '(?:(a)|b)*', '')).toBe('');
    expect(() => replaceAll('ab', '(?:(a)|b)*', '$1')).toThrow(
      expect.objectContaining({ type: 'UnsupportedRegularExpression' }),
    );
  });
});
