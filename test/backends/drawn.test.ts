import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/backends/call.ts';
import { json } from '../../src/backends/contents.ts';
import { forEach, putEvents } from '../../src/eventbridge/index.ts';
import type { MappingRequest } from '../../src/index.ts';
import { putRecord, putRecords } from '../../src/kinesis/index.ts';
import { invoke } from '../../src/lambda/index.ts';
import { mock } from '../../src/mock/index.ts';
import { body, getObject, type NeededSource, path, putObject } from '../../src/s3/index.ts';
import { publish } from '../../src/sns/index.ts';
import { sendMessage } from '../../src/sqs/index.ts';
import { startExecution, startSyncExecution } from '../../src/step-functions/index.ts';
import { jsonOf, jsonValues, members, names, texts } from './draw.ts';
import { Engines } from './engines.ts';
import { bytesOf, inUtf8, jsonFor, objects, Request, textLeaves, trees, withoutSurrogates } from './requests.ts';

const seed = Number(process.env.VELOGATE_SEED ?? Math.floor(Math.random() * 2 ** 31));
const settings = { seed, numRuns: 30 };
const engines = new Engines();

beforeAll(async () => {
  console.info(`Descriptions are drawn with VELOGATE_SEED=${seed}`);
  await engines.open();
});
afterAll(() => engines.close());

const queue = 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders';
const topic = 'arn:aws:sns:eu-west-1:123456789012:orders';
const stateMachine = 'arn:aws:states:eu-west-1:123456789012:stateMachine:orders';
const lambda = 'arn:aws:lambda:eu-west-1:123456789012:function:orders';

/** What a request template prints. */
async function printed(call: Call<unknown>, event: MappingRequest): Promise<string> {
  return (await engines.render(call.request, event)).body;
}

async function printedJson(call: Call<unknown>, event: MappingRequest) {
  return JSON.parse(await printed(call, event));
}

async function printedForm(call: Call<unknown>, event: MappingRequest): Promise<Record<string, string>> {
  return Object.fromEntries(new URLSearchParams(await printed(call, event)));
}

describe('a drawn text', () => {
  it('is the message of SQS in both protocols, and of SNS', async () => {
    const property = fc.asyncProperty(textLeaves, textLeaves, async (leaf, other) => {
      const request = new Request();
      const message = request.source(leaf);
      const attributes = { 'it.is': { type: 'String', from: request.source(other) } } as const;
      const { event } = request;
      expect(await printedForm(sendMessage({ queue: 'orders', message, attributes }), event)).toEqual({
        Action: 'SendMessage',
        MessageBody: inUtf8(leaf.value),
        'MessageAttribute.1.Name': 'it.is',
        'MessageAttribute.1.Value.DataType': 'String',
        'MessageAttribute.1.Value.StringValue': inUtf8(other.value),
      });
      expect(await printedJson(sendMessage({ protocol: 'json', queue, message, attributes }), event)).toEqual({
        QueueUrl: queue,
        MessageBody: leaf.value,
        MessageAttributes: { 'it.is': { DataType: 'String', StringValue: other.value } },
      });
      expect(await printedForm(publish({ topic, message, subject: message, attributes }), event)).toEqual({
        Action: 'Publish',
        TopicArn: topic,
        Message: inUtf8(leaf.value),
        Subject: inUtf8(leaf.value),
        'MessageAttributes.entry.1.Name': 'it.is',
        'MessageAttributes.entry.1.Value.DataType': 'String',
        'MessageAttributes.entry.1.Value.StringValue': inUtf8(other.value),
      });
    });
    await fc.assert(property, settings);
  });

  it('is the data of Kinesis, and the content of an object', async () => {
    const property = fc.asyncProperty(textLeaves, textLeaves, async (leaf, other) => {
      const request = new Request();
      const [data, partitionKey] = [request.source(leaf), request.source(other)];
      const { event } = request;
      const record = { Data: bytesOf(leaf.value).toString('base64'), PartitionKey: other.value };
      const one = putRecord({ stream: 'orders', data, partitionKey });
      expect(await printedJson(one, event)).toEqual({ StreamName: 'orders', ...record });
      const two = putRecords({
        stream: 'orders',
        records: [
          { data, partitionKey },
          { data, partitionKey },
        ],
      });
      expect(await printedJson(two, event)).toEqual({ StreamName: 'orders', Records: [record, record] });
      const put = putObject({ bucket: 'books', key: ['a'], content: data });
      expect(await printed(put, event)).toBe(leaf.value);
    });
    await fc.assert(property, settings);
  });

  it('is part of a key, percent-encoded, or refused where it would lead elsewhere', async () => {
    const property = fc.asyncProperty(textLeaves, fc.constantFrom('', 'a/', 'b #$/'), async (leaf, before) => {
      const request = new Request();
      const call = getObject({ bucket: 'books', key: [before, request.source(leaf) as NeededSource] });
      const { body, requestOverride, responseOverride } = await engines.render(call.request, request.event);
      const text = leaf.place === 'path' ? percentDecoded(leaf.value) : leaf.value;
      const key = inUtf8(`${before}${text}`);
      if (key === '' || key.split('/').some((part) => part === '.' || part === '..')) {
        expect(requestOverride.path).toEqual({ bucket: '-', key: 'refused' });
        expect(responseOverride.status).toBe(400);
      } else {
        expect(body).toBe('');
        expect(requestOverride.path).toEqual({ bucket: 'books', key: expect.stringMatching(/^[\w.*/%-]+$/) });
        expect(decodeURIComponent(requestOverride.path.key as string)).toBe(key);
      }
    });
    await fc.assert(property, { ...settings, numRuns: 60 });
  });
});

