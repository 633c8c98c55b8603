import { object } from '../backends/blocks.ts';
import type { Call } from '../backends/call.ts';
import { checkNeededText, checkText } from '../backends/check-document.ts';
import { type Check, checkDescription, checkMembers } from '../backends/checks.ts';
import { isList, isNoText, isText } from '../backends/conditions.ts';
import { type Content, checkContent, contentText } from '../backends/contents.ts';
import type { CommonDescription } from '../backends/description.ts';
import { checkEntries, type Entries, entriesText } from '../backends/for-each.ts';
import { asSource, memberOf, type Printer, text } from '../backends/printer.ts';
import { json } from '../backends/protocol.ts';
import { jsonErrors, type Result } from '../backends/response-text.ts';
import type { Schema } from '../backends/schema.ts';
import { serviceCall } from '../backends/service-call.ts';
import type { NeededSource, Source } from '../backends/sources.ts';
import { base64Literal, jsonString, type Vtl, vtl } from '../backends/vtl.ts';
import { TemplateError } from '../runtime/errors.ts';
import { type Put, type PutMany, putManySchema, putSchema } from './results.ts';

/** A record of a stream. */
export interface RecordDescription {
  /** What the record holds: the bytes of a text in UTF-8. */
  readonly data: Content;
  /** Decides the shard. */
  readonly partitionKey: NeededSource;
  /** Decides the shard in place of the partition key: a whole number as a text. */
  readonly explicitHashKey?: Source;
}

interface StreamDescription extends CommonDescription {
  /** The name of the stream, or where a request has it. */
  readonly stream: string | NeededSource;
}

/** What `putRecord` is told. */
export interface PutRecordDescription extends StreamDescription, RecordDescription {}

/** What `putRecords` is told. */
export interface PutRecordsDescription extends StreamDescription {
  /** The records, 500 at most. */
  readonly records: Entries<RecordDescription>;
}

/** The usual statuses of Kinesis's errors. */
const statuses = {
  ValidationException: 400,
  InvalidArgumentException: 400,
  SerializationException: 400,
  ProvisionedThroughputExceededException: 429,
  LimitExceededException: 429,
  ThrottlingException: 429,
  KMSThrottlingException: 429,
  ServiceUnavailable: 503,
} as const;

/**
 * Puts a record into a stream: `{"shardId": "...", "sequenceNumber": "..."}`.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function putRecord(description: PutRecordDescription): Call<Put, 'PutRecord'> {
  const action = 'PutRecord';
  const needed = ['stream', 'data', 'partitionKey'];
  checkDescription(action, description, [needed, ['explicitHashKey']], checks);
  const call = object([streamMember(description), ...recordMembers(description)], 0);
  return called(action, description, call, putResult, putSchema);
}

/**
 * Puts several records into a stream: `{"failed": 0, "records": [...]}`, with a result or the error's name for each.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function putRecords(description: PutRecordsDescription): Call<PutMany, 'PutRecords'> {
  const action = 'PutRecords';
  checkDescription(action, description, [['stream', 'records'], []], checks);
  const print = (record: RecordDescription): Vtl => object(recordMembers(record), 2);
  const records = entriesText(description.records, most, print);
  const call = object([streamMember(description), { name: 'Records', value: records }], 0);
  return called(action, description, call, putManyResult, putManySchema);
}

const most = 500;

const recordChecks: { readonly [member: string]: Check } = {
  data: checkContent,
  partitionKey: checkNeededText,
  explicitHashKey: checkText,
};

const checks: { readonly [member: string]: Check } = {
  ...recordChecks,
  stream: (value, where) => {
    if (typeof value !== 'string') return checkNeededText(value, where);
    if (!/^[\w.-]+$/.test(value))
      throw new TemplateError(`${where} has to be the name of a stream, or a source of one`);
  },
  records: (value, where) => checkEntries(value, most, where, checkRecord),
};

function checkRecord(record: unknown, where: string): void {
  checkMembers(record, where, ['data', 'partitionKey'], ['explicitHashKey']);
  for (const [name, value] of Object.entries(record as object)) {
    if (value !== undefined) recordChecks[name]!(value, `${where}.${name}`, {});
  }
}

const base64: Printer = {
  ...text,
  text: (reference) => vtl`"$util.base64Encode(${reference})"`,
  literal: (value) => vtl`"${base64Literal(String(value))}"`,
};

function streamMember({ stream }: StreamDescription) {
  return memberOf('StreamName', asSource(stream), text);
}

function recordMembers({ data, partitionKey, explicitHashKey }: RecordDescription) {
  return [
    { name: 'Data', value: contentText(data, base64) },
    memberOf('PartitionKey', partitionKey, text),
    ...(explicitHashKey ? [memberOf('ExplicitHashKey', explicitHashKey, text)] : []),
  ];
}

function called<Plain, Action extends 'PutRecord' | 'PutRecords'>(
  action: Action,
  description: CommonDescription,
  call: Vtl,
  result: Result,
  schema: Schema,
): Call<Plain, Action> {
  const requestParameters = { 'integration.request.header.Content-Type': "'application/x-amz-json-1.1'" };
  const integration = { service: 'kinesis', requestParameters };
  const schemas = { result: schema };
  return serviceCall(description, {
    action,
    integration,
    protocol: json,
    call,
    result,
    schemas,
    errors: jsonErrors,
    statuses,
  });
}

const sequenceNumber = vtl`$input.path('$.SequenceNumber')`;

const putResult: Result = {
  unexpected: isNoText(sequenceNumber),
  result: put(vtl`$input.path('$.ShardId')`, sequenceNumber),
};

function put(shard: Vtl, number: Vtl): Vtl {
  const members = [
    { name: 'shardId', value: jsonString(shard) },
    { name: 'sequenceNumber', value: jsonString(number) },
  ];
  return object(members, 2);
}

const records = vtl`$input.path('$.Records')`;

/** The message of a record that has failed names stream and account: it is not handed on. */
const putManyResult: Result = {
  unexpected: vtl`!(${isList(records)})`,
  result: vtl`{"failed": $input.path('$.FailedRecordCount'), "records": [#foreach($record in ${records})#if($foreach.index > 0), #end#if(${isText(vtl`$record.SequenceNumber`)})${put(vtl`$record.ShardId`, vtl`$record.SequenceNumber`)}#{else}{"error": ${jsonString(vtl`$record.ErrorCode`)}}#end#end]}`,
};
