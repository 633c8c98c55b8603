/** A call of every kind, and a path that has all that it reads. */
import type { Method, MethodCall } from '../../src/api/index.ts';
import * as dynamodb from '../../src/dynamodb/index.ts';

const { body, constant, context, header, optional, path, querystring, stageVariable } = dynamodb;

/** Names and texts that mean something to VTL, JSON, YAML, CloudFormation and OpenAPI. */
export const hostile = `it's "\${AWS::Region}" $\{!x} #end $ref \\ %{} : - | > & * {{x}} \u2028 \u00e9 \ud83d\ude00`;

export const books = dynamodb.table({
  name: stageVariable('table'),
  key: { isbn: 'S' },
  indexes: { byAuthor: { author: 'S' } },
  attributes: { title: 'S', author: 'S', [hostile]: 'any' },
});

const key = { isbn: path('id') };
const paged = { table: books, limit: optional(querystring('limit')), pageToken: querystring('page') };

export const calls: { readonly [name: string]: MethodCall } = {
  scan: dynamodb.scan(paged),
  query: dynamodb.query({
    ...paged,
    index: 'byAuthor',
    keyCondition: 'author = :author',
    values: { ':author': { type: 'S', from: header('X-Author') } },
  }),
  getItem: dynamodb.getItem({ table: books, key }),
  putItem: dynamodb.putItem({ table: books, item: { ...key, title: body('$.title'), author: constant(hostile) } }),
  updateItem: dynamodb.updateItem({
    table: books,
    key,
    update: 'SET title = :title',
    values: { ':title': { type: 'S', from: context('requestTime') } },
  }),
  deleteItem: dynamodb.deleteItem({ table: books, key }),
  batchGetItem: dynamodb.batchGetItem({ table: books, keys: body('$.keys') }),
};

/** Each call as a method of a path of its own. */
export const methods: readonly Method[] = Object.entries(calls).map(([name, call]) => ({
  verb: 'POST',
  path: `/${name}/{id}`,
  call,
  operationId: name,
}));
