import { expect, test } from 'vitest';
import { listLiteral, mapLiteral, rangeLiteral } from '../../../src/runtime/literals.ts';
import { toText } from '../../../src/runtime/values/text.ts';
import { BigInteger, double, type Value } from '../../../src/runtime/values.ts';

test.each<[Value, Value, string]>([
  [1, 3, '[1, 2, 3]'],
  [2, -1, '[2, 1, 0, -1]'],
  [5, 5, '[5]'],
  [1.9, -1.9, '[1, 0, -1]'],
  [4294967297, 2, '[1, 2]'],
  [new BigInteger(4294967296n), 1, '[0, 1]'],
  [double(1e20), 2147483646, '[2147483647, 2147483646]'],
  [Number.NaN, 1, '[0, 1]'],
])('%#: [%s..%s]', (from, to, expected) => expect(toText(rangeLiteral(from, to))).toBe(expected));

test.each<[Value, Value]>([
  [null, 1],
  [1, null],
  ['1', 2],
  [1, true],
])('%#: no range from %s to %s', (from, to) => expect(rangeLiteral(from, to)).toBeNull());

test('a range that would fill the memory is an error', () => {
  expect(() => rangeLiteral(1, 2_000_000_000)).toThrow(expect.objectContaining({ type: 'OutOfMemoryError' }));
});

test('lists and maps keep what they are given', () => {
  expect(toText(listLiteral([1, null, 'a']))).toBe('[1, null, a]');
  expect(
    toText(
      mapLiteral([
        ['a', 1],
        ['b', null],
        ['a', 2],
        [null, 3],
      ]),
    ),
  ).toBe('{a=2, b=null, null=3}');
});
