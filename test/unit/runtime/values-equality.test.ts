import { expect, test } from 'vitest';
import { javaEquals, javaHash } from '../../../src/runtime/values/equality.ts';
import { JavaClass } from '../../../src/runtime/values/java-class.ts';
import { ArrayList, ImmutableList, JavaArray } from '../../../src/runtime/values/lists.ts';
import { EntrySet, KeySet, ValuesView } from '../../../src/runtime/values/map-views.ts';
import { Entry, type JavaMap, LinkedMap } from '../../../src/runtime/values/maps.ts';
import { subList } from '../../../src/runtime/values/sub-list.ts';
import {
  BigDecimal,
  BigInteger,
  Character,
  double,
  JavaByte,
  JavaFloat,
  JavaShort,
  type Value,
} from '../../../src/runtime/values.ts';

const record = (text: string): JavaMap => JSON.parse(text);

test.each<[Value, Value]>([
  [null, null],
  ['a', 'a'],
  [1, 1],
  [0, -0],
  [1.5, 1.5],
  [Number.NaN, Number.NaN],
  [double(1), double(1)],
  [5n, 5n],
  [new BigInteger(5n), new BigInteger(5n)],
  [new BigDecimal(125n, 2), new BigDecimal(125n, 2)],
  [new JavaFloat(2), new JavaFloat(2)],
  [new JavaShort(2), new JavaShort(2)],
  [new JavaByte(2), new JavaByte(2)],
  [new Character(65), new Character(65)],
  [[1, 'a'], new ArrayList([1, 'a'])],
  [new ImmutableList([1]), subList([0, 1], 1, 2)],
  [record('{"a":1,"b":[2]}'), record('{"b":[2],"a":1}')],
  [record('{"a":{"b":2}}'), new LinkedMap([['a', new LinkedMap([['b', 2]])]])],
  [record('{"__proto__":1}'), new LinkedMap([['__proto__', 1]])],
  [new LinkedMap([[1, null]]), new LinkedMap([[1, null]])],
  [new Entry('a', 1), new Entry('a', 1)],
  [new KeySet(record('{"a":1,"b":2}')), new KeySet(record('{"b":3,"a":4}'))],
  [new EntrySet(record('{"a":1}')), new EntrySet(new LinkedMap([['a', 1]]))],
  [new JavaClass('x'), new JavaClass('x')],
])('%#: equal, with the same hash code', (a, b) => {
  expect(javaEquals(a, b)).toBe(true);
  expect(javaEquals(b, a)).toBe(true);
  if (!(a instanceof JavaClass)) expect(javaHash(a)).toBe(javaHash(b));
});

test.each<[Value, Value]>([
  [1, '1'],
  [1, 1n],
  [1, double(1)],
  [1, new JavaShort(1)],
  [0, null],
  [double(0), double(-0)],
  ['A', new Character(65)],
  [new BigDecimal(125n, 2), new BigDecimal(1250n, 3)],
  [new BigInteger(1n), 1],
  [[1], [1, 2]],
  [[1], [double(1)]],
  [[], record('{}')],
  [record('{"a":1}'), record('{"b":1}')],
  [record('{"a":null}'), record('{"b":null}')],
  [record('{}'), record('{"toString":1}')],
  [record('{"toString":1}'), record('{"a":1}')],
  [new LinkedMap([['a', null]]), new LinkedMap([['b', null]])],
  [new LinkedMap([[1, 1]]), record('{"1":1}')],
  [new ValuesView(record('{"a":1}')), new ValuesView(record('{"a":1}'))],
  [new JavaArray('String', []), new JavaArray('String', [])],
  [new JavaArray('Object', [1]), [1]],
])('%#: not equal', (a, b) => {
  expect(javaEquals(a, b)).toBe(false);
  expect(javaEquals(b, a)).toBe(false);
});

test.each<[Value, number]>([
  [null, 0],
  ['hello', 99162322],
  ['', 0],
  [-5, -5],
  [5000000000, 705032705],
  [-4999999999, 705032703],
  [5n, 5],
  [1.5, 1073217536],
  [double(-0), -2147483648],
  [Number.NaN, 2146959360],
  [true, 1231],
  [false, 1237],
  [new Character(72), 72],
  [new JavaFloat(2.5), 1075838976],
  [new BigInteger(123456789012345678901234567890n), 1915528825],
  [new BigInteger(-5n), -5],
  [new BigDecimal(125n, 2), 3877],
  [new BigDecimal(1250n, 3), 38753],
  [[1, 'a', null], 33759],
  [new Entry('a', 1), 96],
  [record('{"a":1,"b":2}'), 192],
  [new LinkedMap([['a', 1]]), 96],
  [new KeySet(record('{"a":1,"b":2}')), 195],
  [new EntrySet(record('{"a":1}')), 96],
])('%#: hashCode', (value, expected) => expect(javaHash(value)).toBe(expected));
