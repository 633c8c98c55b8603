/**
 * Answers without a service: mocks and CORS preflight, as the two mapping templates of a method.
 * @module velogate/mock
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
export { type CorsDescription, corsPreflight, type PreflightDescription, withCors } from './cors.ts';
export { type MockDescription, mock } from './mock.ts';
