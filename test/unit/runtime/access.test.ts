import { describe, expect, test } from 'vitest';
import { element, property, setElement, setProperty } from '../../../src/runtime/access.ts';
import { TemplateRenderError } from '../../../src/runtime/errors.ts';
import { ArrayList, ImmutableList, JavaArray } from '../../../src/runtime/values/lists.ts';
import { EntrySet, KeySet } from '../../../src/runtime/values/map-views.ts';
import { Entry, ImmutableMap, LinkedMap } from '../../../src/runtime/values/maps.ts';
import { subList } from '../../../src/runtime/values/sub-list.ts';
import { toText } from '../../../src/runtime/values/text.ts';
import {
  BigInteger,
  Character,
  double,
  JavaByte,
  JavaFloat,
  JavaShort,
  type Value,
} from '../../../src/runtime/values.ts';

const site = { offset: 3, line: 1, column: 4, source: '$list[5]' };

describe('properties', () => {
  test.each<[Value, string, Value]>([
    [null, 'a', null],
    [JSON.parse('{"a":1}'), 'a', 1],
    [JSON.parse('{"a":null}'), 'a', null],
    [JSON.parse('{"a":1}'), 'b', null],
    [JSON.parse('{"a":1}'), 'constructor', null],
    [JSON.parse('{"a":1}'), '__proto__', null],
    [JSON.parse('{"a":1}'), 'hasOwnProperty', null],
    [JSON.parse('{"constructor":1,"empty":2,"size":3}'), 'constructor', 1],
    [JSON.parse('{"empty":2}'), 'empty', 2],
    [new LinkedMap([['A', 1]]), 'A', 1],
    [new LinkedMap([['A', 1]]), 'a', null],
    [new LinkedMap([['size', 5]]), 'size', 5],
    ['', 'empty', true],
    ['x', 'Empty', false],
    [' \t\u2003', 'blank', true],
    ['\u00a0', 'blank', false],
    ['abc', 'length', null],
    [[], 'empty', true],
    [[1], 'Empty', false],
    [[1], 'size', null],
    [[1], 'length', null],
    [new ArrayList([1]), 'empty', false],
    [new KeySet(new LinkedMap()), 'empty', true],
    [new JavaArray('Object', []), 'empty', null],
    [new JavaArray('Object', []), 'length', null],
    [new Entry('k', 'v'), 'key', 'k'],
    [new Entry('k', 'v'), 'Value', 'v'],
    [1.5, 'naN', false],
    [Number.NaN, 'NaN', true],
    [double(Infinity), 'infinite', true],
    [new JavaFloat(1), 'infinite', false],
    [1, 'infinite', null],
    [new BigInteger(12n), 'lowestSetBit', 2],
    [new BigInteger(0n), 'lowestSetBit', -1],
    [true, 'empty', null],
    [new Character(65), 'empty', null],
  ])('%#: %s.%s', (target, name, expected) => expect(property(target, name, site)).toBe(expected));

  test('the bytes of a string are signed', () => {
    const bytes = property('a\u20ac\ud800', 'bytes', site) as JavaArray;
    expect(bytes.items).toEqual([97, -30, -126, -84, 63].map((byte) => new JavaByte(byte)));
  });

  test('class gives a name and nothing behind it', () => {
    for (const [value, name] of [
      ['x', 'java.lang.String'],
      [1, 'java.lang.Integer'],
      [JSON.parse('{"class":"taken"}'), 'java.util.LinkedHashMap'],
      [new LinkedMap([['Class', 1]]), 'java.util.LinkedHashMap'],
    ] as [Value, string][]) {
      const found = property(value, 'class', site);
      expect(property(found, 'name', site)).toBe(name);
      expect(toText(property(value, 'Class', site))).toBe(`class ${name}`);
      for (const other of ['simpleName', 'package', 'classLoader', 'constructors', 'class']) {
        expect(property(found, other, site)).toBeNull();
      }
    }
  });
});

