/**
 * Typed helpers for SQS: sending a message, as the two mapping templates of a method.
 * @module velogate/sqs
 */

export type { MessageAttribute, MessageAttributes } from '../backends/attributes.ts';
export type { Call, Failure, RequestTemplate, ResponseTemplate, ResultOf } from '../backends/call.ts';
export { type Content, json } from '../backends/contents.ts';
export { boolean, type Document, number, string } from '../backends/documents.ts';
export type { Integration } from '../backends/integration.ts';
export type { Reading } from '../backends/readings.ts';
export type { Schema } from '../backends/schema.ts';
export type { Sent } from '../backends/sent.ts';
// Where values come from
export {
  body,
  type Constant,
  constant,
  context,
  header,
  type NeededSource,
  type Origin,
  optional,
  path,
  querystring,
  type RequestValue,
  rawBody,
  type Source,
  stageVariable,
  withDefault,
} from '../backends/sources.ts';
export type * from './description.ts';
export { sendMessage } from './send-message.ts';
