/**
 * Typed helpers for DynamoDB: a described call gives both of its mapping templates, as text to deploy and as functions.
 * @module velogate/dynamodb
 */

// Tables and calls

export type { Failure, RequestTemplate, ResponseTemplate, ResultOf } from '../backends/call.ts';
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
export { batchGetItem, type Call, deleteItem, getItem, putItem, query, scan, table, updateItem } from './calls.ts';
export type * from './description.ts';
export type {
  AttributeType,
  AttributeTypes,
  Batch,
  ItemOf,
  KeyOf,
  KeyType,
  KeyTypes,
  Page,
  Table,
  ValueOf,
} from './types.ts';
// Items as plain values
export type { AttributeMap, AttributeValue } from './values/attribute-value.ts';
export { ExactNumber, type JsonNumber } from './values/exact-number.ts';
export { fromJson } from './values/from-json.ts';
export { printJson } from './values/print-json.ts';
export { type PlainValue, toJson } from './values/to-json.ts';
