import { describe, expect, test } from 'vitest';
import { TemplateRenderError } from '../../../src/runtime/errors.ts';
import {
  addOrJoin,
  dividedBy,
  equal,
  greaterOrEqual,
  greaterThan,
  isTrue,
  lessOrEqual,
  lessThan,
  minus,
  modulo,
  times,
} from '../../../src/runtime/operators.ts';
import { className } from '../../../src/runtime/values/class-name.ts';
import { parseDecimal } from '../../../src/runtime/values/decimal.ts';
import { ArrayList, JavaArray } from '../../../src/runtime/values/lists.ts';
import { ValuesView } from '../../../src/runtime/values/map-views.ts';
import { LinkedMap } from '../../../src/runtime/values/maps.ts';
import { toText } from '../../../src/runtime/values/text.ts';
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

const site = { offset: 0, line: 1, column: 6, source: '$a + $b' };
const MINIMUM = -0x8000_0000_0000_0000n;
const MAXIMUM = 0x7fff_ffff_ffff_ffffn;

class Text extends Opaque {
  readonly className = 'Text';
  constructor(private readonly text: string | null) {
    super();
  }
  toText() {
    return this.text;
  }
}

/** A result with its class: `Integer 3`. */
function typed(value: Value): string | null {
  return value === null ? null : `${className(value).replace(/^.*\./, '')} ${toText(value)}`;
}

const operators = {
  '+': (a: Value, b: Value) => addOrJoin(a, b, site, '$a', '$b'),
  '-': (a: Value, b: Value) => minus(a, b, site),
  '*': (a: Value, b: Value) => times(a, b, site),
  '/': (a: Value, b: Value) => dividedBy(a, b, site),
  '%': (a: Value, b: Value) => modulo(a, b, site),
};

type Operator = keyof typeof operators;

describe('arithmetic', () => {
  test.each<[Value, Operator, Value, string | null]>([
    [1, '+', 2, 'Integer 3'],
    [2147483647, '+', 1, 'Long 2147483648'],
    [5000000000, '-', 4999999999, 'Long 1'],
    [MAXIMUM, '+', 1, 'BigInteger 9223372036854775808'],
    [MINIMUM, '-', 1, 'BigInteger -9223372036854775809'],
    [9007199254740991, '+', 2, 'Long 9007199254740993'],
    [2147483647, '*', 2147483647, 'Long 4611686014132420609'],
    [0, '*', -5, 'Integer 0'],
    [5000000000, '*', 5000000000, 'BigInteger 25000000000000000000'],
    [MINIMUM, '*', -1, 'Long -9223372036854775808'],
    [-1, '*', MINIMUM, 'BigInteger 9223372036854775808'],
    [MINIMUM, '/', -1, 'Long -9223372036854775808'],
    [-2147483648, '/', -1, 'Long 2147483648'],
    [7, '/', 2, 'Integer 3'],
    [-7, '/', 2, 'Integer -3'],
    [-1, '/', 2, 'Integer 0'],
    [-7, '%', 2, 'Integer -1'],
    [-4, '%', 2, 'Integer 0'],
    [1, '/', 0, null],
    [double(1), '/', double(0), null],
    [double(1), '%', 0, null],
    [parseDecimal('1.0000000000000000000'), '/', parseDecimal('0.00'), null],
    [1.5, '+', 1, 'Double 2.5'],
    [1.5, '+', 1.5, 'Double 3.0'],
    [double(3), '*', 2, 'Double 6.0'],
    [-5.5, '%', 2, 'Double -1.5'],
    [new JavaFloat(0.5), '+', 1, 'Float 1.5'],
    [new JavaFloat(Math.fround(0.1)), '*', new JavaFloat(Math.fround(0.1)), 'Float 0.010000001'],
    [new JavaFloat(0.5), '+', 0.25, 'Double 0.75'],
    [new JavaByte(100), '+', new JavaByte(27), 'Byte 127'],
    [new JavaByte(100), '+', new JavaByte(28), 'Short 128'],
    [new JavaShort(32767), '+', new JavaByte(1), 'Integer 32768'],
    [new BigInteger(10n), '/', 3, 'BigInteger 3'],
    [new BigInteger(-7n), '%', 3, 'BigInteger 2'],
    [new BigInteger(1n), '+', 0.5, 'BigDecimal 1.5'],
    [0.1, '+', parseDecimal('0'), 'BigDecimal 0.1000000000000000055511151231257827021181583404541015625'],
    [9007199254740993n, '+', parseDecimal('0'), 'BigDecimal 9007199254740992'],
    [7, '/', parseDecimal('1.25'), 'BigDecimal 6'],
    [parseDecimal('1.2500000000000000000'), '/', 7, 'BigDecimal 0.1785714285714285714'],
    [parseDecimal('0.5'), '*', parseDecimal('0.50'), 'BigDecimal 0.250'],
    [parseDecimal('0.5'), '-', parseDecimal('0.25'), 'BigDecimal 0.25'],
    ['a', '+', 1, 'String a1'],
    [double(1), '+', 'a', 'String 1.0a'],
    ['a', '+', null, 'String a$b'],
    [null, '+', 'a', 'String $aa'],
    ['a', '+', [1, 'x'], 'String a[1,"x"]'],
    [new Character(65), '+', 'z', 'String Az'],
    [new Character(65), '+', 1, null],
    [null, '+', 1, null],
    [true, '+', true, null],
    ['3', '-', '2', null],
    [new ArrayList(), '*', 2, null],
  ])('%#: %s %s %s is %s', (a, operator, b, expected) => expect(typed(operators[operator](a, b))).toBe(expected));

  test.each<[Value, Operator, Value, string]>([
    [parseDecimal('1'), '%', 2, 'ArithmeticException: Cannot calculate the modulo of BigDecimals.'],
    [new BigInteger(1n), '%', -2, 'ArithmeticException: BigInteger: modulus not positive'],
    [double(Infinity), '+', parseDecimal('1'), 'NumberFormatException: Infinite or NaN'],
    [parseDecimal('1E+999999999'), '+', 1, 'ArithmeticException: a number of more than'],
    ['a', '+', new Text(null), 'NullPointerException'],
  ])('%#: %s %s %s fails, and says where', (a, operator, b, message) => {
    const run = () => operators[operator](a, b);
    expect(run).toThrow(TemplateRenderError);
    expect(run).toThrow(message);
    expect(run).toThrow('line 1, column 6');
  });
});

