import { attributesInForm, attributesMember } from '../backends/attributes.ts';
import { object } from '../backends/blocks.ts';
import type { Call } from '../backends/call.ts';
import { hasForm } from '../backends/conditions.ts';
import { contentText } from '../backends/contents.ts';
import type { Integration } from '../backends/integration.ts';
import { contentParameter, formCall, parameter, parameters } from '../backends/parameters.ts';
import { asSource, memberOf, type Printer, text } from '../backends/printer.ts';
import { form, json } from '../backends/protocol.ts';
import { formErrors, jsonErrors } from '../backends/response-text.ts';
import { type Sent, sentResult, sentSchema } from '../backends/sent.ts';
import { serviceCall } from '../backends/service-call.ts';
import type { Source } from '../backends/sources.ts';
import { joined, jsonLiteral } from '../backends/vtl.ts';
import { checkSendMessage } from './check.ts';
import type { FormDescription, JsonDescription, SendMessageDescription } from './description.ts';

const action = 'SendMessage';

/** The usual statuses of SQS's errors; the two protocols name some of them differently. */
const statuses = {
  InvalidMessageContents: 400,
  InvalidParameterValue: 400,
  InvalidParameterValueException: 400,
  MissingParameter: 400,
  MissingRequiredParameterException: 400,
  UnsupportedOperation: 400,
  'AWS.SimpleQueueService.UnsupportedOperation': 400,
  RequestThrottled: 429,
  ThrottlingException: 429,
  KmsThrottled: 429,
  'KMS.ThrottlingException': 429,
  ServiceUnavailable: 503,
} as const;

/**
 * Puts a message into a queue: `{"messageId": "..."}`, with the `sequenceNumber` of queues that keep the order.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function sendMessage(description: SendMessageDescription): Call<Sent, typeof action> {
  checkSendMessage(description);
  return description.protocol === 'json' ? inJson(description) : inForm(description);
}

/** Seconds, as a number or as the text of one. */
const delayPrinter: Printer = {
  wanted: 'a whole number from 0 to 900',
  condition: (reference) => hasForm(reference, '[0-9]|[1-9][0-9]|[1-8][0-9][0-9]|900'),
  text: (reference) => reference,
  literal: jsonLiteral,
};

function inJson(description: JsonDescription): Call<Sent, typeof action> {
  const { queue, message, delay, attributes, group, deduplication } = description;
  const members = [
    memberOf('QueueUrl', asSource(queue), text),
    { name: 'MessageBody', value: contentText(message, text) },
    ...(delay === undefined ? [] : [memberOf('DelaySeconds', asSource(delay), delayPrinter)]),
    ...attributesMember(attributes),
    ...optionalMember('MessageGroupId', group),
    ...optionalMember('MessageDeduplicationId', deduplication),
  ];
  return serviceCall(description, {
    action,
    integration: {
      service: 'sqs',
      path: '/',
      requestParameters: {
        'integration.request.header.Content-Type': "'application/x-amz-json-1.0'",
        'integration.request.header.X-Amz-Target': "'AmazonSQS.SendMessage'",
      },
    },
    protocol: json,
    call: object(members, 0),
    result: sentResult('$'),
    schemas: { result: sentSchema },
    errors: jsonErrors,
    statuses,
  });
}

function optionalMember(name: string, source: Source | undefined) {
  return source === undefined ? [] : [memberOf(name, source, text)];
}

function inForm(description: FormDescription): Call<Sent, typeof action> {
  const { message, delay, attributes, group, deduplication } = description;
  const { url, ...target } = targetOf(description);
  const call = formCall(action, [
    ...parameters({ QueueUrl: url }),
    contentParameter('MessageBody', message),
    ...(delay === undefined ? [] : [parameter('DelaySeconds', asSource(delay), delayPrinter)]),
    ...parameters({ MessageGroupId: group, MessageDeduplicationId: deduplication }),
  ]);
  return serviceCall(description, {
    action,
    integration: target,
    protocol: form,
    call: joined([call, attributesInForm('MessageAttribute', attributes)]),
    result: sentResult('$.SendMessageResponse.SendMessageResult'),
    schemas: { result: sentSchema },
    errors: formErrors,
    statuses,
  });
}

/** A queue that is known is part of the URI. */
function targetOf({ queue }: FormDescription): Partial<Integration> & { readonly url?: Source } {
  const contentType = { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" };
  const known = { service: 'sqs', requestParameters: contentType };
  if (typeof queue !== 'string') return { ...known, path: '/', url: queue };
  if (queue.includes('/')) return { ...known, path: new URL(queue).pathname.slice(1) };
  return { ...known, path: `\${AWS::AccountId}/${queue}` };
}
