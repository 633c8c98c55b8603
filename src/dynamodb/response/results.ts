/** What each action's answer is turned into. */
import { each } from '../../backends/blocks.ts';
import { isMap } from '../../backends/conditions.ts';
import { failure, type Result } from '../../backends/response-text.ts';
import { nothing, type Vtl, vtl } from '../../backends/vtl.ts';
import type { GetItemDescription, ScanDescription, UpdateItemDescription } from '../description.ts';
import { nextPage, pageKey } from '../page-token.ts';
import type { Table } from '../types.ts';
import { unwrappedItem, unwrappedMembers } from './unwrap.ts';

export function pageResult({ table, index, pageToken }: ScanDescription<Table>): Result {
  const items = vtl`$input.path('$.Items')`;
  const next = pageToken ? nextPage(pageKey(table, index)) : nothing;
  return {
    unexpected: vtl`${items}.size() == ""`,
    result: vtl`{"items": [${each(items, 1, (item) => itemOf(table, item))}]${next}}`,
  };
}

export function itemResult({ table, notFound: status = 404 }: GetItemDescription<Table>): Result {
  const item = vtl`$input.path('$.Item')`;
  return {
    result: vtl`#if(${isMap(item)})
${itemOf(table, item)}
#else
${status === 'null' ? vtl`null` : failure(status, 'NotFound', 'There is no such item.')}
#end`,
    statuses: status === 'null' ? [] : [status],
  };
}

/** Of a write: the attributes that it returns, if any. */
export function attributesResult({ table, returns }: Pick<UpdateItemDescription<Table>, 'table' | 'returns'>): Result {
  if (returns === undefined) return { result: vtl`{}` };
  const attributes = vtl`$input.path('$.Attributes')`;
  const missing = returns.startsWith('UPDATED') ? 'omit' : undefined;
  return { result: vtl`#if(${isMap(attributes)})${itemOf(table, attributes, missing)}#{else}{}#end` };
}

export function batchResult({ table }: { readonly table: Table }): Result {
  const responses = vtl`$input.path('$.Responses')`;
  const items = vtl`#foreach($items in ${responses}.values())${each(vtl`$items`, 1, (item) => itemOf(table, item))}#end`;
  const key = (one: Vtl): Vtl => unwrappedMembers(one, table.key, 'omit', 2);
  const rest = vtl`#foreach($rest in $input.path('$.UnprocessedKeys').values())${each(vtl`$rest.Keys`, 1, key)}#end`;
  return { unexpected: vtl`${responses}.size() == ""`, result: vtl`{"items": [${items}], "unprocessed": [${rest}]}` };
}

function itemOf(table: Table, item: Vtl, missing = table.missing ?? 'omit'): Vtl {
  return unwrappedItem(item, table, missing, 2);
}
