import { attributesInForm, checkAttributes, type MessageAttributes } from '../backends/attributes.ts';
import type { Call } from '../backends/call.ts';
import { checkNeededText, checkText } from '../backends/check-document.ts';
import { type Check, checkDescription } from '../backends/checks.ts';
import { type Content, checkContent } from '../backends/contents.ts';
import type { CommonDescription } from '../backends/description.ts';
import { contentParameter, formCall, parameters } from '../backends/parameters.ts';
import { asSource } from '../backends/printer.ts';
import { form } from '../backends/protocol.ts';
import { formErrors } from '../backends/response-text.ts';
import { type Sent, sentResult, sentSchema } from '../backends/sent.ts';
import { serviceCall } from '../backends/service-call.ts';
import type { NeededSource, Source } from '../backends/sources.ts';
import { joined } from '../backends/vtl.ts';
import { TemplateError } from '../runtime/errors.ts';

/** The ARN of a topic: `arn:aws:sns:eu-west-1:123456789012:orders`. */
export type TopicArn = `arn:${string}`;

/** What `publish` is told. */
export interface PublishDescription extends CommonDescription {
  /** The topic's ARN, or where a request has it. */
  readonly topic: TopicArn | NeededSource;
  /** The text of the message. */
  readonly message: Content;
  /** The subject of e-mails. */
  readonly subject?: Source;
  /** Attributes of the message. Default: none. */
  readonly attributes?: MessageAttributes;
  /** The message group, which a topic that keeps the order needs. */
  readonly group?: NeededSource;
  /** Two messages of the same text here count once, in a topic that keeps the order. */
  readonly deduplication?: Source;
}

const action = 'Publish';

/** The usual statuses of SNS's errors. */
const statuses = {
  InvalidParameter: 400,
  ParameterValueInvalid: 400,
  ValidationError: 400,
  ValidationException: 400,
  Throttled: 429,
  ThrottlingException: 429,
  KMSThrottling: 429,
  ServiceUnavailable: 503,
} as const;

const checks: { readonly [member: string]: Check } = {
  topic: (value, where) => {
    if (typeof value !== 'string') return checkNeededText(value, where);
    if (!/^arn:[\w-]+:sns:[\w-]+:\d+:[\w-]+(\.fifo)?$/.test(value)) {
      throw new TemplateError(`${where} has to be the ARN of a topic, or a source of one`);
    }
  },
  message: checkContent,
  subject: checkText,
  attributes: checkAttributes,
  group: checkNeededText,
  deduplication: checkText,
};

/**
 * Hands a message to all who listen to a topic: `{"messageId": "..."}`, with the `sequenceNumber` of topics that keep the
 * order.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function publish(description: PublishDescription): Call<Sent, typeof action> {
  const others = ['subject', 'attributes', 'group', 'deduplication'];
  checkDescription(action, description, [['topic', 'message'], others], checks);
  const { topic, message, subject, attributes, group, deduplication } = description;
  const call = formCall(action, [
    ...parameters({ TopicArn: asSource(topic) }),
    contentParameter('Message', message),
    ...parameters({ Subject: subject, MessageGroupId: group, MessageDeduplicationId: deduplication }),
  ]);
  return serviceCall(description, {
    action,
    integration: {
      service: 'sns',
      requestParameters: { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" },
    },
    protocol: form,
    call: joined([call, attributesInForm('MessageAttributes.entry', attributes)]),
    result: sentResult('$.PublishResponse.PublishResult'),
    schemas: { result: sentSchema },
    errors: formErrors,
    statuses,
  });
}
