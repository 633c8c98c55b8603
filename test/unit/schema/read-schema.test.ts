import { expect, it } from 'vitest';
import { check, TemplateError } from '../../../src/index.ts';

const cycle: Record<string, unknown> = {};
cycle.properties = { a: cycle };
let deep: object = {};
for (let count = 0; count < 5000; count++) deep = { items: deep };

it.each<[unknown, string]>([
  [[], 'the schema is wrong at `#`: this has to be an object'],
  [{ type: 'text' }, '`#/type`: this has to be one or several of array, boolean'],
  [{ type: [] }, '`#/type`'],
  [{ properties: { a: { type: 'any' } } }, '`#/properties/a/type`'],
  [{ properties: { 'a/b~c': 5 } }, '`#/properties/a~1b~0c`'],
  [{ properties: [] }, '`#/properties`: this has to be an object'],
  [{ properties: { a: { required: true } } }, '`#/properties/a/required`: this has to be an array of names'],
  [{ enum: [] }, '`#/enum`'],
  [{ allOf: [] }, '`#/allOf`'],
  [{ items: [{}, true] }, '`#/items/1`'],
  [{ additionalProperties: 'no' }, '`#/additionalProperties`'],
  [{ minItems: 'two' }, '`#/minItems`: this has to be a number from 0'],
  [{ description: 5 }, '`#/description`: this has to be a string'],
  [{ $ref: 5 }, '`#/$ref`'],
  [{ $ref: '#Name' }, '`#/$ref`: this has to be a JSON pointer'],
  [{ $ref: '#/%' }, '`#/$ref`: this has to be a JSON pointer'],
  [{ properties: { a: { $ref: '#/definitions/B' } } }, '`#/properties/a/$ref`: this leads to `#/definitions/B`'],
  [{ $ref: '#' }, '`#`: this refers to itself'],
  [{ allOf: [{ $ref: '#/definitions/a' }], definitions: { a: { anyOf: [{ $ref: '#' }] } } }, 'refers to itself'],
  [cycle, 'the schema cannot be read as JSON'],
  [{ minItems: 1n }, 'the schema cannot be read as JSON'],
  [deep, 'this stands in more than 200 other schemas'],
])('refuses %#', (schema, message) => {
  const call = (): unknown => check('', { schema: schema as never });
  expect(call).toThrow(TemplateError);
  expect(call).toThrow(message);
});

it('takes keywords that it does not know, and references to any place', () => {
  const schema = {
    $schema: 'http://json-schema.org/draft-04/schema#',
    title: 'x',
    format: 5,
    not: {},
    properties: { a: { $ref: '#/x-parts/a~1b%20c' }, b: { $ref: 'https://example.com/other#/a' } },
    'x-parts': { 'a/b c': { type: 'string' } },
  };
  expect(check("$input.path('$.b.x')", { schema })).toEqual([]);
  expect(check("$input.path('$.a.x')", { schema })[0]?.message).toContain('`#/x-parts/a~1b c` is a string');
});
