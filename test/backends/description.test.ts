import { describe, expect, expectTypeOf, it } from 'vitest';
import { putEvents } from '../../src/eventbridge/index.ts';
import { TemplateError } from '../../src/index.ts';
import { putRecord, putRecords } from '../../src/kinesis/index.ts';
import { invoke } from '../../src/lambda/index.ts';
import { corsPreflight, mock, withCors } from '../../src/mock/index.ts';
import { getObject, putObject } from '../../src/s3/index.ts';
import { publish } from '../../src/sns/index.ts';
import {
  body,
  boolean,
  constant,
  json,
  number,
  optional,
  path,
  type ResultOf,
  rawBody,
  type Sent,
  sendMessage,
  stageVariable,
  withDefault,
} from '../../src/sqs/index.ts';
import { startExecution, startSyncExecution } from '../../src/step-functions/index.ts';

const message = rawBody();
const queue = 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders';
const stateMachine = 'arn:aws:states:eu-west-1:123456789012:stateMachine:orders';
const topic = 'arn:aws:sns:eu-west-1:123456789012:orders';

describe('a description that contradicts itself is refused by its types and when it is made', () => {
  it.each<[string, () => unknown, string]>([
    // @ts-expect-error
    ['no message', () => sendMessage({ queue }), 'SendMessage.message is missing'],
    // @ts-expect-error
    ['a message that is a text', () => sendMessage({ queue, message: 'x' }), 'SendMessage.message needs a source'],
    [
      'a message without a need',
      // @ts-expect-error
      () => sendMessage({ queue, message: optional(message) }),
      'message cannot be optional',
    ],
    // @ts-expect-error
    ['a document as a text', () => sendMessage({ queue, message: { a: path('a') } }), 'message needs a source'],
    [
      'a name where a URL is needed',
      // @ts-expect-error
      () => sendMessage({ protocol: 'json', queue: 'orders', message }),
      "SendMessage.queue has to be a queue's URL, or a source of a URL",
    ],
    // @ts-expect-error
    ['an unknown protocol', () => sendMessage({ protocol: 'xml', queue, message }), 'SendMessage.protocol has to be'],
    // @ts-expect-error
    ['an unknown member', () => publish({ topic, message, title: message }), 'Publish.title is unknown'],
    // @ts-expect-error
    ['a topic that is no ARN', () => publish({ topic: 'orders', message }), 'Publish.topic has to be the ARN'],
    [
      'an attribute without a type',
      // @ts-expect-error
      () => publish({ topic, message, attributes: { a: { from: message } } }),
      'Publish.attributes.a.type is missing',
    ],
    [
      'a record without a key',
      // @ts-expect-error
      () => putRecord({ stream: 's', data: message }),
      'PutRecord.partitionKey is missing',
    ],
    [
      'one of several records without a key',
      // @ts-expect-error
      () => putRecords({ stream: 's', records: [{ data: message }] }),
      'PutRecords.records[0].partitionKey is missing',
    ],
    [
      'an event without a detail',
      // @ts-expect-error
      () => putEvents({ entries: [{ source: 's', detailType: 't' }] }),
      'PutEvents.entries[0].detail is missing',
    ],
    [
      'a detail with a value that is no source',
      // @ts-expect-error
      () => putEvents({ entries: [{ source: 's', detailType: 't', detail: { a: ['x'] } }] }),
      'PutEvents.entries[0].detail.a[0] needs a source',
    ],
    // @ts-expect-error
    ['no input', () => startExecution({ stateMachine }), 'StartExecution.input is missing'],
    [
      'a state machine that is no ARN',
      // @ts-expect-error
      () => startSyncExecution({ stateMachine: 'orders', input: {} }),
      'StartSyncExecution.stateMachine has to be the ARN',
    ],
    // @ts-expect-error
    ['no key', () => getObject({ bucket: 'books' }), 'GetObject.key is missing'],
    // @ts-expect-error
    ['a key that is a text', () => getObject({ bucket: 'books', key: 'a' }), 'GetObject.key needs a source'],
    // @ts-expect-error
    ['no content', () => putObject({ bucket: 'books', key: path('id') }), 'PutObject.content is missing'],
    // @ts-expect-error
    ['no function', () => invoke({ event: {} }), 'Invoke.function is missing'],
    // @ts-expect-error
    ['no methods', () => corsPreflight({ origins: '*' }), 'CorsPreflight.methods is missing'],
    // @ts-expect-error
    ['an error without a service', () => mock({ errors: { A: 404 } }), 'Mock.errors is unknown'],
  ])('%s', (_, make, said) => {
    expect(make).toThrow(TemplateError);
    expect(make).toThrow(said);
  });

  it.each<[string, () => unknown, string]>([
    ['a queue of no form', () => sendMessage({ queue: 'my orders', message }), 'SendMessage.queue has to be'],
    ['a delay of an hour', () => sendMessage({ queue, message, delay: 3600 }), 'whole number from 0 to 900'],
    ['a message that is a number', () => sendMessage({ queue, message: constant(5) }), 'constant has to be a string'],
    ['half a character', () => sendMessage({ queue, message: constant('\ud800') }), 'half of a surrogate pair'],
    [
      'a default of another type',
      () => sendMessage({ queue, message: json({ a: number(withDefault(path('a'), 'x')) }) }),
      'SendMessage.message.a: the constant has to be a number',
    ],
    [
      'a constant that JSON cannot hold',
      () => sendMessage({ queue, message: json({ a: constant(Number.NaN) }) }),
      'SendMessage.message.a: the constant has to be JSON',
    ],
    [
      'an element of an array that may be missing',
      () => sendMessage({ queue, message: json([boolean(optional(path('a')))]) }),
      'SendMessage.message[0] cannot be optional',
    ],
    ['no records', () => putRecords({ stream: 's', records: [] }), 'PutRecords.records has to be a list of 1 to 500'],
    [
      'a stream of no form',
      () => putRecord({ stream: 'a b', data: message, partitionKey: message }),
      'PutRecord.stream',
    ],
    ['a bucket of no form', () => getObject({ bucket: 'My_Books', key: path('a') }), 'GetObject.bucket has to be'],
    ['a key without parts', () => getObject({ bucket: 'books', key: [] }), 'GetObject.key has to have a part'],
    [
      'a media type of no form',
      () => putObject({ bucket: 'abc', key: path('a'), content: message, contentType: "'" }),
      'PutObject.contentType has to be a media type',
    ],
    ['a function of no form', () => invoke({ function: 'a/b' }), 'Invoke.function has to be the name or ARN'],
    ['a mock with the body', () => mock({ answer: { a: number(body('$.a')) } }), 'Mock.answer.a: the answer of a mock'],
    [
      'a media type that is none',
      () => invoke({ function: 'f', contentTypes: ['json'] }),
      'Invoke.contentTypes has to',
    ],
    [
      'an origin that is none',
      () => corsPreflight({ origins: ['books.example'], methods: ['GET'] }),
      'origins has to be',
    ],
    [
      'cookies from everywhere',
      () => corsPreflight({ origins: '*', credentials: true, methods: ['GET'] }),
      'credentials cannot come along from all origins',
    ],
    [
      'several origins of an object',
      () => withCors(getObject({ bucket: 'books', key: path('a') }), { origins: ['https://a.b', 'https://c.d'] }),
      'GetObject hands its answers on without a template',
    ],
  ])('when it is made: %s', (_, make, said) => {
    expect(make).toThrow(TemplateError);
    expect(make).toThrow(said);
  });

  it('has results of its types', () => {
    const sent = sendMessage({ queue, message });
    expectTypeOf<ResultOf<typeof sent>>().toEqualTypeOf<Sent>();
    const run = startSyncExecution<{ total: number }>({ stateMachine, input: {} });
    expectTypeOf<ResultOf<typeof run>>().toEqualTypeOf<{ total: number }>();
    expectTypeOf<(typeof run)['action']>().toEqualTypeOf<'StartSyncExecution'>();
  });
});

