// conditions.vtl, compiled by velogate (revision 1)
import { mappingTemplate, contextOf, equal, greaterThan, inputOf, inputParam, isTrue, member, stageVariablesOf } from "velogate/runtime";

const at1_5 = { offset: 4, line: 1, column: 5, source: "$input.params('q')" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1, changesMaps: false }, (rendering) => {
  const input = inputOf(rendering);
  const context = contextOf(rendering);
  const stageVariables = stageVariablesOf(rendering);
  let out = "";
  if (!equal(inputParam(input, "q", at1_5) ?? "", "") && !isTrue(member(member(context, "identity"), "apiKey") ?? "")) {
    out += "a";
  } else if (equal(member(stageVariables, "debug") ?? "", "on") || greaterThan("", 1)) {
    out += "b";
  } else {
    out += "c";
  }
  if (false) {
    out += "never";
  }
  return out;
});
