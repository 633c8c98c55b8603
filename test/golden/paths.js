// paths.vtl, compiled by velogate (revision 1)
import { mappingTemplate, inputOf, inputValue, inputValueJson, text } from "velogate/runtime";
import { inputJson } from "velogate/runtime/json-path";
import { path } from "velogate/runtime/methods";

const at1_1 = { offset: 0, line: 1, column: 1, source: "$input.json('$')" };
const at1_18 = { offset: 17, line: 1, column: 18, source: "$input.path('$.a[0].b')" };
const at1_42 = { offset: 41, line: 1, column: 42, source: "$input.json(\"$.items[?(@.price > 10)]\")" };
const at1_82 = { offset: 81, line: 1, column: 82, source: "$input.path(\"$.items[$n]\")" };
const at1_109 = { offset: 108, line: 1, column: 109, source: "$input.path('$.bad[')" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1 }, (rendering) => {
  const input = inputOf(rendering);
  let out = "";
  out += text(inputValueJson(rendering, [], at1_1)) + " " + text(inputValue(rendering, ["a", 0, "b"], at1_18)) + " " + text(inputJson(rendering, { text: "$.items[?(@.price > 10)]", root: "$", definite: false, steps: ["items", { kind: "filter", test: { kind: "relation", left: { kind: "path", path: { text: "@.price", root: "@", definite: true, steps: ["price"] } }, operator: ">", right: { kind: "number", text: "10" } } }] }, at1_42)) + " " + text(path(input, ["$.items[]"], at1_82)) + " " + text(inputValue(rendering, ["bad"], at1_109)) + "\n";
  return out;
});
