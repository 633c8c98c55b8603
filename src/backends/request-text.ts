import type { Protocol } from './protocol.ts';
import { nothing, type Vtl, vtl } from './vtl.ts';

/**
 * The whole request template. It cannot stop the call. So where a value is wrong it prints what the service refuses, and
 * sets the status of the answer; `problem` is for the response template, what is printed for those who read the log.
 * @param before What the text of the call makes use of.
 * @param instead What else has to be done for the service to refuse.
 */
export function requestText(
  call: Vtl,
  status: number,
  { refused }: Protocol,
  { before = nothing, instead = nothing }: { readonly before?: Vtl; readonly instead?: Vtl } = {},
): Vtl {
  return vtl`#set($problem = "")
${before}#define($call)${call}#end
#set($text = "$call")
#if($problem == "")$text#else
#set($context.responseOverride.status = ${status})
#set($context.responseOverride.problem = $problem)
${instead}${refused(vtl`$problem`)}#end
`;
}
