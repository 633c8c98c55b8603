import type { Protocol } from './protocol.ts';
import { nothing, type Vtl, vtl } from './vtl.ts';

/** What a request template does beside printing. */
export interface Doing {
  /** What the text of the call makes use of. */
  readonly before?: Vtl | undefined;
  /** What belongs to the call, but is not printed. */
  readonly along?: Vtl | undefined;
  /** What else it takes for the service to refuse. */
  readonly refusing?: Vtl | undefined;
}

/**
 * The whole request template. It cannot stop the call. So where a value is wrong it prints what the service refuses, and
 * sets the status of the answer; `problem` is for the response template, what is printed for those who read the log.
 */
export function requestText(
  call: Vtl,
  status: number,
  { refused }: Protocol,
  { before = nothing, along = nothing, refusing = nothing }: Doing,
): Vtl {
  return vtl`#set($problem = "")
${before}#define($call)${call}#end
#set($text = "$call")
#if($problem == "")${along}$text#else
#set($context.responseOverride.status = ${status})
#set($context.responseOverride.problem = $problem)
${refusing}${refused(vtl`$problem`)}#end
`;
}
