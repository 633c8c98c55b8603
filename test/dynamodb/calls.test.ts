import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  batchGetItem,
  body,
  type Call,
  deleteItem,
  getItem,
  header,
  optional,
  path,
  putItem,
  query,
  querystring,
  scan,
  table,
  updateItem,
} from '../../src/dynamodb/index.ts';
import { texts } from '../backends/draw.ts';
import { Engines } from '../backends/engines.ts';

const engines = new Engines();
beforeAll(() => engines.open());
afterAll(() => engines.close());

const books = table({ name: 'books', key: { isbn: 'S' }, attributes: { title: 'S', notes: 'any' } });
const key = { isbn: path('isbn') };
const values = { ':title': { type: 'S', from: header('Title') } } as const;

const calls: readonly Call<unknown>[] = [
  scan({ table: books, filter: 'title = :title', values, limit: optional(querystring('limit')) }),
  query({ table: books, keyCondition: 'isbn = :title', values, order: querystring('order') }),
  getItem({ table: books, key }),
  putItem({ table: books, item: { ...key, notes: body('$') }, returns: 'ALL_OLD' }),
  updateItem({ table: books, key, update: 'SET title = :title', values, returns: 'UPDATED_NEW' }),
  deleteItem({ table: books, key, condition: 'title = :title', values, returns: 'ALL_OLD' }),
  batchGetItem({ table: books, keys: [key, { isbn: header('Title') }] }),
  batchGetItem({ table: books, keys: body('$.keys') }),
];

it.each(calls)(
  '$action has each text of the request where it belongs, in the engine and in the function',
  async (call) => {
    const property = fc.asyncProperty(texts, texts, async (isbn, title) => {
      const event = {
        params: { path: { isbn }, querystring: { order: 'descending' }, header: { Title: title } },
        body: JSON.stringify({ keys: [{ isbn }, { isbn: title }] }),
      };
      const asked = await engines.render(call.request, event);
      expect(asked.responseOverride).toEqual({ header: {} });
      const found = textsIn(JSON.parse(asked.body));
      for (const text of [isbn, title].filter((text) => asksFor(call, text === isbn ? 'isbn' : 'title'))) {
        expect(found).toContain(text);
      }
    });
    await fc.assert(property, { numRuns: 15 });
  },
);

/** Whether the call has the parameter of this name. */
function asksFor({ action, request: { vtl } }: Call<unknown>, name: 'isbn' | 'title'): boolean {
  if (action === 'BatchGetItem') return true;
  return vtl.includes(name === 'isbn' ? "path.get('isbn')" : "header.get('Title')");
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

it.each(calls)(
  '$action gives JSON for whatever DynamoDB answers, the same in the engine and in the function',
  async (call) => {
    const item = { isbn: { S: "it's" }, title: { S: '"' }, notes: { M: { a: { L: [{ NULL: true }] } } } };
    const plain = { isbn: "it's", title: '"', notes: { a: [null] } };
    const answers = [
      [{ Items: [item], Item: item, Attributes: item, Responses: { books: [item] }, UnprocessedKeys: {} }, undefined],
      [{ __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException', message: "it's" }, 409],
      [{ __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException', message: 'slow' }, 429],
      [{ __type: 'com.amazon.coral.service#AccessDeniedException', Message: 'arn:secret' }, 500],
    ] as const;
    for (const [answer, status] of answers) {
      const { body: text, responseOverride } = await engines.render(call.response, { body: JSON.stringify(answer) });
      expect(responseOverride.status).toBe(status);
      expect(text).not.toContain('secret');
      const result = JSON.parse(text);
      if (status === undefined) expect([result, result.items?.[0]]).toContainEqual(plain);
      else expect(Object.keys(result)).toEqual(['error', 'message']);
    }
  },
);
