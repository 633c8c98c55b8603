import { describe, expect, it, test } from 'vitest';
import { TemplateRenderError } from '../../../src/runtime/errors.ts';
import * as methods from '../../../src/runtime/methods/index.ts';
import { className } from '../../../src/runtime/values/class-name.ts';
import { parseDecimal } from '../../../src/runtime/values/decimal.ts';
import { JavaClass } from '../../../src/runtime/values/java-class.ts';
import { ArrayList, ImmutableList, JavaArray } from '../../../src/runtime/values/lists.ts';
import { LinkedMap } from '../../../src/runtime/values/maps.ts';
import { toText } from '../../../src/runtime/values/text.ts';
import { BigInteger, Character, double, JavaFloat, JavaShort, long, type Value } from '../../../src/runtime/values.ts';

const site = { offset: 7, line: 2, column: 3, source: '$x.y()' };

type Name = keyof typeof methods;

const byName = new Map(Object.entries(methods));

function call(target: Value, name: Name, ...args: Value[]): Value {
  return byName.get(name)!(target, args, site);
}

/** The result's text and class: a number's class is half of what counts. */
function described(value: Value): string {
  if (value === null) return 'none';
  const simple = className(value).replace(/.*[.$]/, '');
  if (value instanceof JavaArray) return `${simple} ${value.items.map(toText).join('|')}`;
  return `${simple} ${toText(value)}`;
}

/** Expected values are those of JDK 17 under Velocity 1.7. */
function table(cases: [target: Value, name: Name, args: Value[], expected: string][]): void {
  it.each(cases.map(([target, name, args, expected]) => ({ target, name, args, expected })))(
    '$name $args of $target: $expected',
    ({ target, name, args, expected }) => expect(described(call(target, name, ...args))).toBe(expected),
  );
}

/** Calls that throw in Java. */
function failures(cases: [target: Value, name: Name, args: Value[], exception: string][]): void {
  it.each(cases.map(([target, name, args, exception]) => ({ target, name, args, exception })))(
    '$name $args of $target throws $exception',
    ({ target, name, args, exception }) => {
      expect(() => call(target, name, ...args)).toThrow(TemplateRenderError);
      expect(() => call(target, name, ...args)).toThrow(exception);
    },
  );
}

const char = (text: string) => new Character(text.charCodeAt(0));

describe('choosing an overload', () => {
  table([
    ['abc', 'indexOf', ['c'], 'Integer 2'],
    ['abc', 'indexOf', [99], 'Integer 2'],
    ['abc', 'indexOf', [char('c')], 'none'],
    ['abc', 'indexOf', [long(99n)], 'none'],
    ['abc', 'substring', [new JavaShort(1)], 'String bc'],
    ['abc', 'substring', ['1'], 'none'],
    ['abc', 'substring', [1, 2, 3], 'none'],
    ['abc', 'replace', [char('a'), char('x')], 'String xbc'],
    ['abc', 'replace', ['a', char('x')], 'none'],
    ['abc', 'valueOf', [null], 'String null'],
    ['abc', 'valueOf', [double(1)], 'String 1.0'],
    ['abc', 'getBytes', [null], 'none'],
    [5, 'length', [], 'none'],
    [null, 'length', [], 'none'],
    [5, 'hashCode', [7], 'Integer 7'],
    ['', 'join', ['-', 'a', 'b', 'c'], 'String a-b-c'],
    ['', 'join', ['-', new ArrayList(['a', 'b'])], 'String a-b'],
    ['', 'join', ['-', new JavaArray('String', ['a', 'b'])], 'String a-b'],
    ['', 'join', ['-', null], 'none'],
    ['', 'join', ['-', 1, 2], 'none'],
    ['', 'format', ['%s|%s', 1, 'b'], 'String 1|b'],
    ['', 'format', ['%s|%s', new JavaArray('Object', [1, 'b'])], 'String 1|b'],
    ['%s!', 'formatted', ['a'], 'String a!'],
    [long(5n), 'max', [7, 6], 'Long 7'],
    [1.5, 'max', [7, 6], 'Double 7.0'],
    [new ArrayList(['a', 'b']), 'remove', [0], 'String a'],
    [new ArrayList(['a', 'b']), 'remove', ['b'], 'Boolean true'],
    [new ArrayList(['a', null]), 'remove', [null], 'Boolean true'],
    [new ArrayList(['a']), 'addAll', [new JavaArray('String', ['b'])], 'none'],
  ]);

  failures([
    ['abc', 'length', [1], 'wrong number of arguments: the method takes none'],
    ['abc', 'getBytes', [5], 'wrong number of arguments: the method takes none, or (String)'],
    [5, 'compareTo', ['x'], 'ClassCastException'],
    [1.5, 'compareTo', [1], 'ClassCastException'],
    ['abc', 'concat', [null], 'NullPointerException'],
    ['abc', 'charAt', [3], 'out of bounds'],
  ]);

  it('says where in the template Java threw', () => {
    expect(() => call('abc', 'charAt', 9)).toThrow(expect.objectContaining({ site, status: 500 }));
  });
});

