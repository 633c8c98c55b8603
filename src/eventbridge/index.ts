/**
 * Typed helpers for EventBridge: putting events, as the two mapping templates of a method.
 * @module velogate/eventbridge
 */

export type { Call, Failure, RequestTemplate, ResponseTemplate, ResultOf } from '../backends/call.ts';
export { boolean, type Document, number, string } from '../backends/documents.ts';
export { type Entries, forEach } from '../backends/for-each.ts';
export type { Integration } from '../backends/integration.ts';
export type { Reading } from '../backends/readings.ts';
export type { Schema } from '../backends/schema.ts';
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
export { type EventEntry, type PutEventsDescription, type PutEventsResult, putEvents } from './put-events.ts';
