import { describe, expect, it, test } from 'vitest';
import { TemplateRenderError } from '../../../src/runtime/errors.ts';
import { Util } from '../../../src/runtime/gateway/util.ts';
import * as methods from '../../../src/runtime/methods/index.ts';
import { LinkedMap, linkedMap } from '../../../src/runtime/values/maps.ts';
import { JavaDouble, type Value } from '../../../src/runtime/values.ts';
import { typed } from './typed.ts';

const site = { offset: 3, line: 1, column: 4, source: '$util.f($x)' };
const functions = {
  escapeJavaScript: methods.escapeJavaScript,
  urlEncode: methods.urlEncode,
  urlDecode: methods.urlDecode,
  base64Encode: methods.base64Encode,
  base64Decode: methods.base64Decode,
  parseJson: methods.parseJson,
};

function call(name: keyof typeof functions, ...args: Value[]): Value {
  return functions[name](new Util(undefined), args, site);
}

// What commons-lang 2.6 and JDK 17 make of these.
const cases: readonly [name: keyof typeof functions, text: string, result: string][] = [
  ['escapeJavaScript', 'it\'s "1/2" \\ done', 'it\\\'s \\"1\\/2\\" \\\\ done'],
  ['escapeJavaScript', 'a\nb\r\t\b\f\u0001\u007f', 'a\\nb\\r\\t\\b\\f\\u0001\u007f'],
  ['escapeJavaScript', '\u00e9 \u20ac \ud83d\ude00 <&>', '\\u00E9 \\u20AC \\uD83D\\uDE00 <&>'],
  ['urlEncode', "a b~*-_.'/\u00e9", 'a+b%7E*-_.%27%2F%C3%A9'],
  ['urlEncode', '\ud83d\ude00\ud800', '%F0%9F%98%80%3F'],
  ['urlDecode', 'a+b%7E%C3%A9+%2b', 'a b~\u00e9 +'],
  ['urlDecode', '%ff%C3x%ED%A0%80', '\ufffd\ufffdx\ufffd'],
  ['urlDecode', '%EF%BB%BF', '\ufeff'],
  ['urlDecode', '%+7', '\u0007'],
  ['base64Encode', 'h\u00e9\ud83d\ude00', 'aMOp8J+YgA=='],
  ['base64Encode', '\udc00', 'Pw=='],
  ['base64Encode', '', ''],
  ['base64Decode', 'aMOp8J+YgA==', 'h\u00e9\ud83d\ude00'],
  ['base64Decode', 'aGk', 'hi'],
  ['base64Decode', '/w==', '\ufffd'],
];

describe('text functions', () => {
  it.each(cases)('%s of %j', (name, text, result) => {
    expect(call(name, text)).toBe(result);
  });

  test('work on the text of anything, and on the empty text for nothing', () => {
    expect(call('urlEncode', new LinkedMap([['a', 1]]))).toBe('%7Ba%3D1%7D');
    expect(call('base64Encode', new JavaDouble(1))).toBe('MS4w');
    expect(call('escapeJavaScript', ['a/b'])).toBe('[\\"a\\\\\\/b\\"]');
    expect(call('urlDecode', null)).toBe('');
  });

  test('take texts of any length', () => {
    const long = '\u00e9'.repeat(300_000);
    expect(call('base64Decode', call('base64Encode', long))).toBe(long);
    expect(call('urlDecode', call('urlEncode', long))).toBe(long);
  });
});

describe('malformed text fails at the call', () => {
  it.each([
    ['urlDecode', '100%'],
    ['urlDecode', '%4'],
    ['urlDecode', '%zz'],
    ['urlDecode', '%-1'],
    ['base64Decode', 'a-_b'],
    ['base64Decode', 'YQ='],
    ['base64Decode', 'YQ==='],
    ['base64Decode', 'YWJj\n'],
    ['base64Decode', 'A'],
    ['base64Decode', 'YWJj='],
    ['parseJson', '{"a":'],
    ['parseJson', 'plain'],
    ['parseJson', "'a'"],
    ['parseJson', '1 2'],
    ['parseJson', 'NaN'],
  ] as const)('%s of %j', (name, text) => {
    expect(() => call(name, text)).toThrow(TemplateRenderError);
    expect(() => call(name, text)).toThrow(expect.objectContaining({ site, status: 500 }));
  });
});

describe('parseJson', () => {
  it.each([
    ['{"b":1.0,"a":[null,"x"]}', '{b: Double 1.0, a: [null, "x"]}'],
    ['{a:b}', '{a: "b"}'],
    [' "text" ', '"text"'],
    ['12', 'Integer 12'],
    ['false', 'false'],
    ['null', 'null'],
    ['', 'null'],
    [' \u2003\n', 'null'],
  ])('%j is %s', (text, value) => {
    expect(typed(call('parseJson', text))).toBe(value);
  });

  test('makes maps that can be changed where the template changes maps', () => {
    expect(functions.parseJson(new Util(linkedMap), ['{"a":1}'], site)).toBeInstanceOf(LinkedMap);
  });
});