/** As a client's percent-encoding is read: what is none stands for itself. */
function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString());
}

describe('a drawn document', () => {
  it('is the text of a message', async () => {
    const property = fc.asyncProperty(objects, async (tree) => {
      const request = new Request();
      const message = json(request.document(tree));
      const { MessageBody } = await printedForm(sendMessage({ queue: 'orders', message }), request.event);
      expect(withoutSurrogates(JSON.parse(MessageBody!))).toEqual(withoutSurrogates(jsonFor(tree)));
    });
    await fc.assert(property, settings);
  });

  it('is the detail of an event', async () => {
    const property = fc.asyncProperty(objects, textLeaves, async (tree, source) => {
      const request = new Request();
      const entry = { source: request.source(source), detailType: 'it\'s "so" $x', detail: request.document(tree) };
      const { Entries } = await printedJson(putEvents({ entries: [entry, entry], bus: 'b' }), request.event);
      const { Detail, ...others } = Entries[1];
      expect(Entries[0]).toEqual(Entries[1]);
      expect(others).toEqual({ EventBusName: 'b', Source: source.value, DetailType: 'it\'s "so" $x' });
      expect(JSON.parse(Detail)).toEqual(jsonFor(tree));
    });
    await fc.assert(property, settings);
  });

  it('is the input of an execution', async () => {
    const property = fc.asyncProperty(trees, textLeaves, async (tree, name) => {
      const request = new Request();
      const described = { stateMachine, input: request.document(tree), name: request.source(name) } as const;
      const { input, ...others } = await printedJson(startExecution(described), request.event);
      expect(others).toEqual({ stateMachineArn: stateMachine, name: name.value });
      expect(JSON.parse(input)).toEqual(jsonFor(tree));
      expect(await printed(startSyncExecution(described), request.event)).toBe(
        await printed(startExecution(described), request.event),
      );
    });
    await fc.assert(property, settings);
  });

  it('is the event of a function', async () => {
    const property = fc.asyncProperty(trees, async (tree) => {
      const request = new Request();
      const call = invoke({ function: lambda, event: request.document(tree) });
      expect(withoutSurrogates(await printedJson(call, request.event))).toEqual(withoutSurrogates(jsonFor(tree)));
    });
    await fc.assert(property, settings);
  });

  it('is the answer of a mock, where the body has no part in it', async () => {
    const property = fc.asyncProperty(trees, async (tree) => {
      const request = new Request('header');
      const call = mock({ answer: request.document(tree), status: 201 });
      const { body, responseOverride } = await engines.render(call.response, request.event);
      expect(JSON.parse(body)).toEqual(jsonFor(tree, true));
      expect(responseOverride.status).toBe(201);
    });
    await fc.assert(property, settings);
  });
});

