import { BatchWriteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  batchGetItem,
  body,
  type Call,
  constant,
  deleteItem,
  getItem,
  optional,
  type Page,
  path,
  putItem,
  query,
  querystring,
  scan,
  stageVariable,
  table,
  updateItem,
  withDefault,
} from '../../src/dynamodb/index.ts';
import { Database } from './database.ts';

const books = table({
  name: stageVariable('table'),
  key: { isbn: 'S' },
  indexes: { byAuthor: { author: 'S', year: 'N' } },
  attributes: {
    title: 'S',
    author: 'S',
    year: 'N',
    cover: 'B',
    lent: 'BOOL',
    tags: 'SS',
    prices: { L: 'N' },
    publisher: { M: { name: 'S', city: 'S' } },
    notes: 'any',
  },
});

const put = putItem({
  table: books,
  item: {
    isbn: path('isbn'),
    title: body('$.title'),
    author: optional(body('$.author')),
    year: optional(body('$.year')),
    cover: optional(body('$.cover')),
    lent: withDefault(body('$.lent'), false),
    tags: optional(body('$.tags')),
    prices: optional(body('$.prices')),
    publisher: optional(body('$.publisher')),
    notes: optional(body('$.notes')),
  },
  condition: 'attribute_not_exists(isbn)',
});
const get = getItem({ table: books, key: { isbn: path('isbn') }, consistent: true });

let database: Database;
const stageVariables = { table: 'books' };

