import { usesBlock } from '../blocks.ts';
import type { CallDescription } from '../description.ts';
import type { Table } from '../types.ts';
import { joined, jsonLiteral, jsonString, nothing, stringLiteral, type Vtl, vtl } from '../vtl.ts';
import { unwrappingBlock } from './unwrap.ts';

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

/** Every status that the response template can set. */
export function statusesOf({ errors }: CallDescription<Table>): number[] {
  return [...Object.values({ ...statuses, ...errors }), 500];
}

/** The whole response template: the answer's JSON, or what went wrong. */
export function responseText(
  { errors }: CallDescription<Table>,
  { unexpected, result }: { readonly unexpected?: Vtl; readonly result: Vtl },
): Vtl {
  const failed = joined([vtl`$input.path('$.__type') != ""`, ...(unexpected ? [unexpected] : [])], ' || ');
  return joined([
    usesBlock(result) ? unwrappingBlock() : nothing,
    vtl`#if($context.responseOverride.problem != "")
{"error": "RequestRefused", "message": ${jsonString(vtl`$context.responseOverride.problem`)}}
#elseif(${failed})
#set($error = $input.path('$.__type').replaceAll('.*[#]', ''))
#set($statuses = ${statusMap({ ...statuses, ...errors })})
#set($status = $statuses.get($error))
#if($status == "")
#set($context.responseOverride.status = 500)
{"error": "InternalServerError", "message": "The service has failed."}
#else
#set($context.responseOverride.status = $status)
{"error": ${jsonString(vtl`$error`)}, "message": ${jsonString(vtl`$input.path('$.message')`)}}
#end
#else
${result}
#end
`,
  ]);
}

function statusMap(map: { readonly [name: string]: number }): Vtl {
  const entries = Object.entries(map).map(([name, status]) => vtl`${stringLiteral(name)}: ${status}`);
  return vtl`{${joined(entries, ', ')}}`;
}

/** Sets the status and prints why. */
export function notFound(status: number | 'null'): Vtl {
  if (status === 'null') return vtl`null`;
  const text = jsonLiteral({ error: 'NotFound', message: 'There is no such item.' });
  return vtl`#set($context.responseOverride.status = ${status})
${text}`;
}