describe('comparison', () => {
  const cases: [Value, '<' | '>' | '=', Value][] = [
    [1, '<', 2],
    [2147483648, '>', 1],
    [5n, '<', 6],
    [1, '=', double(1)],
    [1.5, '<', 2],
    [9007199254740993n, '=', double(9007199254740992)],
    [9007199254740993n, '>', 9007199254740991],
    [new BigInteger(5n), '>', 4],
    [parseDecimal('1.00'), '=', 1],
    [parseDecimal('1E+999999999'), '>', parseDecimal('1E-999999999')],
    [parseDecimal('-1E+999999999'), '<', 0],
    [new JavaFloat(0.5), '=', 0.5],
    [new JavaByte(3), '<', new JavaShort(4)],
    [double(Infinity), '>', MAXIMUM],
  ];
  test.each(cases)('%#: %s %s %s', (a, sign, b) => {
    expect(lessThan(a, b)).toBe(sign === '<');
    expect(lessOrEqual(a, b)).toBe(sign !== '>');
    expect(greaterThan(a, b)).toBe(sign === '>');
    expect(greaterOrEqual(a, b)).toBe(sign !== '<');
    expect(equal(a, b)).toBe(sign === '=');
  });

  test('NaN is equal to every number', () => {
    for (const [a, b] of [
      [Number.NaN, 1],
      [1.5, Number.NaN],
      [Number.NaN, 5n],
    ] as const) {
      expect([lessThan(a, b), greaterThan(a, b)]).toEqual([false, false]);
      expect([lessOrEqual(a, b), greaterOrEqual(a, b), equal(a, b)]).toEqual([true, true, true]);
    }
  });

  test('what is no number has no order', () => {
    for (const [a, b] of [
      ['a', 'b'],
      [null, 1],
      [1, '2'],
      [true, false],
      [[], []],
    ] as [Value, Value][]) {
      for (const compare of [lessThan, lessOrEqual, greaterThan, greaterOrEqual]) expect(compare(a, b)).toBe(false);
    }
  });
});

describe('==', () => {
  test.each<[Value, Value, boolean]>([
    [1, '1', true],
    [double(1), '1.0', true],
    [double(1), '1', false],
    [true, 'true', true],
    [[1], '[1]', true],
    [new LinkedMap([['a', 1]]), '{a=1}', true],
    [JSON.parse('{"a":1}'), new LinkedMap([['a', 1]]), true],
    [[1, 2], new ArrayList([1, 2]), true],
    [[1], [double(1)], false],
    [new Character(72), 'H', true],
    [new Text('x'), 'x', true],
    ['a', 'a', true],
    ['', false, false],
    [0, false, false],
    [null, '', false],
    [null, false, false],
    [null, null, true],
    [null, new Text(null), true],
    [new JavaArray('String', []), new JavaArray('String', []), false],
    [new ValuesView(new LinkedMap()), new ValuesView(new LinkedMap()), false],
    [new ValuesView(new LinkedMap()), [], true],
  ])('%#: %s == %s is %s', (a, b, expected) => {
    expect(equal(a, b)).toBe(expected);
    expect(equal(b, a)).toBe(expected);
  });
});

describe('truth', () => {
  test.each<[Value, boolean]>([
    [null, false],
    [false, false],
    [true, true],
    [0, true],
    ['', true],
    ['false', true],
    [[], true],
    [new LinkedMap(), true],
    [new Text('false'), true],
    [new Text(null), false],
  ])('%#: %s is %s', (value, expected) => expect(isTrue(value)).toBe(expected));
});

test('numbers that a body can make huge stop with an error', () => {
  let number: Value = new BigInteger(10n ** 1000n);
  expect(() => {
    for (let turn = 0; turn < 100; turn++) number = times(number, number, site);
  }).toThrow('more than 1000000 digits');
  expect(toText(new BigDecimal(1n, -999999999))).toBe('1E+999999999');
});
