/** The members of each call, in the order in which they are printed. */
import { each, type Member, object } from '../../backends/blocks.ts';
import { isList } from '../../backends/conditions.ts';
import { checked, constantMember } from '../../backends/printer.ts';
import { RequestValue, type Source } from '../../backends/sources.ts';
import { joined, stringLiteral, type Vtl, vtl } from '../../backends/vtl.ts';
import type {
  BatchGetItemDescription,
  DeleteItemDescription,
  GetItemDescription,
  PutItemDescription,
  QueryDescription,
  ScanDescription,
  UpdateItemDescription,
} from '../description.ts';
import { pageKey, startKey } from '../page-token.ts';
import type { KeyTypes, Table } from '../types.ts';
import { attributePrinter } from './attribute-printer.ts';
import { attributes, limit, order, placeholders, tableName } from './members.ts';

export function scanMembers(description: ScanDescription<Table>): Member[] {
  const { table, index, filter, limit: most, consistent, pageToken } = description;
  return [
    tableName(table),
    ...constantMember('IndexName', index),
    ...constantMember('FilterExpression', filter),
    ...placeholders(description),
    ...constantMember('ConsistentRead', consistent),
    ...limit(most),
    ...(pageToken ? [startKey(pageKey(table, index), pageToken)] : []),
  ];
}

export function queryMembers(description: QueryDescription<Table>): Member[] {
  return [
    ...scanMembers(description),
    ...constantMember('KeyConditionExpression', description.keyCondition),
    ...order(description.order),
  ];
}

export function getItemMembers({ table, key, consistent }: GetItemDescription<Table>): Member[] {
  return [tableName(table), keyMember(table, key), ...constantMember('ConsistentRead', consistent)];
}

export function putItemMembers(description: PutItemDescription<Table>): Member[] {
  const { table, item } = description;
  const types = { ...table.attributes, ...table.key };
  const printed = attributes(item as { readonly [name: string]: Source }, types);
  return [tableName(table), { name: 'Item', value: printed }, ...writeMembers(description)];
}

export function deleteItemMembers(description: DeleteItemDescription<Table>): Member[] {
  return [tableName(description.table), keyMember(description.table, description.key), ...writeMembers(description)];
}

export function updateItemMembers(description: UpdateItemDescription<Table>): Member[] {
  return [...deleteItemMembers(description as never), ...constantMember('UpdateExpression', description.update)];
}

function writeMembers(description: PutItemDescription<Table> | DeleteItemDescription<Table>): Member[] {
  return [
    ...constantMember('ConditionExpression', description.condition),
    ...placeholders(description),
    ...constantMember('ReturnValues', description.returns),
  ];
}

function keyMember({ key: types }: Table, sources: { readonly [name: string]: Source }): Member {
  return { name: 'Key', value: attributes(sources, types) };
}

export function batchGetItemMembers({ table, keys, consistent }: BatchGetItemDescription<Table>): Member[] {
  const printed = keys instanceof RequestValue ? requestedKeys(table.key, keys) : describedKeys(table.key, keys);
  const request = object([{ name: 'Keys', value: printed }, ...constantMember('ConsistentRead', consistent)], 0);
  return [{ name: 'RequestItems', value: vtl`{${tableName(table).value}: ${request}}` }];
}

function describedKeys(types: KeyTypes, keys: readonly { readonly [name: string]: Source }[]): Vtl {
  const printed = keys.map((key) => attributes(key, types));
  return vtl`[${joined(printed, ', ')}]`;
}

function requestedKeys(types: KeyTypes, { reference, label }: RequestValue<'refused'>): Vtl {
  const key = (element: Vtl): Vtl => {
    const members = Object.entries(types).map(([name, type]) => {
      const where = `${name} of each element of ${label}`;
      const value = vtl`${element}.get(${stringLiteral(name)})`;
      return { name, value: checked(attributePrinter(type, where, 2), value, where) };
    });
    return object(members, 2);
  };
  return vtl`#if(${isList(reference)})[${each(reference, 1, key)}]#{else}#set($problem = ${stringLiteral(`${label} has to be a list of keys`)})#end`;
}
