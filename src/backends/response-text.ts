import { joined, jsonLiteral, jsonString, nothing, stringLiteral, type Vtl, vtl } from './vtl.ts';

/** Where the answer of a service says that it has failed. */
export interface ErrorForm {
  readonly failed: Vtl;
  readonly name: Vtl;
  readonly message: Vtl;
}

/** Errors of the services that speak JSON. */
export const jsonErrors: ErrorForm = {
  failed: vtl`$input.path('$.__type') != ""`,
  name: vtl`$input.path('$.__type').replaceAll('.*[#]', '')`,
  message: vtl`$input.path('$.message')`,
};

/** Errors of the services that take forms; asked for JSON, as API Gateway does, they answer in it. */
export const formErrors: ErrorForm = {
  failed: vtl`$input.path('$.Error.Code') != ""`,
  name: vtl`$input.path('$.Error.Code')`,
  message: vtl`$input.path('$.Error.Message')`,
};

/** What the answer of an action is turned into. */
export interface Result {
  /** What the text of the result makes use of. */
  readonly before?: Vtl;
  /** The condition of an answer's being no answer of this action. */
  readonly unexpected?: Vtl;
  readonly result: Vtl;
  /** The statuses that it sets. */
  readonly statuses?: readonly number[];
}

/** The whole response template: the answer's JSON, or what went wrong. */
export function responseText(
  errors: ErrorForm,
  statuses: { readonly [name: string]: number },
  { before = nothing, unexpected, result }: Result,
): Vtl {
  const failed = joined([errors.failed, ...(unexpected ? [unexpected] : [])], ' || ');
  return vtl`${before}#if($context.responseOverride.problem != "")
{"error": "RequestRefused", "message": ${jsonString(vtl`$context.responseOverride.problem`)}}
#elseif(${failed})
#set($error = ${errors.name})
#set($statuses = ${statusMap(statuses)})
#set($status = $statuses.get($error))
#if($status == "")
${failure(500, 'InternalServerError', 'The service has failed.')}
#else
#set($context.responseOverride.status = $status)
{"error": ${jsonString(vtl`$error`)}, "message": ${jsonString(errors.message)}}
#end
#else
${result}
#end
`;
}

function statusMap(map: { readonly [name: string]: number }): Vtl {
  const entries = Object.entries(map).map(([name, status]) => vtl`${stringLiteral(name)}: ${status}`);
  return entries.length > 0 ? vtl`{${joined(entries, ', ')}}` : vtl`{}`;
}

/** Sets the status and prints why. */
export function failure(status: number, error: string, message: string): Vtl {
  return vtl`#set($context.responseOverride.status = ${status})
${jsonLiteral({ error, message })}`;
}
