"use strict";
const { mappingTemplate, contextOf, member, setProperty } = runtime;

const at1_1 = { offset: 0, line: 1, column: 1, source: "#set($context.responseOverride.status = 404)" };
const at2_1 = { offset: 45, line: 2, column: 1, source: "#set($context.requestOverride.header.X-Amz-Target = \"Books.List\")" };

return mappingTemplate({ revision: 1, changesMaps: false }, (rendering) => {
  const context = contextOf(rendering);
  let out = "";
  setProperty(member(context, "responseOverride"), "status", 404, at1_1);
  setProperty(member(member(context, "requestOverride"), "header"), "X-Amz-Target", "Books.List", at2_1);
  out += "{}\n";
  return out;
});
