// conditions.vtl, compiled by velogate (revision 1)
import { mappingTemplate, contextMember, equal, greaterThan, inputParam, isTrue, stageVariable } from "velogate/runtime";

const at1_5 = { offset: 4, line: 1, column: 5, source: "$input.params('q')" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1 }, (rendering) => {
  let out = "";
  if (!equal(inputParam(rendering, "q", at1_5) ?? "", "") && !isTrue(contextMember(rendering, ["identity", "apiKey"]) ?? "")) {
    out += "a";
  } else if (equal(stageVariable(rendering, "debug") ?? "", "on") || greaterThan("", 1)) {
    out += "b";
  } else {
    out += "c";
  }
  if (false) {
    out += "never";
  }
  return out;
});
