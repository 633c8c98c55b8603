import { expect, it, test } from 'vitest';
import { readDocument } from '../../../src/runtime/json/reader.ts';
import { jsonText } from '../../../src/runtime/json/writer.ts';
import { ArrayList } from '../../../src/runtime/values/lists.ts';
import { LinkedMap, linkedMap } from '../../../src/runtime/values/maps.ts';
import { Character, JavaDouble, JavaFloat, type Value } from '../../../src/runtime/values.ts';

// What JsonPath's printer, JSONStyle.LT_COMPRESS of json-smart 2.2, writes.
const cases: readonly [document: string, json: string][] = [
  ['{ "a" : [ 1 , 2.50 , null ] , "b" : { } }', '{"a":[1,2.5,null],"b":{}}'],
  ['[1.0,1e7,1e-5,123456789012345678901]', '[1.0,1.0E7,1.0E-5,123456789012345678901]'],
  ['[1e400,-1e400,NaN]', '[null,null,NaN]'],
  ['["a/b","it\'s","say \\"hi\\"","back\\\\slash"]', '["a/b","it\'s","say \\"hi\\"","back\\\\slash"]'],
  ['["\\b\\f\\n\\r\\t\\u000b\\u001f"]', '["\\b\\f\\n\\r\\t\\u000B\\u001F"]'],
  ['["\u00e9 \u0085 \u20ac \u2028 \u2100 \ud83d\ude00"]', '["\u00e9 \\u0085 \\u20AC \\u2028 \u2100 \ud83d\ude00"]'],
  ['{"k/\\"y":1,"":2}', '{"k/\\"y":1,"":2}'],
  ['{"2":1,"1":{"x/y":["/"]}}', '{"2":1,"1":{"x/y":["/"]}}'],
];

it.each(cases)('%s', (document, json) => {
  expect(jsonText(readDocument(document))).toBe(json);
  expect(jsonText(readDocument(document, linkedMap))).toBe(json);
});

test('values that a template has put into the document', () => {
  const map = new LinkedMap([
    ['list', new ArrayList([1, 'a/b\\', new Character(120)])],
    [1, new JavaDouble(2)],
    ['none', null],
  ]);
  expect(jsonText([map, new JavaFloat(Infinity)] as Value)).toBe(
    '[{"list":[1,"a/b\\\\",{}],"1":2.0,"none":null},null]',
  );
});
