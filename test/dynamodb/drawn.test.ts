import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { constantAttribute } from '../../src/dynamodb/constants.ts';
import {
  type AttributeMap,
  type AttributeType,
  type AttributeTypes,
  type AttributeValue,
  body,
  type Call,
  constant,
  context,
  fromJson,
  optional,
  type PlainValue,
  path,
  printJson,
  putItem,
  query,
  querystring,
  type Source,
  scan,
  stageVariable,
  table,
  toJson,
} from '../../src/dynamodb/index.ts';
import { readJson } from '../../src/index.ts';
import { jsonOf, jsonValues, members, names, texts } from '../backends/draw.ts';
import { Engines } from '../backends/engines.ts';
import { attributesOf, attributeValues, membersOf, types } from './draw.ts';

const seed = Number(process.env.VELOGATE_SEED ?? Math.floor(Math.random() * 2 ** 31));
const settings = { seed, numRuns: 40 };
const engines = new Engines();

beforeAll(async () => {
  console.info(`Descriptions are drawn with VELOGATE_SEED=${seed}`);
  await engines.open();
});
afterAll(() => engines.close());

/** Types of attributes other than the key's. */
const attributeTypes = members(types).map(({ key: _, ...others }) => others as AttributeTypes);

/** The item `key` and these attributes from the members `0`, `1`, ... of the body. */
function put(attributes: AttributeTypes): Call<unknown> {
  const sources = Object.keys(attributes).map((name, index): [string, Source] => [
    name,
    optional(body(`$['${index}']`)),
  ]);
  return putItem({
    table: table({ name: stageVariable('table'), key: { key: 'S' }, attributes }),
    item: { ...Object.fromEntries(sources), key: path('key') } as never,
  });
}

function event(key: string, values: readonly unknown[]) {
  const given = values.map((value, index) => [String(index), value]).filter(([, value]) => value !== undefined);
  return { body: jsonOf(Object.fromEntries(given)), params: { path: { key } }, stageVariables: { table: 'books' } };
}

/** Numbers are compared as what they say: Java prints 1e7 as 1.0E7. */
function withNumbers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNumbers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => {
      if (name === 'N' && typeof member === 'string') return [name, numberOf(member)];
      return [name, name === 'NS' ? (member as string[]).map(numberOf) : withNumbers(member)];
    }),
  );
}

function numberOf(text: unknown): unknown {
  if (typeof text !== 'string') return withNumbers(text);
  return /^-?\d+$/.test(text)
    ? BigInt(text).toString()
    : Number(text).toLocaleString('en', { maximumSignificantDigits: 17, useGrouping: false });
}

