import { describe, expect, it, test } from 'vitest';
import { MalformedJson } from '../../../src/runtime/json/malformed.ts';
import { readStrict } from '../../../src/runtime/json/strict.ts';
import { typed } from './typed.ts';

describe('readStrict keeps what JSON.parse loses', () => {
  it.each([
    ['1', 'Integer 1'],
    ['1.0', 'Double 1.0'],
    ['-0', 'Integer 0'],
    ['-0.0', 'Double -0.0'],
    ['1e3', 'Double 1000.0'],
    ['9007199254740993', 'Long 9007199254740993'],
    ['123456789012345678901', 'BigInteger 123456789012345678901'],
    ['0.1234567890123456789', 'BigDecimal 0.1234567890123456789'],
    ['{"2":0,"1":0,"__proto__":[]}', '{2: Integer 0, 1: Integer 0, __proto__: []}'],
    ['{"a":1,"b":2,"a":3}', '{a: Integer 3, b: Integer 2}'],
    [' [ "\\u00e9\\/" , true , null ] ', '["\u00e9/", true, null]'],
    ['"\\ud800"', '"\\ud800"'],
    ['{}', '{}'],
  ])('%s is %s', (text, value) => {
    expect(typed(readStrict(text))).toBe(value);
  });
});

describe('readStrict is strict', () => {
  it.each([
    ['', 0],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a":1,}', 7],
    ["{'a':1}", 1],
    ['{a:1}', 1],
    ['{"a"}', 4],
    ['01', 1],
    ['1.', 1],
    ['.5', 0],
    ['+1', 0],
    ['tru', 0],
    ['"a', 2],
    ['"\\x41"', 1],
    ['"a\nb"', 2],
    ['[] x', 3],
    ['[', 1],
    ['NaN', 0],
  ])('%s is refused at %i', (text, offset) => {
    expect(() => readStrict(text)).toThrow(MalformedJson);
    expect(() => readStrict(text)).toThrow(expect.objectContaining({ offset }));
  });

  test('and says what it expected', () => {
    expect(() => readStrict('{"a":1;}')).toThrow('Malformed JSON at offset 6: expected "," or "}", found ";"');
  });
});

test('nesting is no matter of the stack', () => {
  expect(() => readStrict('['.repeat(100_000))).toThrow(MalformedJson);
});
