/**
 * Typed helpers for Lambda: invoking a function, as the two mapping templates of a method.
 * @module velogate/lambda
 */

export type { Call, Failure, RequestTemplate, ResponseTemplate, ResultOf } from '../backends/call.ts';
export { boolean, type Document, number, string } from '../backends/documents.ts';
export type { Integration } from '../backends/integration.ts';
export type { Json } from '../backends/json.ts';
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
export { type InvokeDescription, invoke } from './invoke.ts';
export type { RequestEvent } from './request-event.ts';
