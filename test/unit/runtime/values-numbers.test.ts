import { describe, expect, test } from 'vitest';
import {
  compareDecimals,
  decimalOfDouble,
  divideDecimals,
  divideExactly,
  parseDecimal,
  plainText,
  precision,
  ROUNDINGS,
  setScale,
  stripTrailingZeros,
} from '../../../src/runtime/values/decimal.ts';
import { doubleValue, floatValue, intValue, isNumber, longValue } from '../../../src/runtime/values/numbers.ts';
import { toText } from '../../../src/runtime/values/text.ts';
import { BigDecimal, BigInteger, double, JavaFloat, type JavaNumber, JavaShort } from '../../../src/runtime/values.ts';

describe('intValue, longValue', () => {
  test.each<[JavaNumber, number, bigint]>([
    [5, 5, 5n],
    [-0, 0, 0n],
    [4294967297, 1, 4294967297n],
    [-0x8000_0000_0000_0000n, 0, -0x8000_0000_0000_0000n],
    [1.9, 1, 1n],
    [-1.9, -1, -1n],
    [-0.5, 0, 0n],
    [double(1e20), 2147483647, 9223372036854775807n],
    [double(-1e20), -2147483648, -9223372036854775808n],
    [double(2147483648), 2147483647, 2147483648n],
    [Number.NaN, 0, 0n],
    [new JavaFloat(-Infinity), -2147483648, -9223372036854775808n],
    [new JavaShort(-3), -3, -3n],
    [new BigInteger(2n ** 64n + 5n), 5, 5n],
    [parseDecimal('12.99'), 12, 12n],
    [parseDecimal('-0.99'), 0, 0n],
    [parseDecimal('1E+999999999'), 0, 0n],
    [parseDecimal('1E-999999999'), 0, 0n],
    [parseDecimal('3E+2'), 300, 300n],
  ])('%#: %s', (number, int, long) => {
    expect(intValue(number)).toBe(int);
    expect(longValue(number)).toBe(long);
  });
});

test('doubleValue, floatValue', () => {
  expect(doubleValue(parseDecimal('0.1000'))).toBe(0.1);
  expect(doubleValue(9007199254740993n)).toBe(9007199254740992);
  expect(doubleValue(new BigInteger(10n ** 400n))).toBe(Infinity);
  expect(floatValue(0.1)).toBe(Math.fround(0.1));
  // By way of a double this would be rounded twice, to 2^60.
  expect(floatValue(2n ** 60n + 2n ** 36n + 1n)).toBe(2 ** 60 + 2 ** 37);
  expect(floatValue(-(2n ** 60n) - 2n ** 36n - 1n)).toBe(-(2 ** 60) - 2 ** 37);
});

test('what is a number', () => {
  for (const value of [1, 1n, 1.5, double(1), new BigInteger(1n)]) expect(isNumber(value)).toBe(true);
  for (const value of ['1', null, true, [1], JSON.parse('{}')]) expect(isNumber(value)).toBe(false);
});

describe('BigDecimal', () => {
  test.each([
    ['1.50', 150n, 2],
    ['-1.50E+3', -150n, -1],
    ['+.5e-2', 5n, 3],
    ['7.', 7n, 0],
    ['000', 0n, 0],
  ])('of %s', (text, unscaled, scale) => expect(parseDecimal(text)).toEqual(new BigDecimal(unscaled, scale)));

  test.each(['', '.', '-', 'e5', '1e', '1x', ' 1', '1E+99999999999', '0x1'])('not of "%s"', (text) => {
    expect(() => parseDecimal(text)).toThrow(expect.objectContaining({ type: 'NumberFormatException' }));
  });

  test.each([
    [0.1, '0.1000000000000000055511151231257827021181583404541015625'],
    [-2.5, '-2.5'],
    [2 ** 70, '1180591620717411303424'],
    [0, '0'],
  ])('of the double %d', (value, expected) => expect(toText(decimalOfDouble(value))).toBe(expected));

  test.each([
    ['1', '8', '0.125'],
    ['10', '4', '2.5'],
    ['1.00', '2', '0.50'],
    ['6', '2', '3'],
    ['600', '2E+1', '30.0'],
    ['0.0', '7', '0.0'],
    ['-1', '0.25', '-4'],
  ])('%s / %s is exactly %s', (a, b, expected) => {
    expect(toText(divideExactly(parseDecimal(a), parseDecimal(b)))).toBe(expected);
  });

  test('a quotient without an end, and division by zero', () => {
    expect(() => divideExactly(parseDecimal('1'), parseDecimal('3'))).toThrow('Non-terminating');
    expect(() => divideExactly(parseDecimal('1'), parseDecimal('0'))).toThrow('Division by zero');
  });

  test.each([
    ['2.5', ['3', '2', '3', '2', '3', '2', '2']],
    ['-2.5', ['-3', '-2', '-2', '-3', '-3', '-2', '-2']],
    ['1.1', ['2', '1', '2', '1', '1', '1', '1']],
    ['-1.6', ['-2', '-1', '-1', '-2', '-2', '-2', '-2']],
    ['3.5', ['4', '3', '4', '3', '4', '3', '4']],
  ])('%s rounded in each mode', (text, expected) => {
    const modes = ROUNDINGS.filter((mode) => mode !== 'UNNECESSARY');
    expect(modes.map((mode) => toText(setScale(parseDecimal(text), 0, mode)))).toEqual(expected);
    expect(() => setScale(parseDecimal(text), 0)).toThrow('Rounding necessary');
  });

  test('texts and scales', () => {
    expect(plainText(parseDecimal('1E+3'))).toBe('1000');
    expect(plainText(parseDecimal('-1.5E-7'))).toBe('-0.00000015');
    expect(plainText(parseDecimal('0E+3'))).toBe('0');
    expect(toText(stripTrailingZeros(parseDecimal('1200.00')))).toBe('1.2E+3');
    expect(toText(stripTrailingZeros(parseDecimal('0.000')))).toBe('0');
    expect(toText(setScale(parseDecimal('1.5'), 3))).toBe('1.500');
    expect(precision(parseDecimal('-0.0120'))).toBe(3);
    expect(toText(divideDecimals(parseDecimal('2'), parseDecimal('3'), 4, 'HALF_UP'))).toBe('0.6667');
  });

  test('numbers that would fill the memory are compared, but not expanded', () => {
    const huge = parseDecimal('1E+2000000000');
    expect(compareDecimals(huge, parseDecimal('1'))).toBe(1);
    expect(toText(huge)).toBe('1E+2000000000');
    expect(() => plainText(huge)).toThrow('more than 1000000 digits');
    expect(() => setScale(huge, 0)).toThrow('more than 1000000 digits');
  });
});
