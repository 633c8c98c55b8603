import { type Member, object, usesBlock } from '../blocks.ts';
import { joined, jsonString, nothing, type Vtl, vtl } from '../vtl.ts';
import { anyBlock } from './attribute-printer.ts';

/**
 * The whole request template. It cannot stop the call. So where a value is wrong it prints what DynamoDB refuses whatever
 * the action (there is no table in it), and sets the status of the answer; `problem` is for the response template, `refused` for those who read the log.
 */
export function requestText(members: readonly Member[], status: number): Vtl {
  const call = object(members, 0);
  return joined([
    vtl`#set($problem = "")
`,
    usesBlock(call) ? anyBlock() : nothing,
    vtl`#define($call)${call}#end
#set($text = "$call")
#if($problem == "")
$text
#else
#set($context.responseOverride.status = ${status})
#set($context.responseOverride.problem = $problem)
{"refused": ${jsonString(vtl`$problem`)}}
#end
`,
  ]);
}