beforeAll(async () => {
  database = await Database.open();
  await database.createTable({
    TableName: 'books',
    AttributeDefinitions: [
      { AttributeName: 'isbn', AttributeType: 'S' },
      { AttributeName: 'author', AttributeType: 'S' },
      { AttributeName: 'year', AttributeType: 'N' },
    ],
    KeySchema: [{ AttributeName: 'isbn', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'byAuthor',
        KeySchema: [
          { AttributeName: 'author', KeyType: 'HASH' },
          { AttributeName: 'year', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  });
  await database.createTable({
    TableName: 'many',
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'N' }],
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  });
});
afterAll(() => database.close());

const event = (isbn: string, value: unknown = {}) => ({
  body: JSON.stringify(value),
  params: { path: { isbn } },
  stageVariables,
});

const tricky = `it's "quoted" \\ \u2028 </script> $input #end \u00e9 \ud83d\ude00`;

/** The book as the SDK reads it. */
async function inTheTable(isbn: string): Promise<Record<string, unknown> | undefined> {
  const { Item } = await database.client.send(new GetItemCommand({ TableName: 'books', Key: marshall({ isbn }) }));
  return Item && unmarshall(Item);
}

describe('a book that is put', () => {
  const book = {
    title: tricky,
    author: 'A',
    year: 1985,
    cover: 'AQID',
    tags: ['a', "b'"],
    prices: [1.5, 20],
    publisher: { name: 'Norton', city: tricky },
    notes: { '"$x"': [null, true, { deep: ['x', 1] }] },
  };

  it('is what the SDK reads', async () => {
    expect(await database.answer(put, event(tricky, book))).toEqual({ status: 200, body: {} });
    const { tags, cover, ...others } = (await inTheTable(tricky))!;
    const { tags: _, cover: __, ...expected } = book;
    expect(others).toEqual({ ...expected, isbn: tricky, lent: false });
    expect(tags).toEqual(new Set(book.tags));
    expect(cover).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('is read as it was sent', async () => {
    expect(await database.answer(get, event(tricky))).toEqual({
      status: 200,
      body: { ...book, isbn: tricky, lent: false },
    });
  });

  it('is not overwritten', async () => {
    const { status, body } = await database.answer(put, event(tricky, book));
    expect({ status, body }).toEqual({
      status: 409,
      body: { error: 'ConditionalCheckFailedException', message: 'The conditional request failed' },
    });
  });
});

describe('a book that the SDK has put', () => {
  const isbn = '1';
  const item = { isbn, title: tricky, year: 2, tags: new Set(['x']), prices: [1], notes: { a: [tricky, null] } };

  it('is read', async () => {
    await database.client.send(new PutItemCommand({ TableName: 'books', Item: marshall(item) }));
    expect((await database.answer(get, event(isbn))).body).toEqual({ ...item, tags: ['x'] });
  });

  it('is on a page of the table, and of an index', async () => {
    const other = { ...item, isbn: '2', author: tricky };
    await database.client.send(new PutItemCommand({ TableName: 'books', Item: marshall(other) }));
    const all = await database.answer(scan({ table: books }), { stageVariables });
    expect(all.body.items).toContainEqual({ ...item, tags: ['x'] });
    const byAuthor = query({
      table: books,
      index: 'byAuthor',
      keyCondition: 'author = :author',
      values: { ':author': { type: 'S', from: body('$.author') } },
    });
    const found = await database.answer(byAuthor, event('', { author: tricky }));
    expect(found.body).toEqual({ items: [{ ...other, tags: ['x'] }] });
  });

  it('is changed under a condition', async () => {
    const rename = updateItem({
      table: books,
      key: { isbn: path('isbn') },
      update: 'SET title = :title, #year = #year + :one',
      condition: '#year = :year',
      names: { '#year': 'year' },
      values: {
        ':title': { type: 'S', from: body('$.title') },
        ':year': { type: 'N', from: querystring('year') },
        ':one': { type: 'N', from: constant(1) },
      },
      returns: 'UPDATED_NEW',
    });
    const request = (year: string) => ({
      ...event(isbn, { title: "'" }),
      params: { path: { isbn }, querystring: { year } },
    });
    expect((await database.answer(rename, request('7'))).status).toBe(409);
    expect(await database.answer(rename, request('2'))).toEqual({ status: 200, body: { title: "'", year: 3 } });
    expect(await inTheTable(isbn)).toEqual({ ...item, title: "'", year: 3 });
  });

  it('is one of several that are asked for', async () => {
    const several = batchGetItem({ table: books, keys: body('$.keys') });
    const keys = [{ isbn }, { isbn: tricky }, { isbn: 'none' }];
    const { body: found } = await database.answer(several, event('', { keys }));
    expect(found.items.map((one) => one.isbn).sort()).toEqual([isbn, tricky].sort());
    expect(found.unprocessed).toEqual([]);
    const fixed = batchGetItem({ table: books, keys: [{ isbn: constant(isbn) }, { isbn: path('isbn') }] });
    expect((await database.answer(fixed, event('none'))).body.items).toHaveLength(1);
  });

  it('is removed, and then not found', async () => {
    const remove = deleteItem({ table: books, key: { isbn: path('isbn') }, returns: 'ALL_OLD' });
    expect((await database.answer(remove, event(isbn))).body.title).toBe("'");
    expect(await inTheTable(isbn)).toBeUndefined();
    expect(await database.answer(remove, event(isbn))).toEqual({ status: 200, body: {} });
    expect(await database.answer(get, event(isbn))).toEqual({
      status: 404,
      body: { error: 'NotFound', message: 'There is no such item.' },
    });
    const orNull = getItem({ table: books, key: { isbn: path('isbn') }, notFound: 'null' });
    expect(await database.answer(orNull, event(isbn))).toEqual({ status: 200, body: null });
  });
});

describe('a request that is wrong', () => {
  it.each([
    [{}, '$.title has to be a string'],
    [{ title: null }, '$.title has to be a string'],
    [{ title: ['x'] }, '$.title has to be a string'],
    [{ title: 5 }, '$.title has to be a string'],
    [{ title: 'x', year: '1"}, "x": {"S": "y' }, '$.year has to be a number'],
    [{ title: 'x', prices: [1, 'x'] }, 'an element of $.prices has to be a number'],
    [{ title: 'x', publisher: { name: 1 } }, '$.publisher.name has to be a string'],
    [{ title: 'x', tags: 'x' }, '$.tags has to be a list'],
    [{ title: 'x', lent: 'yes' }, '$.lent has to be true or false'],
  ])('is told so and writes nothing: %j', async (value, message) => {
    const answer = await database.answer(put, event('refused', value));
    expect(answer).toEqual({ status: 400, body: { error: 'RequestRefused', message } });
    expect((await database.answer(get, event('refused'))).status).toBe(404);
  });

  it.each([
    putItem({ table: books, item: { isbn: path('isbn') } }),
    updateItem({ table: books, key: { isbn: path('isbn') }, update: 'REMOVE title' }),
    deleteItem({ table: books, key: { isbn: path('isbn') } }),
    getItem({ table: books, key: { isbn: path('isbn') } }),
    batchGetItem({ table: books, keys: [{ isbn: path('isbn') }] }),
    scan({ table: books, limit: querystring('limit') }),
    query({ table: books, keyCondition: 'isbn = :i', values: { ':i': { type: 'S', from: path('isbn') } } }),
  ])('is no call that DynamoDB would make: $action', async (call) => {
    const { body } = call.request({ stageVariables });
    expect(Object.keys(JSON.parse(body))).toEqual(['refused']);
    const answer = await database.send(call.action, body);
    expect(answer.status).toBe(400);
    expect(call.response({ body: await answer.text() }).responseOverride.status).toBe(400);
  });

  it('gets the status of the description', async () => {
    const call = getItem({ table: books, key: { isbn: path('isbn') }, refusal: 422 });
    expect((await database.answer(call, { stageVariables })).status).toBe(422);
  });

  it('hides what is no business of a client', async () => {
    const answer = await database.answer(get, { ...event('x'), stageVariables: { table: 'absent' } });
    expect(answer).toEqual({ status: 500, body: { error: 'InternalServerError', message: 'The service has failed.' } });
  });
});

describe('pages', () => {
  /** The items of all pages, each asked for with the token of the one before. */
  async function pagesOf<Item>(call: Call<Page<Item>>, asked: Record<string, string>): Promise<Item[][]> {
    const pages: Item[][] = [];
    for (let page: string | undefined = ''; page !== undefined; ) {
      const params = { path: { author: 'B' }, querystring: { ...asked, page } };
      const answer: { body: Page<Item> } = await database.answer(call, { params, stageVariables });
      pages.push(answer.body.items);
      page = answer.body.next;
    }
    return pages;
  }

  it('go through an index, in order', async () => {
    for (const year of [1, 2, 3, 4, 5]) {
      await database.answer(put, event(`${year}'"`, { title: 't', author: 'B', year }));
    }
    const byAuthor = query({
      table: books,
      index: 'byAuthor',
      keyCondition: 'author = :author',
      values: { ':author': { type: 'S', from: path('author') } },
      order: querystring('order'),
      limit: querystring('limit'),
      pageToken: querystring('page'),
    });
    const pages = await pagesOf(byAuthor, { order: 'descending', limit: '2' });
    const years = pages.flat().map(({ year }) => year);
    expect(pages.map(({ length }) => length).slice(0, 2)).toEqual([2, 2]);
    expect(years).toEqual([5, 4, 3, 2, 1]);
  });

  it('go through 5,000 items', async () => {
    const all = Array.from({ length: 5000 }, (_, id) => id);
    for (let start = 0; start < all.length; start += 25) {
      const many = all.slice(start, start + 25).map((id) => ({ PutRequest: { Item: marshall({ id }) } }));
      await database.client.send(new BatchWriteItemCommand({ RequestItems: { many } }));
    }
    const call = scan({
      table: table({ name: 'many', key: { id: 'N' } }),
      limit: optional(querystring('limit')),
      pageToken: querystring('page'),
    });
    expect((await database.answer(call, {})).body.items).toHaveLength(5000);
    const ids = (await pagesOf(call, { limit: '1100' })).flat().map(({ id }) => id);
    expect(ids.sort((a, b) => a - b)).toEqual(all);
  });
});