describe('each element of a drawn list', () => {
  const list = fc.array(fc.record({ key: texts, value: jsonValues.filter((value) => value !== null) }), {
    minLength: 1,
    maxLength: 10,
  });

  it('is a record, and an event', async () => {
    const property = fc.asyncProperty(list, names, async (all, name) => {
      // Brackets inside a name are read in different ways by versions of JsonPath.
      const member = name.replace(/['\\[\]]/g, '') || 'name';
      const event = { body: `{${JSON.stringify(member)}:${jsonOf(all)}}` };
      const path = `$['${member}']`;
      const records = forEach(path, (element) => ({ data: json(element('$')), partitionKey: element("$['key']") }));
      const { Records } = await printedJson(putRecords({ stream: 'orders', records }), event);
      const expected = JSON.parse(jsonOf(all));
      expect(Records.map((one: { PartitionKey: string }) => one.PartitionKey)).toEqual(all.map(({ key }) => key));
      const data = Records.map((one: { Data: string }) => JSON.parse(Buffer.from(one.Data, 'base64').toString()));
      expect(withoutSurrogates(data)).toEqual(withoutSurrogates(expected));
      const entries = forEach(path, (element) => {
        return { source: 's', detailType: element('$.key'), detail: { [name]: element('$.value') } };
      });
      const { Entries } = await printedJson(putEvents({ entries }), event);
      const details = Entries.map((one: { Detail: string }) => JSON.parse(one.Detail)[name]);
      expect(details).toEqual(expected.map((one: { value: unknown }) => one.value));
    });
    await fc.assert(property, { ...settings, numRuns: 15 });
  });
});

describe('a drawn request', () => {
  it('is whole in the event of a function', async () => {
    const maps = members(texts);
    const drawn = fc.tuple(maps, maps, maps, maps, maps, texts, jsonValues);
    const property = fc.asyncProperty(
      drawn,
      async ([path, querystring, header, stageVariables, authorizer, stage, value]) => {
        const context = { stage, identity: { sourceIp: stage }, authorizer, httpMethod: 'POST' };
        const event = { body: jsonOf({ value }), params: { path, querystring, header }, stageVariables, context };
        const given = await printedJson(invoke({ function: lambda }), event);
        expect(withoutSurrogates(given.body)).toEqual(withoutSurrogates(JSON.parse(event.body)));
        expect({ ...given, body: '' }).toEqual({
          body: '',
          params: { path, querystring, header },
          stageVariables,
          context: { ...context, identity: { sourceIp: stage } },
        });
      },
    );
    await fc.assert(property, { ...settings, numRuns: 15 });
  });

  /** Calls that need the body's member `x`: a string, and a value of any kind. */
  const x = body('$.x');
  const key = path('id');
  const calls: readonly Call<unknown>[] = [
    sendMessage({ queue: 'orders', message: x, group: key }),
    sendMessage({ protocol: 'json', queue, message: json({ x, key }) }),
    publish({ topic, message: x, attributes: { key: { type: 'Binary', from: key } } }),
    putRecord({ stream: 'orders', data: json({ x }), partitionKey: key }),
    putRecords({
      stream: 'orders',
      records: forEach('$.x', (element) => ({ data: element('$.data'), partitionKey: key })),
    }),
    putEvents({ entries: [{ source: key, detailType: 'x', detail: x }] }),
    putEvents({ entries: forEach('$.x', (element) => ({ source: key, detailType: 'x', detail: element('$') })) }),
    startExecution({ stateMachine, input: { x, key } }),
    startSyncExecution({ stateMachine, input: x, name: key }),
    getObject({ bucket: x, key: [key] }),
    putObject({ bucket: 'books', key: [key], content: x }),
    invoke({ function: lambda, event: { x, key } }),
  ];

  it.each(calls.map((call, index) => [call.action, index] as const))(
    'is a call or refused, and nothing else, whatever it has: %s (%#)',
    async (_, index) => {
      const call = calls[index]!;
      const property = fc.asyncProperty(fc.option(jsonValues), fc.option(texts), jsonValues, async (x, id, other) => {
        const event = { params: { path: id === null ? {} : { id } }, body: jsonOf({ x: x ?? undefined }) };
        const strange = typeof other === 'string' && /^\s*[{[]/.test(other) ? event : { ...event, body: jsonOf(other) };
        for (const each of [event, strange]) {
          const { body, responseOverride, requestOverride } = await engines.render(call.request, each);
          const isForm =
            call.integration.requestParameters?.['integration.request.header.Content-Type']?.includes('form');
          const names = isForm ? [...new URLSearchParams(body).keys()] : namesOf(call, body);
          if (id === null) expect(responseOverride.status).toBe(400);
          if (responseOverride.status === undefined) {
            expect(new Set(names).size).toBe(names.length);
            expect(allowed[index]).toEqual(expect.arrayContaining(names));
          } else {
            expect(names).toEqual(isForm ? ['Action', 'Problem'] : ['refused']);
            if (call.integration.service === 's3') expect(requestOverride.path.bucket).toBe('-');
            const answer = await engines.render(call.response, call.answered(each, '{}'));
            expect(JSON.parse(answer.body)).toEqual({ error: 'RequestRefused', message: expect.any(String) });
          }
        }
      });
      await fc.assert(property, { ...settings, numRuns: 20 });
    },
  );

  const form = ['Action', 'MessageBody', 'MessageGroupId'];
  const sns = ['Name', 'Value.DataType', 'Value.BinaryValue'].map((name) => `MessageAttributes.entry.1.${name}`);
  const execution = ['stateMachineArn', 'input', 'name'];
  /** The members that each of them may have. */
  const allowed = [
    form,
    ['QueueUrl', 'MessageBody'],
    ['Action', 'TopicArn', 'Message', ...sns],
    ['StreamName', 'Data', 'PartitionKey'],
    ['StreamName', 'Records'],
    ['Entries'],
    ['Entries'],
    execution,
    execution,
    [],
    [],
    ['x', 'key'],
  ];

  function namesOf(call: Call<unknown>, text: string): string[] {
    if (call.integration.service === 's3' && !text.startsWith('{"refused')) return [];
    return Object.keys(JSON.parse(text));
  }
});

describe('a drawn answer', () => {
  it.each<[string, Call<unknown>, (text: string) => unknown, (text: string) => unknown]>([
    [
      'SQS in a form',
      sendMessage({ queue: 'orders', message: key() }),
      (text) => ({ SendMessageResponse: { SendMessageResult: { MessageId: text, SequenceNumber: null } } }),
      (text) => ({ messageId: text }),
    ],
    [
      'SQS in JSON',
      sendMessage({ protocol: 'json', queue, message: key() }),
      (text) => ({ MD5OfMessageBody: 'x', MessageId: text, SequenceNumber: text }),
      (text) => ({ messageId: text, sequenceNumber: text }),
    ],
    [
      'SNS',
      publish({ topic, message: key() }),
      (text) => ({ PublishResponse: { PublishResult: { MessageId: text, SequenceNumber: text } } }),
      (text) => ({ messageId: text, sequenceNumber: text }),
    ],
    [
      'Kinesis',
      putRecord({ stream: 's', data: key(), partitionKey: key() }),
      (text) => ({ ShardId: text, SequenceNumber: text }),
      (text) => ({ shardId: text, sequenceNumber: text }),
    ],
    [
      'Kinesis for several',
      putRecords({ stream: 's', records: [{ data: key(), partitionKey: key() }] }),
      (text) => ({
        FailedRecordCount: 1,
        Records: [
          { ShardId: text, SequenceNumber: text },
          { ErrorCode: text, ErrorMessage: 'secret' },
        ],
      }),
      (text) => ({ failed: 1, records: [{ shardId: text, sequenceNumber: text }, { error: text }] }),
    ],
    [
      'EventBridge',
      putEvents({ entries: [{ source: 's', detailType: 't', detail: {} }] }),
      (text) => ({ FailedEntryCount: 1, Entries: [{ EventId: text }, { ErrorCode: text, ErrorMessage: 'secret' }] }),
      (text) => ({ failed: 1, entries: [{ eventId: text }, { error: text }] }),
    ],
    [
      'Step Functions',
      startExecution({ stateMachine, input: {} }),
      (text) => ({ executionArn: text, startDate: 1.5 }),
      (text) => ({ executionArn: text, startDate: 1.5 }),
    ],
    [
      'an execution to its end',
      startSyncExecution({ stateMachine, input: {} }),
      (text) => ({ status: 'SUCCEEDED', output: JSON.stringify({ text }) }),
      (text) => ({ text }),
    ],
    ['a function', invoke({ function: lambda }), (text) => ({ text }), (text) => ({ text })],
  ])('of %s is plain JSON', async (_, call, answer, plain) => {
    const property = fc.asyncProperty(texts, async (text) => {
      const event = { body: JSON.stringify(answer(text)) };
      const { body, responseOverride } = await engines.render(call.response, event);
      expect(JSON.parse(body)).toEqual(plain(text));
      expect(responseOverride.status).toBeUndefined();
    });
    await fc.assert(property, { ...settings, numRuns: 20 });
  });

  it.each<[string, Call<unknown>, (name: string, message: string) => string]>([
    [
      'SQS in a form',
      sendMessage({ queue: 'orders', message: key(), errors: { Known: 418 } }),
      (Code, Message) => JSON.stringify({ Error: { Code, Message } }),
    ],
    [
      'EventBridge',
      putEvents({ entries: [{ source: 's', detailType: 't', detail: {} }], errors: { Known: 418 } }),
      (name, message) => JSON.stringify({ __type: `com.amazonaws#${name}`, message }),
    ],
    [
      'an execution',
      startSyncExecution({ stateMachine, input: {}, errors: { Known: 418 } }),
      (error, cause) => JSON.stringify({ status: 'FAILED', error, cause }),
    ],
    [
      'a function',
      invoke({ function: lambda, errors: { Known: 418 } }),
      (errorType, errorMessage) => JSON.stringify({ errorType, errorMessage, stackTrace: ['secret'] }),
    ],
  ])("says what went wrong in %s, if that is a client's business", async (_, call, failure) => {
    const property = fc.asyncProperty(texts, async (text) => {
      const known = await engines.render(call.response, { body: failure('Known', text) });
      expect(JSON.parse(known.body)).toEqual({ error: 'Known', message: text });
      expect(known.responseOverride.status).toBe(418);
      const other = await engines.render(call.response, { body: failure('Other', `secret ${text}`) });
      expect(other.body).not.toContain('secret');
      expect(other.responseOverride.status).toBe(500);
    });
    await fc.assert(property, { ...settings, numRuns: 20 });
  });

  it('of S3 says what went wrong', async () => {
    const call = getObject({ bucket: 'books', key: key() });
    const property = fc.asyncProperty(texts, async (text) => {
      const escaped = text.replace(/[<&]/g, '');
      const answer = (code: string) =>
        `<?xml version="1.0"?>\n<Error><Code>${code}</Code><Message>${escaped}</Message><Key>${escaped}</Key></Error>`;
      const known = await engines.render(call.response, { body: answer('NoSuchKey') });
      expect(JSON.parse(known.body)).toEqual({ error: 'NoSuchKey', message: escaped });
      expect(known.responseOverride.status).toBe(404);
      const other = await engines.render(call.response, { body: answer('AccessDenied') });
      expect(other.responseOverride.status).toBe(500);
    });
    await fc.assert(property, { ...settings, numRuns: 20 });
  });

  function key() {
    return path('id');
  }
});
