import type { MessageAttributes } from '../backends/attributes.ts';
import type { Content } from '../backends/contents.ts';
import type { CommonDescription } from '../backends/description.ts';
import type { NeededSource, Source } from '../backends/sources.ts';

interface MessageDescription extends CommonDescription {
  /** The text of the message. */
  readonly message: Content;
  /** Seconds before the message can be received, from 0 to 900. Default: what the queue says. */
  readonly delay?: number | Source;
  /** Attributes of the message. Default: none. */
  readonly attributes?: MessageAttributes;
  /** The message group, which a queue that keeps the order needs. */
  readonly group?: NeededSource;
  /** Two messages of the same text here count once, in a queue that keeps the order. */
  readonly deduplication?: Source;
}

/** The URL of a queue: `https://sqs.eu-west-1.amazonaws.com/123456789012/orders`. */
export type QueueUrl = `https://${string}`;

/** A call in the form protocol, which is the usual one. */
export interface FormDescription extends MessageDescription {
  /** Tells the two forms apart. Default: `form`. */
  readonly protocol?: 'form';
  /** The name of a queue in the account of the API, or a queue's URL, or where a request has its URL. */
  readonly queue: string | NeededSource;
}

/** A call in the JSON protocol, which needs the queue's URL. */
export interface JsonDescription extends MessageDescription {
  /** Tells the two forms apart. */
  readonly protocol: 'json';
  /** The queue's URL, or where a request has it. */
  readonly queue: QueueUrl | NeededSource;
}

/** What `sendMessage` is told. */
export type SendMessageDescription = FormDescription | JsonDescription;
