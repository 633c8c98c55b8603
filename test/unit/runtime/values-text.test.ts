import { describe, expect, test } from 'vitest';
import { className } from '../../../src/runtime/values/class-name.ts';
import { doubleText, floatText } from '../../../src/runtime/values/double-text.ts';
import { JavaClass } from '../../../src/runtime/values/java-class.ts';
import { ArrayList, ImmutableList, JavaArray } from '../../../src/runtime/values/lists.ts';
import { EntrySet, KeySet, ValuesView } from '../../../src/runtime/values/map-views.ts';
import { ImmutableEntry, ImmutableMap, LinkedMap } from '../../../src/runtime/values/maps.ts';
import { subList } from '../../../src/runtime/values/sub-list.ts';
import { text, toText } from '../../../src/runtime/values/text.ts';
import {
  BigDecimal,
  BigInteger,
  Character,
  double,
  JavaByte,
  JavaFloat,
  JavaShort,
  Opaque,
  type Value,
} from '../../../src/runtime/values.ts';

/** An object like a block inside its own rendering, whose `toString()` gives null. */
class Textless extends Opaque {
  readonly className = 'Textless';
  toText() {
    return null;
  }
}

const map = () =>
  new LinkedMap([
    ['k', 'v'],
    [null, null],
    [1, new ArrayList(['x'])],
  ]);

/** A JSON array that holds just this value. */
const json = (value: Value) => toText([value]);

describe('toString', () => {
  test.each<[Value, string]>([
    [0, '0'],
    [-0, '0'],
    [-2147483648, '-2147483648'],
    [9007199254740991, '9007199254740991'],
    [9223372036854775807n, '9223372036854775807'],
    [5n, '5'],
    [1.5, '1.5'],
    [double(1), '1.0'],
    [double(-0), '-0.0'],
    [Number.NaN, 'NaN'],
    [double(1e21), '1.0E21'],
    [new JavaFloat(Math.fround(0.1)), '0.1'],
    [new JavaShort(7), '7'],
    [new JavaByte(-7), '-7'],
    [new BigInteger(123456789012345678901234567890n), '123456789012345678901234567890'],
    [new Character(0x41), 'A'],
    [true, 'true'],
    [null, 'null'],
    ['a "b"', 'a "b"'],
    [map(), '{k=v, null=null, 1=[x]}'],
    [new LinkedMap(), '{}'],
    [JSON.parse('{"a":"b","n":null,"l":[1,"x"]}'), '{a=b, n=null, l=[1,"x"]}'],
    [new ArrayList(['a', null, ['b/c'], JSON.parse('{"d":1}')]), '[a, null, ["b\\/c"], {d=1}]'],
    [new ImmutableList([1, 2]), '[1, 2]'],
    [subList([1, 2, 3], 1, 3), '[2, 3]'],
    [new KeySet(map()), '[k, null, 1]'],
    [new ValuesView(map()), '[v, null, [x]]'],
    [new EntrySet(map()), '[k=v, null=null, 1=[x]]'],
    [new EntrySet(JSON.parse('{"a":1}')), '[a=1]'],
    [new JavaClass('java.lang.String'), 'class java.lang.String'],
  ])('%#: %s', (value, expected) => expect(toText(value)).toBe(expected));

  test('a collection that holds itself', () => {
    const list = new ArrayList([1]);
    list.items.push(list);
    const cyclic = new LinkedMap([['a', 1]]);
    cyclic.put('self', cyclic);
    expect(toText(list)).toBe('[1, (this Collection)]');
    expect(toText(cyclic)).toBe('{a=1, self=(this Map)}');
  });

  test('what prints as nothing', () => {
    expect(text(null)).toBe('');
    expect(toText(new Textless())).toBeNull();
    expect(text(new Textless())).toBe('');
    expect(toText(new ArrayList([new Textless()]))).toBe('[null]');
  });

  test('a cycle through two objects overflows the stack instead of hanging', () => {
    const inner = new LinkedMap();
    inner.put('outer', new ArrayList([inner]));
    expect(() => toText(inner)).toThrow(RangeError);
  });
});

describe('BigDecimal.toString', () => {
  test.each<[bigint, number, string]>([
    [125n, 2, '1.25'],
    [-125n, 2, '-1.25'],
    [5n, 3, '0.005'],
    [0n, 2, '0.00'],
    [1n, 6, '0.000001'],
    [1n, 7, '1E-7'],
    [0n, 20, '0E-20'],
    [100000000000000000n, 47, '1.00000000000000000E-30'],
    [1234567890123456789n, -4, '1.234567890123456789E+22'],
    [12n, 0, '12'],
    [1n, -1, '1E+1'],
  ])('%s, scale %i: %s', (unscaled, scale, expected) => expect(toText(new BigDecimal(unscaled, scale))).toBe(expected));
});

