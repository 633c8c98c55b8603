"use strict";
const { mappingTemplate, equal, greaterThan, isTrue, params, property } = runtime;

const at1_5 = { offset: 4, line: 1, column: 5, source: "$input.params('q')" };

return mappingTemplate({ revision: 1, changesMaps: false }, ({ input, context, stageVariables }) => {
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