describe('indexes', () => {
  test.each<[Value, Value, Value]>([
    [null, 0, null],
    [['a', 'b'], 0, 'a'],
    [['a', 'b'], -1, 'b'],
    [['a', null], 1, null],
    [['a'], new JavaShort(0), 'a'],
    [['a'], '0', null],
    [['a'], 0n, null],
    [['a'], double(0), null],
    [['a'], null, null],
    [['a'], true, null],
    [new ArrayList(['a']), 0, 'a'],
    [new ImmutableList(['a']), -1, 'a'],
    [subList(['a', 'b'], 1, 2), 0, 'b'],
    [new JavaArray('Object', ['a']), -1, 'a'],
    [JSON.parse('{"a":1}'), 'a', 1],
    [JSON.parse('{"a":1}'), 'toString', null],
    [
      new LinkedMap([
        [1, 'integer'],
        ['1', 'string'],
      ]),
      1,
      'integer',
    ],
    [
      new LinkedMap([
        [0, 'zero'],
        [-1, 'never'],
      ]),
      -2,
      'zero',
    ],
    [new LinkedMap([[null, 'none']]), null, 'none'],
    ['text', 0, null],
    [5, 0, null],
    [new KeySet(new LinkedMap([['a', 1]])), 0, null],
    [new KeySet(new LinkedMap([['a', 1]])), -1, null],
  ])('%#: %s[%s]', (target, index, expected) => expect(element(target, index, site)).toBe(expected));

  test.each<[Value, Value, string]>([
    [[1, 2], 2, 'IndexOutOfBoundsException: Index 2 out of bounds for length 2'],
    [[1, 2], -3, 'IndexOutOfBoundsException: Index -1'],
    [new ArrayList(), 0, 'IndexOutOfBoundsException'],
    [new JavaArray('Object', []), 0, 'IndexOutOfBoundsException'],
    ['text', -1, 'needs a size()'],
    [5, -1, 'needs a size()'],
    [new Entry('a', 1), -1, 'needs a size()'],
  ])('%#: %s[%s] fails, and says where', (target, index, message) => {
    expect(() => element(target, index, site)).toThrow(TemplateRenderError);
    expect(() => element(target, index, site)).toThrow(message);
    expect(() => element(target, index, site)).toThrow('line 1, column 4: $list[5]');
  });
});

describe('assignments', () => {
  /** The text of the target after the assignment. */
  function textAfter(target: Value, assign: (target: Value) => void): string | null {
    assign(target);
    return toText(target);
  }

  test.each<[Value, string, string]>([
    [new LinkedMap(), 'a', '{a=v}'],
    [new LinkedMap([['class', 1]]), 'class', '{class=v}'],
    [new LinkedMap(), '__proto__', '{__proto__=v}'],
    [new Entry('k', 1), 'value', 'k=v'],
    [new Entry('k', 1), 'key', 'k=1'],
    [['a'], 'empty', '["a"]'],
    ['text', 'empty', 'text'],
    [null, 'a', 'null'],
  ])('%#: %s.%s = "v"', (target, name, expected) => {
    expect(textAfter(target, () => setProperty(target, name, 'v', site))).toBe(expected);
  });

  test.each<[Value, Value, string]>([
    [[1, 2], 0, '["v",2]'],
    [[1, 2], -1, '[1,"v"]'],
    [new ArrayList([1, 2]), 1, '[1, v]'],
    [[1], '0', '[1]'],
    [[1], null, '[1]'],
    [new LinkedMap(), 'k', '{k=v}'],
    [new LinkedMap([['a', 1]]), -1, '{a=1, 0=v}'],
    [new LinkedMap(), null, '{null=v}'],
    ['text', 0, 'text'],
    [new EntrySet(new LinkedMap()), 0, '[]'],
    [null, 0, 'null'],
  ])('%#: %s[%s] = "v"', (target, index, expected) => {
    expect(textAfter(target, () => setElement(target, index, 'v', site))).toBe(expected);
  });

  test('an array takes values of its type', () => {
    const array = new JavaArray('String', ['a', 'b']);
    setElement(array, 0, 'v', site);
    setElement(array, 1, null, site);
    expect(array.items).toEqual(['v', null]);
    expect(() => setElement(array, 0, 1, site)).toThrow('IllegalArgumentException');
    expect(() => setElement(new JavaArray('byte', [new JavaByte(1)]), 0, null, site)).toThrow('IllegalArgument');
    const objects = new JavaArray('Object', [1]);
    setElement(objects, 0, 'v', site);
    expect(objects.items).toEqual(['v']);
  });

  test.each<[() => void, string]>([
    [() => setElement([1], 1, 'v', site), 'IndexOutOfBoundsException'],
    [() => setElement('text', -1, 'v', site), 'needs a size()'],
    [() => setElement(new ImmutableList([1]), 0, 'v', site), 'UnsupportedOperationException'],
    [() => setProperty(new ImmutableMap(), 'a', 'v', site), 'UnsupportedOperationException'],
    [() => setProperty(JSON.parse('{}'), 'a', 'v', site), 'UnsupportedOperationException'],
    [() => setElement(JSON.parse('{}'), 'a', 'v', site), 'UnsupportedOperationException'],
  ])('%#: what fails says where', (assign, message) => {
    expect(assign).toThrow(TemplateRenderError);
    expect(assign).toThrow(message);
  });
});