describe('a drawn request', () => {
  it('has the values of its types, as fromJson has them', async () => {
    const drawn = attributeTypes.chain((attributes) => fc.tuple(fc.constant(attributes), texts, membersOf(attributes)));
    const property = fc.asyncProperty(drawn, async ([attributes, key, values]) => {
      const inOrder = Object.keys(attributes).map((name) => (Object.hasOwn(values, name) ? values[name] : undefined));
      const { body: text } = await engines.render(put(attributes).request, event(key, inOrder));
      const expected = Object.entries(values).map(([name, value]) => [
        name,
        constantAttribute(attributes[name]!, value, name),
      ]);
      const item = { key: { S: key }, ...Object.fromEntries(expected) };
      expect(withNumbers(JSON.parse(text))).toEqual({ TableName: 'books', Item: withNumbers(item) });
    });
    await fc.assert(property, settings);
  });

  it('is valid JSON of the described call or refused, whatever the values', async () => {
    const drawn = fc.tuple(attributeTypes, texts, fc.array(jsonValues, { maxLength: 3 }), jsonValues);
    const property = fc.asyncProperty(drawn, async ([attributes, key, values, other]) => {
      const request = event(key, values);
      const whole = typeof other === 'string' && /^\s*[{[]/.test(other) ? request : { ...request, body: jsonOf(other) };
      for (const each of [request, whole]) {
        const { body: text, responseOverride } = await engines.render(put(attributes).request, each);
        const call = JSON.parse(text);
        if (responseOverride.status === 400) expect(Object.keys(call)).toEqual(['refused']);
        else {
          expect(Object.keys(call)).toEqual(['TableName', 'Item']);
          expect(call.Item.key).toEqual({ S: key });
          for (const name of Object.keys(call.Item)) expect(['key', ...Object.keys(attributes)]).toContain(name);
        }
      }
    });
    await fc.assert(property, settings);
  });

  it('takes texts from every place, and names from every description', async () => {
    const property = fc.asyncProperty(
      names,
      names,
      names,
      texts,
      texts,
      async (name, parameter, attribute, text, value) => {
        const described = table({ name, key: { [name]: 'S' }, indexes: { [attribute]: { [attribute]: 'S' } } });
        const call = query({
          table: described,
          index: attribute,
          keyCondition: '#a = :a AND :b = :c',
          filter: ':d = :e',
          names: { '#a': attribute },
          values: {
            ':a': { type: 'S', from: querystring(parameter) },
            ':b': { type: 'S', from: stageVariable(parameter) },
            ':c': { type: 'S', from: context('authorizer.user') },
            ':d': { type: 'S', from: constant(value) },
            ':e': { type: 'any', from: constant({ [name]: [value, 1.5, null] }) },
          },
          pageToken: querystring('token of the page'),
          limit: 7,
        });
        const request = {
          params: { querystring: { [parameter]: text } },
          stageVariables: { [parameter]: text },
          context: { authorizer: { user: text } },
        };
        const { body: printed } = await engines.render(call.request, request);
        expect(JSON.parse(printed)).toEqual({
          TableName: name,
          IndexName: attribute,
          FilterExpression: ':d = :e',
          KeyConditionExpression: '#a = :a AND :b = :c',
          ExpressionAttributeNames: { '#a': attribute },
          ExpressionAttributeValues: {
            ...{ ':a': { S: text }, ':b': { S: text }, ':c': { S: text }, ':d': { S: value } },
            ':e': { M: Object.fromEntries([[name, { L: [{ S: value }, { N: '1.5' }, { NULL: true }] }]]) },
          },
          Limit: 7,
        });
      },
    );
    await fc.assert(property, {
      ...settings,
      examples: [
        ['a', 'b', 'c', '', ''],
        ['a', 'b', 'c', "'", '$'],
      ],
    });
  });

  it('comes back to the key of its page, and to nothing else', async () => {
    const key = fc.record({ S: texts, N: fc.integer().map(String), B: fc.base64String({ maxLength: 12 }) });
    const drawn = fc.tuple(fc.uniqueArray(names, { minLength: 3, maxLength: 3 }), key, texts);
    const property = fc.asyncProperty(drawn, async ([[a, b, c], key, text]) => {
      const call = scan({
        table: table({ name: 'books', key: { [a!]: 'S', [b!]: 'N' }, indexes: { index: { [c!]: 'B' } } }),
        index: 'index',
        pageToken: querystring('page'),
      });
      const last = Object.fromEntries([
        [c, { B: key.B }],
        [b, { N: key.N }],
        [a, { S: key.S }],
      ]);
      const answer = JSON.stringify({ Items: [], LastEvaluatedKey: last });
      const { next } = JSON.parse((await engines.render(call.response, { body: answer })).body);
      const asked = (page: string) => engines.render(call.request, { params: { querystring: { page } } });
      expect(JSON.parse((await asked(next)).body)).toEqual({
        TableName: 'books',
        IndexName: 'index',
        ExclusiveStartKey: last,
      });
      const forged = [
        text,
        Buffer.from(JSON.stringify(text)).toString('base64'),
        Buffer.from(text).toString('base64'),
        Buffer.from(atob(next) + text).toString('base64'),
      ];
      for (const page of forged.filter((page) => page !== '' && page !== next)) {
        expect(JSON.parse((await asked(page)).body)).toEqual({ refused: expect.stringContaining('token') });
      }
    });
    await fc.assert(property, { ...settings, numRuns: 30 });
  });
});

/** What a described attribute is as plain JSON; undefined for one of another type. */
function plainOf(
  type: AttributeType,
  value: AttributeValue | undefined,
  missing: 'omit' | 'null',
): PlainValue | undefined {
  if (value === undefined) return undefined;
  if (type === 'any') return toJson({ value }).value;
  if (typeof type === 'string') return type in value ? toJson({ value }).value : undefined;
  if ('M' in type) return 'M' in value ? plainMembers(type.M, value.M, missing) : undefined;
  return 'L' in value ? value.L.map((one) => plainOf(type.L, one, missing) ?? null) : undefined;
}

function plainMembers(described: AttributeTypes, map: AttributeMap, missing: 'omit' | 'null'): PlainValue {
  const entries = Object.entries(described).map(([name, type]): [string, PlainValue | undefined] => {
    const plain = plainOf(type, Object.hasOwn(map, name) ? map[name] : undefined, missing);
    return [name, missing === 'null' ? (plain ?? null) : plain];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as PlainValue;
}

describe('a drawn answer', () => {
  it('is plain JSON of the described attributes', async () => {
    const drawn = fc.tuple(attributeTypes, fc.constantFrom('omit', 'null')).chain(([attributes, missing]) => {
      return fc.tuple(
        fc.constant(attributes),
        fc.constant(missing),
        fc.array(attributesOf(attributes), { maxLength: 3 }),
      );
    });
    const property = fc.asyncProperty(drawn, async ([attributes, missing, items]) => {
      const { response } = scan({ table: table({ name: 'x', key: { key: 'S' }, attributes, missing }) });
      const withKeys = items.map((item, index) => ({ ...item, key: { S: String(index) } }));
      const { body: text } = await engines.render(response, { body: JSON.stringify({ Items: withKeys }) });
      const plain = withKeys.map((item) => plainMembers({ key: 'S', ...attributes }, item, missing));
      expect(readJson(text)).toEqual(readJson(printJson({ items: plain })));
    });
    await fc.assert(property, settings);
  });

  it('is plain JSON of whatever attributes there are, as toJson has them', async () => {
    const { response } = scan({ table: table({ name: 'x', key: { key: 'S' } }) });
    const property = fc.asyncProperty(fc.array(members(attributeValues), { maxLength: 3 }), async (items) => {
      const { body: text } = await engines.render(response, { body: JSON.stringify({ Items: items }) });
      expect(readJson(text)).toEqual(readJson(printJson({ items: items.map(toJson) })));
    });
    await fc.assert(property, settings);
  });
});

describe('long and deep values', () => {
  it.each(['"', '\u2028', "'x", '\ud83d\ude00'])('may be the key of a page: %j', async (piece) => {
    const { request, response } = scan({
      table: table({ name: 'x', key: { hash: 'S', range: 'B' } }),
      pageToken: querystring('page'),
    });
    const text = piece.repeat(2048 / Buffer.byteLength(piece));
    const last = { hash: { S: text }, range: { B: '//8='.padStart(1024, '/') } };
    const { body: printed } = await engines.render(response, {
      body: JSON.stringify({ Items: [], LastEvaluatedKey: last }),
    });
    const { next } = JSON.parse(printed);
    const asked = (page: string) => engines.render(request, { params: { querystring: { page } } });
    expect(JSON.parse((await asked(next)).body)).toEqual({ TableName: 'x', ExclusiveStartKey: last });
    const forged = Buffer.from(`${atob(next).slice(0, -4)}"}}!`).toString('base64');
    expect(JSON.parse((await asked(forged)).body)).toEqual({ refused: expect.stringContaining('token') });
  });

  it('are whole, though one loop of a template ends after 1000 turns', async () => {
    const texts = Array.from({ length: 2500 }, (_, index) => `text ${index}`);
    const map = Object.fromEntries(texts.slice(0, 1200).map((text) => [text, 1]));
    const call = put({ list: { L: 'S' }, any: 'any', map: 'any' });
    const request = event('k', [texts, texts, map]);
    const { Item } = JSON.parse((await engines.render(call.request, request)).body);
    expect(Item).toEqual({ key: { S: 'k' }, ...fromJson({ list: texts, any: texts, map }) });
    const { response } = scan({ table: table({ name: 'x', key: { key: 'S' } }) });
    const answer = JSON.stringify({ Items: Array.from({ length: 1500 }, () => ({ key: { S: 'k' } })).concat(Item) });
    const { items } = JSON.parse((await engines.render(response, { body: answer })).body);
    expect(items).toHaveLength(1501);
    expect(items.at(-1)).toEqual({ key: 'k', list: texts, any: texts, map });
  });

  it('may be nested as deep as DynamoDB nests them, and are refused beyond', async () => {
    const nested = (depth: number): unknown => (depth === 0 ? 'end' : { in: [nested(depth - 2)] });
    const call = put({ any: 'any' });
    const { Item } = JSON.parse((await engines.render(call.request, event('k', [nested(30)]))).body);
    expect(Item.any).toEqual(fromJson({ any: nested(30) }).any);
    const { response } = scan({ table: table({ name: 'x', key: { key: 'S' } }) });
    const { body: text } = await engines.render(response, { body: JSON.stringify({ Items: [Item] }) });
    expect(JSON.parse(text)).toEqual({ items: [{ key: 'k', any: nested(30) }] });
    const { body: refusal } = await engines.render(call.request, event('k', [nested(60)]));
    expect(JSON.parse(refusal)).toEqual({ refused: 'the values are nested too deeply' });
  });
});
