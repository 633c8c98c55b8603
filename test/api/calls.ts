/** A call of every kind that there is a helper for, and a path that has all that it reads. */
import type { Method } from '../../src/api/index.ts';
import type { Call } from '../../src/backends/call.ts';
import * as dynamodb from '../../src/dynamodb/index.ts';
import * as eventBridge from '../../src/eventbridge/index.ts';
import * as kinesis from '../../src/kinesis/index.ts';
import * as lambda from '../../src/lambda/index.ts';
import * as mock from '../../src/mock/index.ts';
import * as s3 from '../../src/s3/index.ts';
import * as sns from '../../src/sns/index.ts';
import * as sqs from '../../src/sqs/index.ts';
import * as stepFunctions from '../../src/step-functions/index.ts';

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
const message = sqs.json({ [hostile]: constant(hostile), id: path('id') });
const record = { data: body('$.data'), partitionKey: path('id') };
const event = { source: 'books', detailType: 'Sold', detail: { id: path('id'), by: body('$.by') } };
const stateMachine = 'arn:aws:states:eu-west-1:123456789012:stateMachine:orders';
const object = { bucket: 'books', key: ['covers/', path('id')] };

export const calls: { readonly [name: string]: Call<unknown> } = {
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
  sendMessage: sqs.sendMessage({ queue: 'orders', message }),
  sendMessageInJson: sqs.sendMessage({ protocol: 'json', queue: stageVariable('queue'), message }),
  publish: sns.publish({ topic: stageVariable('topic'), message, subject: optional(querystring('subject')) }),
  putRecord: kinesis.putRecord({ stream: 'books', ...record }),
  putRecords: kinesis.putRecords({
    stream: 'books',
    records: kinesis.forEach('$.records', (element) => ({ data: element('$.data'), partitionKey: path('id') })),
  }),
  putEvents: eventBridge.putEvents({ entries: [event] }),
  startExecution: stepFunctions.startExecution({ stateMachine, input: body('$'), name: path('id') }),
  startSyncExecution: stepFunctions.startSyncExecution({ stateMachine, input: { id: path('id') } }),
  getObject: s3.getObject(object),
  putObject: s3.putObject({ ...object, content: s3.rawBody(), contentTypes: ['application/json', 'text/plain'] }),
  invoke: lambda.invoke({ function: 'arn:aws:lambda:eu-west-1:123456789012:function:${stageVariables.function}' }),
  mock: mock.mock({ status: 202, answer: { id: path('id') } }),
  corsPreflight: mock.corsPreflight({ origins: ['https://a.example', 'https://b.example'], methods: ['GET'] }),
};

/** Each call as a method of a path of its own. */
export const methods: readonly Method[] = Object.entries(calls).map(([name, call]) => ({
  verb: 'POST',
  path: `/${name}/{id}`,
  call,
  operationId: name,
}));

/** What helpers export beside those that make a call. */
const others = [
  ...[
    'body',
    'constant',
    'context',
    'header',
    'optional',
    'path',
    'querystring',
    'rawBody',
    'stageVariable',
    'withDefault',
  ],
  ...['string', 'number', 'boolean', 'json', 'forEach', 'table', 'toJson', 'fromJson', 'printJson', 'withCors'],
];

/** The functions that make a call, of all helpers. */
export const helpers: readonly string[] = [dynamodb, eventBridge, kinesis, lambda, mock, s3, sns, sqs, stepFunctions]
  .flatMap((entry) => Object.entries(entry))
  .filter(([name, made]) => typeof made === 'function' && !/^[A-Z]/.test(name) && !others.includes(name))
  .map(([name]) => name);
