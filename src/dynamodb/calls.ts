import { type Member, object } from '../backends/blocks.ts';
import type { Call as CallOf } from '../backends/call.ts';
import { json } from '../backends/protocol.ts';
import { jsonErrors, type Result } from '../backends/response-text.ts';
import { serviceCall } from '../backends/service-call.ts';
import { optional } from '../backends/sources.ts';
import { nothing } from '../backends/vtl.ts';
import { checkCall } from './check-call.ts';
import { checkTable } from './check-table.ts';
import type {
  Action,
  BatchGetItemDescription,
  CallDescription,
  DeleteItemDescription,
  GetItemDescription,
  PutItemDescription,
  QueryDescription,
  ScanDescription,
  UpdateItemDescription,
} from './description.ts';
import { usesBlock } from './recursion.ts';
import {
  batchGetItemMembers,
  deleteItemMembers,
  getItemMembers,
  putItemMembers,
  queryMembers,
  scanMembers,
  updateItemMembers,
} from './request/actions.ts';
import { anyBlock } from './request/attribute-printer.ts';
import { attributesResult, batchResult, itemResult, pageResult } from './response/results.ts';
import { unwrappingBlock } from './response/unwrap.ts';
import { schemasOf } from './schemas.ts';
import type { Batch, ItemOf, KeyOf, Page, Table } from './types.ts';

/** One kind of call of DynamoDB. */
export type Call<Plain> = CallOf<Plain, Action>;

/**
 * The table itself, with the types of its attributes known to the calls.
 * @throws {TemplateError} naming the member that is wrong.
 */
export function table<const T extends Table>(description: T): T {
  checkTable(description);
  return description;
}

/**
 * Items of a table or an index, page by page: `{"items": [...], "next": "token"}`.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function scan<T extends Table>(description: ScanDescription<T>): Call<Page<ItemOf<T>>> {
  return made('Scan', description, scanMembers, pageResult);
}

/**
 * Items with one partition key, page by page: `{"items": [...], "next": "token"}`.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function query<T extends Table>(description: QueryDescription<T>): Call<Page<ItemOf<T>>> {
  return made('Query', description, queryMembers, pageResult);
}

/**
 * One item; where there is none, status 404 or what `notFound` says.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function getItem<T extends Table>(
  description: GetItemDescription<T> & { readonly notFound: 'null' },
): Call<ItemOf<T> | null>;
export function getItem<T extends Table>(description: GetItemDescription<T>): Call<ItemOf<T>>;
export function getItem<T extends Table>(description: GetItemDescription<T>): Call<ItemOf<T> | null> {
  return made('GetItem', description, getItemMembers, itemResult);
}

/**
 * Writes a whole item: `{}`, or the item that it replaces with `returns: 'ALL_OLD'`, if there is one.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function putItem<T extends Table>(description: PutItemDescription<T>): Call<Partial<ItemOf<T>>> {
  return made('PutItem', description, putItemMembers, attributesResult);
}

/**
 * Changes an item: `{}`, or the attributes that `returns` names.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function updateItem<T extends Table>(description: UpdateItemDescription<T>): Call<Partial<ItemOf<T>>> {
  return made('UpdateItem', description, updateItemMembers, attributesResult);
}

/**
 * Removes an item: `{}`, or what it was with `returns: 'ALL_OLD'`, if there was one.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function deleteItem<T extends Table>(description: DeleteItemDescription<T>): Call<Partial<ItemOf<T>>> {
  return made('DeleteItem', description, deleteItemMembers, attributesResult);
}

/**
 * Items by their keys, in no order: `{"items": [...], "unprocessed": [...]}`.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function batchGetItem<T extends Table>(
  description: BatchGetItemDescription<T>,
): Call<Batch<ItemOf<T>, KeyOf<T>>> {
  return made('BatchGetItem', description, batchGetItemMembers, batchResult);
}

/** The usual statuses of DynamoDB's errors. */
const statuses = {
  ValidationException: 400,
  SerializationException: 400,
  ConditionalCheckFailedException: 409,
  TransactionConflictException: 409,
  ProvisionedThroughputExceededException: 429,
  RequestLimitExceeded: 429,
  ThrottlingException: 429,
  ServiceUnavailable: 503,
} as const;

/** Past the checks the types of one table no longer matter. */
function made<Plain>(
  action: Action,
  description: object,
  members: (description: never) => Member[],
  resultOf: (description: never) => Result,
): Call<Plain> {
  checkCall(action, description);
  const call = object(members(description as never), 0);
  const result = resultOf(description as never);
  return serviceCall(withOptionalToken(description as CallDescription<Table>), {
    action,
    integration: { service: 'dynamodb' },
    protocol: json,
    call,
    doing: { before: usesBlock(call) ? anyBlock() : nothing },
    result: { ...result, before: usesBlock(result.result) ? unwrappingBlock() : nothing },
    schemas: schemasOf(action, description as CallDescription<Table>),
    errors: jsonErrors,
    statuses,
  });
}

/** A request without the token of a page gets the first. */
function withOptionalToken({
  pageToken,
  ...others
}: CallDescription<Table> & Pick<ScanDescription<Table>, 'pageToken'>) {
  return pageToken ? { ...others, pageToken: optional(pageToken) } : others;
}