describe('Double.toString of JDK 17', () => {
  test.each<[number, string]>([
    [0, '0.0'],
    [-0, '-0.0'],
    [100, '100.0'],
    [9999999, '9999999.0'],
    [10000000, '1.0E7'],
    [0.001, '0.001'],
    [0.000999, '9.99E-4'],
    [19.99, '19.99'],
    [-0.1, '-0.1'],
    [0.1 + 0.2, '0.30000000000000004'],
    [2e23, '1.9999999999999998E23'],
    [1e23, '9.999999999999999E22'],
    [8.41e21, '8.409999999999999E21'],
    [2.0e-3, '0.002'],
    [5e-324, '4.9E-324'],
    [2.2250738585072014e-308, '2.2250738585072014E-308'],
    [Number.MAX_VALUE, '1.7976931348623157E308'],
    [1.2345678901234568e18, '1.23456789012345677E18'],
    [2 ** 62, '4.6116860184273879E18'],
    [2 ** 63, '9.223372036854776E18'],
    [Infinity, 'Infinity'],
    [-Infinity, '-Infinity'],
    [Number.NaN, 'NaN'],
  ])('%d: %s', (value, expected) => expect(doubleText(value)).toBe(expected));

  test.each<[number, string]>([
    [0.1, '0.1'],
    [1e10, '1.0E10'],
    [1.2345678901234567e19, '1.2345679E19'],
    [2 ** -149, '1.4E-45'],
    [16777216, '1.6777216E7'],
    [-0, '-0.0'],
  ])('Float %d: %s', (value, expected) => expect(floatText(Math.fround(value))).toBe(expected));
});

describe("json-smart's text of a JSON array", () => {
  test.each<[Value, string]>([
    ['a/b"c\\d', '["a\\/b\\"c\\\\d"]'],
    ['\b\f\n\r\t\u0001\u007f\u2028\u20ac', '["\\b\\f\\n\\r\\t\\u0001\\u007F\\u2028\\u20AC"]'],
    ['\u00e9\ud83d\ude00', '["\u00e9\ud83d\ude00"]'],
    [double(1e10), '[1.0E10]'],
    [double(Infinity), '[null]'],
    [Number.NaN, '[NaN]'],
    [new BigDecimal(10n, 1), '[1.0]'],
    [null, '[null]'],
    [false, '[false]'],
    [
      new LinkedMap([
        ['k', null],
        [1, 2],
        [true, new ArrayList(['x'])],
      ]),
      '[{"k":null,"1":2,"true":["x"]}]',
    ],
    [JSON.parse('{"a":{"b":[null]}}'), '[{"a":{"b":[null]}}]'],
    [new KeySet(JSON.parse('{"a":1}')), '[["a"]]'],
    [new JavaArray('String', ['x']), '[["x"]]'],
    [new Character(65), '[{}]'],
    [new Textless(), '[{}]'],
  ])('%#: %s', (value, expected) => expect(json(value)).toBe(expected));

  test.each<[Value]>([
    [new LinkedMap([[null, 1]])],
    [new ImmutableEntry('a', 1)],
    [new JavaArray('byte', [])],
    [new JavaClass('java.lang.String')],
  ])('%#: what json-smart fails to write', (value) => expect(() => json(value)).toThrow());
});

describe('getClass().getName()', () => {
  test.each<[Exclude<Value, null>, string]>([
    ['', 'java.lang.String'],
    [1, 'java.lang.Integer'],
    [2147483648, 'java.lang.Long'],
    [1n, 'java.lang.Long'],
    [1.5, 'java.lang.Double'],
    [double(1), 'java.lang.Double'],
    [new BigInteger(1n), 'java.math.BigInteger'],
    [new Character(1), 'java.lang.Character'],
    [[], 'net.minidev.json.JSONArray'],
    [JSON.parse('{}'), 'java.util.LinkedHashMap'],
    [JSON.parse('{"constructor":1,"__proto__":{"className":"x"}}'), 'java.util.LinkedHashMap'],
    [new LinkedMap(), 'java.util.LinkedHashMap'],
    [new ImmutableMap([['a', 1]]), 'java.util.ImmutableCollections$Map1'],
    [new ArrayList(), 'java.util.ArrayList'],
    [new ImmutableList([]), 'java.util.ImmutableCollections$ListN'],
    [new JavaArray('char', []), '[C'],
    [new KeySet(new LinkedMap()), 'java.util.LinkedHashMap$LinkedKeySet'],
    [new JavaClass('x'), 'java.lang.Class'],
  ])('%#: %s', (value, expected) => expect(className(value)).toBe(expected));
});
