// escapes.vtl, compiled by velogate (revision 1)
import { mappingTemplate, linkedMap, contextOf, placedText } from "velogate/runtime";
import { put } from "velogate/runtime/methods";

const at1_19 = { offset: 18, line: 1, column: 19, source: "$a" };
const at1_23 = { offset: 22, line: 1, column: 23, source: "$a" };
const at1_45 = { offset: 44, line: 1, column: 45, source: "$context.put(\"b\", 1)" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1, mapOf: linkedMap }, (rendering) => {
  const context = contextOf(rendering);
  let out = "";
  let $a = null;
  $a = 1;
  out += "$a \\" + placedText($a, at1_19) + " $" + placedText($a, at1_23) + " #if(true) #pk $5 " + (put(context, ["b", 1], at1_45) ?? "", "$context.put(\"b\", 1)") + "\n";
  return out;
});
