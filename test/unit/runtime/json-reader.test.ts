import { describe, expect, it, test } from 'vitest';
import { MalformedJson } from '../../../src/runtime/json/malformed.ts';
import { readDocument } from '../../../src/runtime/json/reader.ts';
import { survivesJsonParse } from '../../../src/runtime/json/scan.ts';
import { isRecord, LinkedMap, linkedMap } from '../../../src/runtime/values/maps.ts';
import { typed } from './typed.ts';

// What json-smart 2.2 makes of these texts in its permissive mode.
const documents: readonly [text: string, value: string][] = [
  // Numbers
  ['[0, 7, -12]', '[Integer 0, Integer 7, Integer -12]'],
  ['[2147483647, 2147483648, -2147483649]', '[Integer 2147483647, Long 2147483648, Long -2147483649]'],
  ['[9007199254740993, 9223372036854775807]', '[Long 9007199254740993, Long 9223372036854775807]'],
  ['[9223372036854775808, -9223372036854775809]', '[BigInteger 9223372036854775808, BigInteger -9223372036854775809]'],
  ['[1.0, 2.50, -0.0, 12e2]', '[Double 1.0, Double 2.5, Double -0.0, Double 1200.0]'],
  ['[1e400, -1e400, 1e-400]', '[Double Infinity, Double -Infinity, Double 0.0]'],
  ['[0.30000000000000004]', '[BigDecimal 0.30000000000000004]'],
  ['[12345.6789012345678]', '[BigDecimal 12345.6789012345678]'],
  ['[-0, 007, 1., -.5, -]', '[Integer 0, Integer 7, Double 1.0, Double -0.5, Integer 0]'],
  ['[.5, +1, 0x1F, 1d, 1 2, 12ab]', '[".5", "+1", "0x1F", "1d", "1 2", "12ab"]'],
  ['[NaN]', '[Float NaN]'],
  // Words
  ['[true, false, null]', '[true, false, null]'],
  ['[tru, nulls, True]', '["tru", "nulls", "True"]'],
  ["{a: b c, 'd': 'e', f: it's}", '{a: "b c", d: "e", f: "it\'s"}'],
  ['{true: 1, 2: two}', '{true: Integer 1, 2: "two"}'],
  // Strings
  ['["a\\u0041\\n\\/\\q\\x42"]', '["aA\\n/B"]'],
  ['["one\ntwo"]', '["one\\ntwo"]'],
  ['["one\n\\ttwo"]', '["one\\ttwo"]'],
  ['["\\ud83d\\ude00", "\\ud800"]', '["\u{1f600}", "\\ud800"]'],
  // Structure
  ['[1,,2,]', '[Integer 1, Integer 2]'],
  ['{,"a":1,,"b":2,}', '{a: Integer 1, b: Integer 2}'],
  ['{"b":1,"a":2,"b":3}', '{b: Integer 3, a: Integer 2}'],
  ['{"2":1,"1":2}', '{2: Integer 1, 1: Integer 2}'],
  ['{"__proto__":{"x":1},"constructor":2}', '{__proto__: {x: Integer 1}, constructor: Integer 2}'],
  ['{"\\u005f_proto__":1}', '{__proto__: Integer 1}'],
  ['{"a":1} and more', '{a: Integer 1}'],
  [' \n[ ]', '[]'],
];

describe('a document', () => {
  it.each(documents)('%s is %s', (text, value) => {
    expect(typed(readDocument(text))).toBe(value);
    expect(typed(readDocument(text, linkedMap))).toBe(value);
  });
});

const strings: readonly [text: string, value: string][] = [
  ['', '""'],
  ['plain text', '"plain text"'],
  ['  spaced out\n', '"spaced out"'],
  ['a=b&c', '"a=b&c"'],
  ['x{y', '"x{y"'],
  ['<a>1</a>', '"<a>1</a>"'],
  ['"quoted" and more', '"quoted"'],
  ['"never closed', '"\\"never closed"'],
  [']', '"]"'],
  ['1e+', '"1e+"'],
  ['42', 'Integer 42'],
  ['null', 'null'],
  ['true', 'true'],
];

it.each(strings)('a body that is neither object nor array: %s', (text, value) => {
  expect(typed(readDocument(text))).toBe(value);
});

// json-smart's own messages, which the service shows to its clients.
const malformed: readonly [text: string, message: string, offset: number][] = [
  ['{a', 'Unexpected End Of File position 1: null', 1],
  ['[a', 'Unexpected End Of File position 1: EOF', 1],
  ['{"a":}', 'Unexpected character (}) at position 5.', 5],
  ['{"a" 1}', 'Unexpected character (1) at position 4.', 4],
  ['{"a":"b', 'Unexpected End Of File position 7: null', 7],
  ['{"a":"b"c}', 'Unexpected token c at position 7.', 8],
  ['["\\u12g4"]', 'Unexpected unicode escape sequence g at position 6.', 6],
  ['[1e+]', 'For input string: "1e+"', 1],
];

it.each(malformed)('%s is malformed', (text, message, offset) => {
  const read = () => readDocument(text);
  expect(read).toThrow(MalformedJson);
  expect(read).toThrow(expect.objectContaining({ message, offset, status: 400 }));
});

describe('the way through JSON.parse', () => {
  it.each([
    '{"a":[1,-2,2.5,123456789012345,0.125],"b":{"c":"1.0","d":"2024-01-01T10:00:00.000Z"}}',
    '[{"S":"x, 1.0 y"},{"N":"12"},{"N":"1e5"},"007"]',
    '{"first1":1,"-1":2,"1a":3}',
    '[-0.5,0.1,10.25]',
  ])('is open to %s', (text) => {
    expect(survivesJsonParse(text)).toBe(true);
    expect(typed(readDocument(text))).toBe(typed(readDocument(text, linkedMap)));
  });

  it.each([
    '[1.0]',
    '[ -0 ]',
    '{"a":10.00}',
    '[1e5]',
    '[1.5E-3]',
    '[1234567890123456]',
    '[0.1234567890123456]',
    '{"12":1}',
    '{"12" : 1}',
    '{"\\u0031":1}',
    '["\u007f\\n"]',
  ])('is closed to %s', (text) => {
    expect(survivesJsonParse(text)).toBe(false);
  });

  test('gives plain objects, which a template that changes maps does not get', () => {
    const text = '{"a":{"b":1}}';
    expect(isRecord(readDocument(text))).toBe(true);
    expect(readDocument(text, linkedMap)).toBeInstanceOf(LinkedMap);
  });
});

test('nesting is no matter of the stack', () => {
  const text = '[{"a":'.repeat(10_000);
  expect(() => readDocument(text)).toThrow(MalformedJson);
  let depth = 0;
  let value = readDocument(`${text}1${'}]'.repeat(10_000)}`, linkedMap);
  while (Array.isArray(value)) {
    value = (value[0] as LinkedMap).get('a')!;
    depth += 2;
  }
  expect(depth).toBe(20_000);
});

test('no text takes so long that the test would not end, as more than linear time would', () => {
  const long = 200_000;
  const hostile = [
    '[1'.repeat(long),
    '"\\"'.repeat(long),
    `[${' '.repeat(long)}`,
    `{"${'1'.repeat(long)}" `,
    '[,'.repeat(long),
  ];
  for (const text of hostile) {
    try {
      readDocument(text);
    } catch (error) {
      expect(error).toBeInstanceOf(MalformedJson);
    }
  }
});
