import { object } from '../backends/blocks.ts';
import type { Call } from '../backends/call.ts';
import { checkDocument, checkNeededText, checkText } from '../backends/check-document.ts';
import { type Check, checkDescription, checkMembers } from '../backends/checks.ts';
import { isList, isText } from '../backends/conditions.ts';
import { captured } from '../backends/contents.ts';
import type { CommonDescription } from '../backends/description.ts';
import { type Document, objectText } from '../backends/documents.ts';
import { checkEntries, type Entries, entriesText } from '../backends/for-each.ts';
import { asSource, memberOf, sourceText, text } from '../backends/printer.ts';
import { json } from '../backends/protocol.ts';
import { jsonErrors, type Result } from '../backends/response-text.ts';
import { arraySchema, objectSchema } from '../backends/schema.ts';
import { serviceCall } from '../backends/service-call.ts';
import type { NeededSource } from '../backends/sources.ts';
import { joined, jsonString, type Vtl, vtl } from '../backends/vtl.ts';
import { TemplateError } from '../runtime/errors.ts';

/** An event. */
export interface EventEntry {
  /** Who says so: `book.store`. */
  readonly source: string | NeededSource;
  /** What has happened: `Order Placed`. */
  readonly detailType: string | NeededSource;
  /** An object. */
  readonly detail: Document;
  /** The ARNs of what it is about. */
  readonly resources?: readonly (string | NeededSource)[];
}

/** What `putEvents` is told. */
export interface PutEventsDescription extends CommonDescription {
  /** The events, 10 at most. */
  readonly entries: Entries<EventEntry>;
  /** The name or ARN of the bus, or where a request has it. Default: the account's default bus. */
  readonly bus?: string | NeededSource;
}

/** What EventBridge answers, for each event in their order. */
export interface PutEventsResult {
  /** How many have failed. */
  failed: number;
  /** For each event, which it is or why it is not. */
  entries: (
    | {
        /** The event, by the service's name for it. */
        eventId: string;
      }
    | {
        /** The name of EventBridge's error. */
        error: string;
      }
  )[];
}

/** The usual statuses of EventBridge's errors. */
const statuses = {
  ValidationException: 400,
  SerializationException: 400,
  LimitExceededException: 429,
  ThrottlingException: 429,
  ServiceUnavailable: 503,
} as const;

const action = 'PutEvents';
const most = 10;

const entryChecks: { readonly [member: string]: Check } = {
  source: checkName,
  detailType: checkName,
  detail: checkDocument,
  resources: (value, where) => {
    if (!Array.isArray(value)) throw new TemplateError(`${where} has to be a list of ARNs or sources of them`);
    for (const [index, one] of value.entries()) checkName(one, `${where}[${index}]`);
  },
};

const checks: { readonly [member: string]: Check } = {
  bus: checkName,
  entries: (value, where) => checkEntries(value, most, where, checkEntry),
};

/** @throws {TemplateError} for what is neither a text nor a source of one. */
function checkName(value: unknown, where: string): void {
  if (typeof value === 'string' && value !== '') return;
  checkNeededText(value, where);
  checkText(value, where);
}

function checkEntry(entry: unknown, where: string): void {
  checkMembers(entry, where, ['source', 'detailType', 'detail'], ['resources']);
  for (const [name, value] of Object.entries(entry as object)) {
    if (value !== undefined) entryChecks[name]!(value, `${where}.${name}`, {});
  }
}

/**
 * Puts events on a bus: `{"failed": 0, "entries": [{"eventId": "..."}]}`, with the error's name for each that has failed.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function putEvents(description: PutEventsDescription): Call<PutEventsResult, typeof action> {
  checkDescription(action, description, [['entries'], ['bus']], checks);
  const { entries, bus } = description;
  const call = object([{ name: 'Entries', value: entriesText(entries, most, (one) => entryText(one, bus)) }], 0);
  return serviceCall(description, {
    action,
    integration: {
      service: 'events',
      requestParameters: {
        'integration.request.header.Content-Type': "'application/x-amz-json-1.1'",
        'integration.request.header.X-Amz-Target': "'AWSEvents.PutEvents'",
      },
    },
    protocol: json,
    call,
    result,
    schemas: { result: resultSchema },
    errors: jsonErrors,
    statuses,
  });
}

function entryText({ source, detailType, detail, resources }: EventEntry, bus: PutEventsDescription['bus']): Vtl {
  const printed = resources?.map((one) => sourceText(asSource(one), text));
  const members = [
    ...(bus === undefined ? [] : [memberOf('EventBusName', asSource(bus), text)]),
    memberOf('Source', asSource(source), text),
    memberOf('DetailType', asSource(detailType), text),
    { name: 'Detail', value: captured(objectText(detail), text) },
    ...(printed ? [{ name: 'Resources', value: vtl`[${joined(printed, ', ')}]` }] : []),
  ];
  return object(members, 2);
}

const string = { type: 'string' } as const;

const resultSchema = objectSchema(
  { failed: { type: 'integer' }, entries: arraySchema(objectSchema({ eventId: string, error: string })) },
  ['failed', 'entries'],
);

const answers = vtl`$input.path('$.Entries')`;

const result: Result = {
  unexpected: vtl`!(${isList(answers)})`,
  result: vtl`{"failed": $input.path('$.FailedEntryCount'), "entries": [#foreach($entry in ${answers})#if($foreach.index > 0), #end#if(${isText(vtl`$entry.EventId`)}){"eventId": ${jsonString(vtl`$entry.EventId`)}}#{else}{"error": ${jsonString(vtl`$entry.ErrorCode`)}}#end#end]}`,
};