describe('classes', () => {
  const integer = new JavaClass('java.lang.Integer');
  table([
    [integer, 'getName', [], 'String java.lang.Integer'],
    [integer, 'parseInt', ['12'], 'Integer 12'],
    [integer, 'getClass', [], 'Class class java.lang.Class'],
    ['abc', 'getClass', [], 'Class class java.lang.String'],
    [integer, 'isEmpty', [], 'none'],
  ]);
  failures([
    [integer, 'intValue', [], 'not an instance'],
    ['abc', 'notifyAll', [], 'IllegalMonitorStateException'],
  ]);
  it('does not let `wait` and `notify` through', () => {
    expect(Object.hasOwn(methods, 'wait')).toBe(false);
    expect(Object.hasOwn(methods, 'notify')).toBe(false);
  });
});

describe('strings', () => {
  table([
    ['abc', 'charAt', [1], 'Character b'],
    ['abc', 'indexOf', ['', 99], 'Integer 3'],
    ['abcabc', 'lastIndexOf', ['b', 3], 'Integer 1'],
    ['abc', 'lastIndexOf', ['b', -1], 'Integer -1'],
    ['a\ud83d\ude00', 'indexOf', [0x1f600], 'Integer 1'],
    ['Hello World', 'compareTo', ['Help'], 'Integer -4'],
    ['abc', 'compareToIgnoreCase', ['ABD'], 'Integer -1'],
    ['stra\u00dfe', 'equalsIgnoreCase', ['STRA\u00dfE'], 'Boolean true'],
    ['abc', 'equalsIgnoreCase', [null], 'Boolean false'],
    ['stra\u00dfe', 'toUpperCase', [], 'String STRASSE'],
    ['abc', 'replace', ['', '-'], 'String -a-b-c-'],
    ['a$b', 'replace', ['$', '$&'], 'String a$&b'],
    ['\u2003 a\u00a0', 'strip', [], 'String a\u00a0'],
    ['\u2003 a\u0001', 'trim', [], 'String \u2003 a'],
    ['ab', 'repeat', [2], 'String abab'],
    ['a,b,,', 'split', [','], 'String; a|b'],
    ['\u00e9', 'getBytes', [], '[B -61|-87'],
    ['\u00e9', 'getBytes', ['ISO-8859-1'], '[B -23'],
    ['ab', 'toCharArray', [], '[C a|b'],
    ['a\nb\r\nc\n', 'indent', [2], 'String   a\n  b\n  c\n'],
    ['a\\tb', 'translateEscapes', [], 'String a\tb'],
    ['a\ud83d\ude00b', 'codePointCount', [0, 4], 'Integer 3'],
    ['Hello', 'regionMatches', [true, 1, 'ELL', 0, 3], 'Boolean true'],
    ['x', 'describeConstable', [], 'Optional Optional[x]'],
    ['hello', 'hashCode', [], 'Integer 99162322'],
  ]);
  it('counts and sums streams, once', () => {
    expect(call(call('a\nb', 'lines'), 'count')).toBe(2n);
    const chars = call('ab', 'chars');
    expect(call(chars, 'sum')).toBe(195);
    expect(() => call(chars, 'sum')).toThrow('IllegalStateException');
  });
  failures([
    ['abc', 'substring', [2, 1], 'begin 2, end 1, length 3'],
    ['abc', 'repeat', [-1], 'count is negative'],
    ['abc', 'repeat', [2147483647], 'OutOfMemoryError'],
    ['abc', 'replaceAll', ['(', ''], 'PatternSyntaxException'],
    ['abc', 'getBytes', ['klingon'], 'UnsupportedEncodingException'],
    ['', 'join', [',', new ArrayList([1])], 'ClassCastException'],
  ]);
});

