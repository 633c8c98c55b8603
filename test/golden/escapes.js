// escapes.vtl, compiled by velogate (revision 1)
import { mappingTemplate, linkedMap, contextOf, text } from "velogate/runtime";
import { put } from "velogate/runtime/methods";

const at1_45 = { offset: 44, line: 1, column: 45, source: "$context.put(\"b\", 1)" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1, mapOf: linkedMap }, (rendering) => {
  const context = contextOf(rendering);
  let out = "";
  let $a = null;
  $a = 1;
  out += "$a \\" + text($a) + " $" + text($a) + " #if(true) #pk $5 " + (put(context, ["b", 1], at1_45) ?? "", "$context.put(\"b\", 1)") + "\n";
  return out;
});
