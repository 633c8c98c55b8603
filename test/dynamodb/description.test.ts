import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  body,
  constant,
  context,
  getItem,
  type ItemOf,
  type Json,
  optional,
  type Page,
  path,
  putItem,
  query,
  querystring,
  type ResultOf,
  scan,
  stageVariable,
  table,
  updateItem,
} from '../../src/dynamodb/index.ts';
import { TemplateError } from '../../src/index.ts';

const books = table({
  name: 'books',
  key: { isbn: 'S' },
  indexes: { byAuthor: { author: 'S', year: 'N' } },
  attributes: { title: 'S', year: 'N', author: 'S', prices: { L: 'N' }, sub: { M: { a: 'BOOL' } }, tags: 'SS' },
});
const key = { isbn: path('isbn') };

describe('a description that contradicts itself is refused by its types and when it is made', () => {
  it.each<[string, () => unknown, string]>([
    // @ts-expect-error
    ['a key without a source', () => getItem({ table: books, key: {} }), 'GetItem.key.isbn needs a source'],
    // @ts-expect-error
    ['a source that is a text', () => getItem({ table: books, key: { isbn: '1' } }), 'GetItem.key.isbn needs a source'],
    [
      'a key that may be missing',
      // @ts-expect-error
      () => getItem({ table: books, key: { isbn: optional(path('isbn')) } }),
      'GetItem.key.isbn cannot be optional',
    ],
    [
      'a key that the table lacks',
      // @ts-expect-error
      () => getItem({ table: books, key: { ...key, id: path('id') } as { isbn: never; id: 5 } }),
      'GetItem.key.id is no attribute of the key',
    ],
    // @ts-expect-error
    ['an item without its key', () => putItem({ table: books, item: { title: body('$.t') } }), 'PutItem.item.isbn'],
    [
      'an attribute that is not described',
      // @ts-expect-error
      () => putItem({ table: books, item: { ...key, titel: body('$.t') } as typeof key & { titel: 5 } }),
      'PutItem.item.titel is no attribute of the table',
    ],
    // @ts-expect-error
    ['an unknown index', () => scan({ table: books, index: 'byYear' }), 'Scan.index has to be "byAuthor"'],
    // @ts-expect-error
    ['an unknown member', () => scan({ table: books, filters: 'x' }), 'Scan.filters is unknown'],
    // @ts-expect-error
    ['no condition for a query', () => query({ table: books }), 'Query.keyCondition is missing'],
    // @ts-expect-error
    ['an unknown type', () => table({ name: 'x', key: { id: 'BOOL' } }), 'table.key.id has to be "S" or "N" or "B"'],
    [
      'an unknown type inside another',
      // @ts-expect-error
      () => table({ name: 'x', key: { id: 'S' }, attributes: { a: { L: { M: { b: 'X' } } } } }),
      'table.attributes.a.L.M.b has to be "S"',
    ],
    [
      'a value without a type',
      // @ts-expect-error
      () => scan({ table: books, filter: ':a = :a', values: { ':a': { from: constant(1) } } }),
      'Scan.values.:a.type is missing',
    ],
    // @ts-expect-error
    ['an order that is none', () => query({ table: books, keyCondition: 'x', order: 'up' }), 'Query.order has to be'],
  ])('%s', (_, make, message) => {
    expect(make).toThrow(TemplateError);
    expect(make).toThrow(message);
  });

  it.each<[string, () => unknown, string]>([
    ['a placeholder without a value', () => scan({ table: books, filter: 'a = :a' }), 'Scan.values: :a is used and'],
    ['a placeholder without a name', () => scan({ table: books, filter: '#a = x' }), 'Scan.names: #a is used and'],
    ['a name without a place', () => scan({ table: books, names: { '#a': 'a' } }), 'Scan: no expression has #a'],
    [
      'one attribute of two types',
      () => table({ name: 'x', key: { id: 'S' }, attributes: { id: 'N' } }),
      'table.key.id is of type S, but elsewhere of another',
    ],
    ['no key', () => table({ name: 'x', key: {} }), 'table.key has to have one or two attributes'],
    ['a name with a line end', () => table({ name: 'x', key: { 'a\n': 'S' } }), 'table.key: "a\\n" has to be a name'],
    ['a limit of no items', () => scan({ table: books, limit: 0 }), 'Scan.limit has to be a whole number above 0'],
    ['a status that is none', () => getItem({ table: books, key, notFound: 1 }), 'GetItem.notFound has to be a status'],
    [
      'a constant of another type',
      () => putItem({ table: books, item: { ...key, year: constant('soon') } }),
      'year: the constant has to be of type N, but it is {"S":"soon"}',
    ],
    ['a path to several values', () => body('$.a[*]'), 'body("$.a[*]"): the path has to be of names and indexes'],
    ['a path with VTL in it', () => body("$['a'')#set($x = 1)']"), 'the path has to be of names and indexes'],
    ['a parameter without a name', () => querystring(''), 'querystring(""): the name has to be a text'],
    ['a context that is no name', () => context('$x'), 'context("$x"): it has to start with a name'],
    ['no description', () => scan(undefined as never), 'Scan has to be an object'],
  ])('when it is made: %s', (_, make, message) => {
    expect(make).toThrow(TemplateError);
    expect(make).toThrow(message);
  });
});

describe('the types of what comes out', () => {
  type Book = {
    isbn: string;
    title?: string;
    year?: number;
    author?: string;
    prices?: (number | null)[];
    sub?: { a?: boolean | null };
    tags?: string[];
  };

  it('are those of the description', () => {
    expectTypeOf<ItemOf<typeof books>>().toEqualTypeOf<Book>();
    const call = scan({ table: books, pageToken: querystring('page') });
    expectTypeOf<ResultOf<typeof call>>().toEqualTypeOf<Page<Book>>();
    const change = updateItem({ table: books, key, update: 'REMOVE title', returns: 'ALL_NEW' });
    expectTypeOf<ResultOf<typeof change>>().toEqualTypeOf<Partial<Book>>();
    const orNull = getItem({ table: books, key, notFound: 'null' });
    expectTypeOf<ResultOf<typeof orNull>>().toEqualTypeOf<Book | null>();
  });

  it('have null where that is chosen, and anything where nothing is described', () => {
    const one = table({ name: 'x', key: { id: 'N' }, attributes: { a: 'S' }, missing: 'null' });
    expectTypeOf<ItemOf<typeof one>>().toEqualTypeOf<{ id: number; a: string | null }>();
    const open = table({ name: stageVariable('x'), key: { id: 'S' } });
    expectTypeOf<ItemOf<typeof open>['id']>().toEqualTypeOf<string>();
    expectTypeOf<ItemOf<typeof open>['other']>().toEqualTypeOf<Json>();
  });
});