describe('lists', () => {
  table([
    [['a', 'b'], 'get', [1], 'String b'],
    [['a', 'b'], 'get', ['1'], 'none'],
    [[1, double(1)], 'indexOf', [double(1)], 'Integer 1'],
    [[1], 'contains', [long(1n)], 'Boolean false'],
    [['a', 'b', 'a'], 'lastIndexOf', ['a'], 'Integer 2'],
    [[1], 'equals', [new ArrayList([1])], 'Boolean true'],
    [['a'], 'toArray', [], 'Object; a'],
    [['a'], 'toJSONString', [], 'String ["a"]'],
    [[], 'of', [1, 2], 'List12 [1, 2]'],
    [['a', 'b', 'c'], 'subList', [1, 3], 'SubList [b, c]'],
    [new JavaArray('String', ['x', 'y']), 'size', [], 'Integer 2'],
    [new JavaArray('String', ['x', 'y']), 'contains', ['y'], 'Boolean true'],
    [['a'], 'clone', [], 'JSONArray ["a"]'],
  ]);
  failures([
    [['a'], 'get', [1], 'Index 1 out of bounds for length 1'],
    [['a'], 'remove', [1], 'out of bounds'],
    [['a'], 'add', [2, 'x'], 'Index: 2, Size: 1'],
    [['a'], 'addAll', [null], 'NullPointerException'],
    [['a', 1], 'sort', [null], 'ClassCastException'],
    [new ImmutableList(['a']), 'add', ['b'], 'UnsupportedOperationException'],
    [new ImmutableList(['a']), 'contains', [null], 'NullPointerException'],
    [[], 'of', [1, null], 'NullPointerException'],
    [new JavaArray('String', ['x']), 'add', ['y'], 'UnsupportedOperationException'],
    [new JavaArray('String', ['x']), 'set', [0, 1], 'array element type mismatch'],
  ]);

  test('changes are made in place', () => {
    const list: Value[] = ['c', 'a'];
    expect(call(list, 'add', 'b')).toBe(true);
    expect(call(list, 'add', 0, 'x')).toBe('');
    expect(call(list, 'set', 0, 'd')).toBe('x');
    expect(call(list, 'sort', null)).toBe('');
    expect([...list]).toEqual(['a', 'b', 'c', 'd']);
    expect(call(list, 'removeAll', ['b', 'z'])).toBe(true);
    expect(call(list, 'retainAll', ['a', 'd'])).toBe(true);
    expect(call(list, 'addAll', 1, ['m', 'n'])).toBe(true);
    expect([...list]).toEqual(['a', 'm', 'n', 'd']);
    expect(call(list, 'clear')).toBe('');
    expect([...list]).toEqual([]);
  });

  test('a sublist is a window', () => {
    const list = new ArrayList(['a', 'b', 'c']);
    const part = call(list, 'subList', 1, 3);
    call(part, 'clear');
    expect(list.items).toEqual(['a']);
    call(list, 'add', 'z');
    expect(() => call(part, 'size')).toThrow('ConcurrentModificationException');
  });

  test('iterators go both ways and remove', () => {
    const list = new ArrayList(['a', 'b']);
    const iterator = call(list, 'listIterator');
    expect([call(iterator, 'next'), call(iterator, 'next'), call(iterator, 'previous')]).toEqual(['a', 'b', 'b']);
    call(iterator, 'remove');
    expect(list.items).toEqual(['a']);
    expect(call(iterator, 'hasNext')).toBe(false);
    expect(() => call(iterator, 'next')).toThrow('NoSuchElementException');
  });
});

describe('maps', () => {
  const map = () =>
    new LinkedMap([
      ['a', 1],
      ['b', null],
      [1, 'one'],
    ] as [Value, Value][]);
  const record = () => JSON.parse('{"a":1,"b":null}') as Value;
  table([
    [map(), 'get', ['a'], 'Integer 1'],
    [map(), 'get', [1], 'String one'],
    [map(), 'get', ['1'], 'none'],
    [map(), 'getOrDefault', ['b', 'x'], 'none'],
    [map(), 'getOrDefault', ['z', 'x'], 'String x'],
    [map(), 'containsKey', ['b'], 'Boolean true'],
    [map(), 'containsValue', ['one'], 'Boolean true'],
    [map(), 'remove', ['a'], 'Integer 1'],
    [map(), 'remove', ['a', 2], 'Boolean false'],
    [map(), 'replace', ['a', 1, 2], 'Boolean true'],
    [map(), 'replace', ['z', 1], 'none'],
    [map(), 'keySet', [], 'LinkedKeySet [a, b, 1]'],
    [map(), 'values', [], 'LinkedValues [1, null, one]'],
    [map(), 'entrySet', [], 'LinkedEntrySet [a=1, b=null, 1=one]'],
    [map(), 'entry', ['k', 1], 'KeyValueHolder k=1'],
    [map(), 'of', ['k', 1], 'Map1 {k=1}'],
    [record(), 'size', [], 'Integer 2'],
    [record(), 'get', ['toString'], 'none'],
    [record(), 'containsKey', ['__proto__'], 'Boolean false'],
    [record(), 'keySet', [], 'LinkedKeySet [a, b]'],
    [
      record(),
      'equals',
      [
        new LinkedMap([
          ['b', null],
          ['a', 1],
        ] as [Value, Value][]),
      ],
      'Boolean true',
    ],
  ]);
  failures([
    [map(), 'merge', ['a', 1, null], 'NullPointerException'],
    [map(), 'putAll', [null], 'NullPointerException'],
    [call(map(), 'of', 'k', 1), 'put', ['x', 1], 'UnsupportedOperationException'],
    [call(map(), 'of', 'k', 1), 'get', [null], 'NullPointerException'],
    [call(map(), 'keySet'), 'add', ['x'], 'UnsupportedOperationException'],
  ]);

  test('views and entries write through', () => {
    const target = map();
    expect(call(target, 'put', 'a', 2)).toBe(1);
    expect(call(target, 'putIfAbsent', 'b', 3)).toBe(null);
    expect(call(call(target, 'keySet'), 'remove', 1)).toBe(true);
    const entry = call(call(call(target, 'entrySet'), 'iterator'), 'next');
    expect(call(entry, 'setValue', 'new')).toBe(2);
    expect(toText(target)).toBe('{a=new, b=3}');
    expect(call(call(target, 'values'), 'equals', call(target, 'values'))).toBe(true);
    call(call(target, 'values'), 'clear');
    expect(call(target, 'isEmpty')).toBe(true);
  });
});

