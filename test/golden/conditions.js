// conditions.vtl, compiled by velogate (revision 1)
import { mappingTemplate, equal, greaterThan, isTrue, property } from "velogate/runtime";
import { params } from "velogate/runtime/methods";

const at1_5 = { offset: 4, line: 1, column: 5, source: "$input.params('q')" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1, changesMaps: false }, ({ input, context, stageVariables }) => {
  let out = "";
  if (!equal(params(input, ["q"], at1_5) ?? "", "") && !isTrue(property(property(context, "identity"), "apiKey") ?? "")) {
    out += "a";
  } else if (equal(property(stageVariables, "debug") ?? "", "on") || greaterThan("", 1)) {
    out += "b";
  } else {
    out += "c";
  }
  if (false) {
    out += "never";
  }
  return out;
});
