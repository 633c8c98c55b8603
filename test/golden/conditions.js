// conditions.vtl, compiled by velogate (revision 1)
import { mappingTemplate, contextMember, equal, greaterThan, inputParam, isTrue, stageVariable } from "velogate/runtime";

const at1_5 = { offset: 4, line: 1, column: 5, source: "$input.params('q')" };
const at1_101 = { offset: 100, line: 1, column: 101, source: "$n > 1" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1 }, (rendering) => {
  let out = "";
  if (!equal(inputParam(rendering, "q", at1_5) ?? "", "") && !isTrue(contextMember(rendering, ["identity", "apiKey"]) ?? "")) {
    out += "a";
  } else if (equal(stageVariable(rendering, "debug") ?? "", "on") || greaterThan("", 1, at1_101)) {
    out += "b";
  } else {
    out += "c";
  }
  if (false) {
    out += "never";
  }
  return out;
});