describe('numbers', () => {
  table([
    [5, 'parseInt', ['+5'], 'Integer 5'],
    [5, 'parseInt', ['-ff', 16], 'Integer -255'],
    [5, 'parseInt', ['\u0663'], 'Integer 3'],
    [5, 'valueOf', ['7'], 'Integer 7'],
    [5, 'valueOf', [5.5], 'none'],
    [long(5n), 'valueOf', [5], 'Long 5'],
    [5, 'toString', [255, 16], 'String ff'],
    [5, 'toBinaryString', [-1], `String ${'1'.repeat(32)}`],
    [5, 'reverse', [1], 'Integer -2147483648'],
    [5, 'decode', ['-0x10'], 'Integer -16'],
    [5, 'longValue', [], 'Long 5'],
    [double(1e20), 'intValue', [], 'Integer 2147483647'],
    [long(4294967297n), 'intValue', [], 'Integer 1'],
    [300, 'byteValue', [], 'Byte 44'],
    [1.5, 'floatValue', [], 'Float 1.5'],
    [1.5, 'parseDouble', [' 1e3 '], 'Double 1000.0'],
    [1.5, 'valueOf', ['NaN'], 'Double NaN'],
    [1.5, 'toString', [1], 'String 1.0'],
    [1.5, 'isNaN', [], 'Boolean false'],
    [Number.NaN, 'compareTo', [1.5], 'Integer 1'],
    [1.5, 'toHexString', [-0.75], 'String -0x1.8p-1'],
    [new JavaFloat(1.5), 'isInfinite', [], 'Boolean false'],
    [new BigInteger(7n), 'mod', [new BigInteger(3n)], 'BigInteger 1'],
    [new BigInteger(7n), 'add', [1], 'none'],
    [new BigInteger(2n), 'pow', [70], 'BigInteger 1180591620717411303424'],
    [parseDecimal('1.50'), 'add', [parseDecimal('2.5')], 'BigDecimal 4.00'],
    [parseDecimal('1.25'), 'setScale', [1, 4], 'BigDecimal 1.3'],
    [parseDecimal('1E+5'), 'toPlainString', [], 'String 100000'],
    [parseDecimal('100'), 'stripTrailingZeros', [], 'BigDecimal 1E+2'],
    [parseDecimal('7'), 'remainder', [parseDecimal('2.5')], 'BigDecimal 2.0'],
    [true, 'parseBoolean', ['TRUE'], 'Boolean true'],
    [true, 'logicalXor', [true, false], 'Boolean true'],
    [char('a'), 'isLetter', [char('9')], 'Boolean false'],
    [char('a'), 'isDigit', [char('9')], 'Boolean true'],
    [char('a'), 'toUpperCase', [char('b')], 'Character B'],
    [char('a'), 'toUpperCase', [98], 'Integer 66'],
    [char('a'), 'getNumericValue', [char('z')], 'Integer 35'],
    [char('a'), 'equals', ['a'], 'Boolean false'],
  ]);
  failures([
    [5, 'parseInt', ['5 '], 'NumberFormatException'],
    [5, 'parseInt', ['2147483648'], 'NumberFormatException'],
    [5, 'parseInt', [null], 'NumberFormatException'],
    [1.5, 'parseDouble', [''], 'NumberFormatException'],
    [1.5, 'parseDouble', [null], 'NullPointerException'],
    [new BigInteger(7n), 'divide', [new BigInteger(0n)], 'ArithmeticException'],
    [new BigInteger(7n), 'pow', [2147483647], 'ArithmeticException'],
    [parseDecimal('1.25'), 'setScale', [1], 'ArithmeticException'],
    [new BigInteger(7n), 'nextProbablePrime', [], 'Velogate does not support'],
  ]);
});
