/**
 * Typed helpers for S3: reading and writing an object, as the two mapping templates of a method.
 * @module velogate/s3
 */

export type { Call, Failure, RequestTemplate, ResponseTemplate, ResultOf } from '../backends/call.ts';
export { type Content, json } from '../backends/contents.ts';
export { boolean, type Document, number, string } from '../backends/documents.ts';
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
export type { Key } from './key.ts';
export { type GetObjectDescription, getObject, type PutObjectDescription, putObject } from './objects.ts';