describe('what a method needs beside the templates', () => {
  const form = { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" };
  const sqs = { type: 'aws', httpMethod: 'POST', service: 'sqs', passthroughBehavior: 'never' };

  it('is the queue, for SQS', () => {
    const statuses = [200, 400, 429, 500, 503];
    expect(sendMessage({ queue, message }).integration).toEqual({
      ...sqs,
      path: '123456789012/orders',
      requestParameters: form,
      statuses,
    });
    expect(sendMessage({ queue: 'orders', message }).integration.path).toBe('${AWS::AccountId}/orders');
    const call = sendMessage({ queue: stageVariable('queue'), message });
    expect(call.integration.path).toBe('/');
    expect(call.request({ body: 'a b', stageVariables: { queue } }).body).toBe(
      `Action=SendMessage&QueueUrl=${encodeURIComponent(queue)}&MessageBody=a+b`,
    );
    expect(call.reads).toEqual([
      { in: 'stageVariable', name: 'queue', needed: true },
      { in: 'body', name: 'the body', needed: true },
    ]);
    expect(sendMessage({ protocol: 'json', queue, message }).integration.requestParameters).toEqual({
      'integration.request.header.Content-Type': "'application/x-amz-json-1.0'",
      'integration.request.header.X-Amz-Target': "'AmazonSQS.SendMessage'",
    });
  });

  it('is the action, for most', () => {
    const events = putEvents({ entries: [{ source: 's', detailType: 't', detail: {} }], contentTypes: ['text/json'] });
    expect(events.integration).toMatchObject({
      service: 'events',
      action: 'PutEvents',
      requestContentTypes: ['text/json'],
      requestParameters: { 'integration.request.header.X-Amz-Target': "'AWSEvents.PutEvents'" },
    });
    expect(startExecution({ stateMachine, input: {} }).integration).toMatchObject({
      service: 'states',
      action: 'StartExecution',
    });
    expect(publish({ topic, message }).integration).toMatchObject({ service: 'sns', action: 'Publish' });
    const record = putRecord({ stream: 's', data: message, partitionKey: message });
    expect(record.integration).toMatchObject({ service: 'kinesis', action: 'PutRecord' });
  });

  it('is a path with overrides, for S3', () => {
    const call = getObject({ bucket: 'books', key: ['covers/', path('isbn')] });
    expect(call.integration).toEqual({
      type: 'aws',
      httpMethod: 'GET',
      service: 's3',
      path: '{bucket}/{key}',
      failures: '[345]\\d\\d',
      responseParameters: {
        'method.response.header.Content-Type': 'integration.response.header.Content-Type',
        'method.response.header.ETag': 'integration.response.header.ETag',
        'method.response.header.Last-Modified': 'integration.response.header.Last-Modified',
      },
      passthroughBehavior: 'never',
      statuses: [200, 400, 404, 409, 412, 413, 429, 500, 503],
    });
    const put = putObject({ bucket: 'books', key: path('id'), content: message, contentType: 'text/plain' });
    expect(put.integration).toMatchObject({
      httpMethod: 'PUT',
      requestParameters: { 'integration.request.header.Content-Type': "'text/plain'" },
    });
  });

  it('is the function, for Lambda', () => {
    const own = invoke({ function: 'orders:${stageVariables.alias}', wait: false }).integration;
    const arn = 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:orders:${stageVariables.alias}';
    expect(own.path).toBe(`2015-03-31/functions/${arn}/invocations`);
    expect(own.requestParameters).toEqual({ 'integration.request.header.X-Amz-Invocation-Type': "'Event'" });
    const other = 'arn:aws:lambda:eu-west-1:123456789012:function:orders:live';
    expect(invoke({ function: other }).integration.path).toBe(`2015-03-31/functions/${other}/invocations`);
  });

  it('is known of the results', () => {
    expect(sendMessage({ queue, message }).resultSchema).toEqual({
      type: 'object',
      properties: { messageId: { type: 'string' }, sequenceNumber: { type: 'string' } },
      required: ['messageId'],
    });
  });

  it('is known of typed values', () => {
    const call = sendMessage({ queue, message: json({ a: number(body('$.a')), b: boolean(optional(path('b'))) }) });
    expect(call.reads).toEqual([
      { in: 'body', name: '$.a', needed: true, schema: { type: 'number' } },
      { in: 'path', name: 'b', needed: false, schema: { type: 'boolean' } },
    ]);
  });
});

describe('CORS', () => {
  const origins = ['https://a.example', 'https://b.example'];
  const methods = ['GET', 'PUT'];

  it('allows one origin with headers that are fixed', () => {
    const { integration, request, response } = corsPreflight({ origins: '*', methods, maxAge: 60 });
    expect(integration).toEqual({
      type: 'mock',
      passthroughBehavior: 'never',
      responseParameters: {
        'method.response.header.Access-Control-Allow-Methods': "'GET, PUT'",
        'method.response.header.Access-Control-Allow-Headers': "'Content-Type'",
        'method.response.header.Access-Control-Max-Age': "'60'",
        'method.response.header.Access-Control-Allow-Origin': "'*'",
      },
      statuses: [200],
    });
    expect(request({}).body).toBe('{"statusCode": 200}');
    expect(response({})).toMatchObject({ body: '', responseOverride: { header: {} } });
  });

  it.each(['Origin', 'origin'])('allows of several origins the one that asks, whatever the case of %s', (name) => {
    const { integration, response } = corsPreflight({ origins, methods, credentials: true });
    const from = (origin: string) => response({ params: { header: { [name]: origin } } }).responseOverride.header;
    expect(integration.responseParameters).toMatchObject({
      'method.response.header.Vary': "'Origin'",
      'method.response.header.Access-Control-Allow-Credentials': "'true'",
    });
    expect(from('https://b.example')).toEqual({ 'Access-Control-Allow-Origin': 'https://b.example' });
    expect(from('https://c.example')).toEqual({});
    expect(from('https://b.example.evil')).toEqual({});
    expect(response({}).responseOverride.header).toEqual({});
  });

  it('is part of the answers of other calls', () => {
    const call = sendMessage({ queue, message });
    const allowed = withCors(call, { origins });
    const event = { params: { header: { Origin: 'https://a.example' } }, body: '{}' };
    const { responseOverride } = allowed.response(allowed.answered(event, '{"Error": {"Code": "RequestThrottled"}}'));
    expect(responseOverride).toEqual({ status: 429, header: { 'Access-Control-Allow-Origin': 'https://a.example' } });
    expect(withCors(call, { origins: '*' }).integration.responseParameters).toEqual({
      'method.response.header.Access-Control-Allow-Origin': "'*'",
    });
    const object = withCors(getObject({ bucket: 'books', key: path('a') }), { origins: ['https://a.example'] });
    expect(object.response({ body: '<Error><Code>NoSuchKey</Code></Error>' }).responseOverride).toEqual({
      status: 404,
      header: { 'Access-Control-Allow-Origin': 'https://a.example' },
    });
  });
});
