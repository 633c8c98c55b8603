import type { Member } from './blocks.ts';
import { type Action, type Call, callOf } from './call.ts';
import { checkCall } from './check-call.ts';
import { checkTable } from './check-table.ts';
import type {
  BatchGetItemDescription,
  CallDescription,
  DeleteItemDescription,
  GetItemDescription,
  PutItemDescription,
  QueryDescription,
  ScanDescription,
  UpdateItemDescription,
} from './description.ts';
import {
  batchGetItemMembers,
  deleteItemMembers,
  getItemMembers,
  putItemMembers,
  queryMembers,
  scanMembers,
  updateItemMembers,
} from './request/actions.ts';
import { requestText } from './request/call-text.ts';
import { responseText, statusesOf } from './response/answer-text.ts';
import { attributesResult, batchResult, itemResult, pageResult, type Result } from './response/results.ts';
import type { Batch, ItemOf, KeyOf, Page, Table } from './types.ts';

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

/** Past the checks the types of one table no longer matter. */
function made<Plain>(
  action: Action,
  description: object,
  members: (description: never) => Member[],
  result: (description: never) => Result,
): Call<Plain> {
  checkCall(action, description);
  const checked = description as CallDescription<Table>;
  const { refusal = 400 } = checked;
  const { statuses = [], ...answer } = result(description as never);
  const request = requestText(members(description as never), refusal);
  return callOf(action, request, responseText(checked, answer), [refusal, ...statuses, ...statusesOf(checked)]);
}
