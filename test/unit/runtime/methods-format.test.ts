import { describe, expect, it } from 'vitest';
import { format } from '../../../src/runtime/methods/format.ts';
import { parseDecimal } from '../../../src/runtime/values/decimal.ts';
import { BigInteger, Character, double, JavaByte, JavaFloat, long, type Value } from '../../../src/runtime/values.ts';

/** Expected values are those of JDK 17's String.format in English. */
describe('format', () => {
  const cases: [pattern: string, args: Value[], expected: string][] = [
    ['no specifiers', [], 'no specifiers'],
    ['%s', [1], '1'],
    ['%s and %s', ['a', null], 'a and null'],
    ['%5d|%-5d|%05d', [42, 42, 42], '   42|42   |00042'],
    ['%,d', [1234567], '1,234,567'],
    ['%+d % d %(d', [5, 5, -5], '+5  5 (5)'],
    ['%d', [long(5000000000n)], '5000000000'],
    ['%d', [new BigInteger(123456789012345678901234567890n)], '123456789012345678901234567890'],
    ['%d', [null], 'null'],
    ['%x %X %o', [255, 255, 8], 'ff FF 10'],
    ['%x', [-1], 'ffffffff'],
    ['%x', [new JavaByte(-1)], 'ff'],
    ['%x', [new BigInteger(-255n)], '-ff'],
    ['%#x', [255], '0xff'],
    ['%.2f', [2.345], '2.35'],
    ['%.1f', [0.25], '0.3'],
    ['%.0f', [0.5], '1'],
    ['%.0f', [9.5], '10'],
    ['%.10f', [0.1], '0.1000000000'],
    ['%f', [double(3)], '3.000000'],
    ['%.3f', [new JavaFloat(Math.fround(0.1))], '0.100'],
    ['%.1f', [parseDecimal('2.25')], '2.3'],
    ['%,.2f', [1234567.891], '1,234,567.89'],
    ['%08.2f', [-3.1249], '-0003.12'],
    ['%(,.2f', [-1234.5], '(1,234.50)'],
    ['%f %5.1f', [Number.NaN, Infinity], 'NaN Infinity'],
    ['%e', [12345.678], '1.234568e+04'],
    ['%.3e', [double(0)], '0.000e+00'],
    ['%.0e', [9.5], '1e+01'],
    ['%g', [0.0001], '0.000100000'],
    ['%g', [999999.5], '1.00000e+06'],
    ['%c%c', [new Character(97), 66], 'aB'],
    ['%b %B', [true, null], 'true FALSE'],
    ['%b', ['x'], 'true'],
    ['%h', ['hello'], '5e918d2'],
    ['%10s|%-10s|', ['hi', 'hi'], '        hi|hi        |'],
    ['%.3s', ['abcdef'], 'abc'],
    ['%S', ['abc'], 'ABC'],
    ['%2$s %1$s', ['a', 'b'], 'b a'],
    ['%s %<s', ['a'], 'a a'],
    ['%2$s %s', ['a', 'b'], 'b a'],
    ['%%|%5%|%n', [], '%|    %|\n'],
    ['%s', [1, 2, 3], '1'],
  ];
  it.each(cases)('%s with %o', (pattern, args, expected) => expect(format(pattern, args)).toBe(expected));

  it('takes null for the array of arguments as nulls', () => expect(format('%s %d', null)).toBe('null null'));
});

describe('what java.util.Formatter refuses', () => {
  const cases: [pattern: string, args: Value[], type: string][] = [
    ['%d', [1.5], 'IllegalFormatConversionException'],
    ['%d', ['1'], 'IllegalFormatConversionException'],
    ['%f', [1], 'IllegalFormatConversionException'],
    ['%c', ['a'], 'IllegalFormatConversionException'],
    ['%s %s', ['a'], 'MissingFormatArgumentException'],
    ['%<s', ['a'], 'MissingFormatArgumentException'],
    ['%q', [1], 'UnknownFormatConversionException'],
    ['%', [], 'UnknownFormatConversionException'],
    ['%.2d', [1], 'IllegalFormatPrecisionException'],
    ['%-d', [1], 'MissingFormatWidthException'],
    ['%-05d', [1], 'IllegalFormatFlagsException'],
    ['%++d', [1], 'DuplicateFormatFlagsException'],
    ['%#d', [1], 'FormatFlagsConversionMismatchException'],
    ['%5n', [], 'IllegalFormatWidthException'],
  ];
  it.each(cases)('%s with %o: %s', (pattern, args, type) => {
    expect(() => format(pattern, args)).toThrow(expect.objectContaining({ type }));
  });

  it('does not fill the memory', () => {
    expect(() => format('%.100000000f', [1.5])).toThrow('too many digits');
  });
});
