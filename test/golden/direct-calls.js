// direct-calls.vtl, compiled by velogate (revision 1)
import { mappingTemplate, inputValue, lengthOf, replaceAllPlain, replaceFirstPlain, text, utilEscapeJavaScript } from "velogate/runtime";
import { replaceAll } from "velogate/runtime/methods";

const at1_38 = { offset: 37, line: 1, column: 38, source: "$input.path('$.title')" };
const at2_69 = { offset: 153, line: 2, column: 69, source: "$title.replaceAll(\".\", \"\")" };
const at2_96 = { offset: 180, line: 2, column: 96, source: "$title.replaceAll(\"a\", '$0')" };
const at2_125 = { offset: 209, line: 2, column: 125, source: "$title.replaceAll(\"$title\", \"\")" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1 }, (rendering) => {
  let out = "";
  let $title = null;
  $title = replaceAllPlain(utilEscapeJavaScript(inputValue(rendering, ["title"], at1_38) ?? ""), "\\'", "'") ?? "";
  out += text(replaceFirstPlain($title, ", ", "-")) + " " + text(lengthOf(replaceAllPlain($title, ".", ""))) + " " + text(replaceAll($title, [".", ""], at2_69)) + " " + text(replaceAll($title, ["a", "$0"], at2_96)) + " " + text(replaceAll($title, [text($title), ""], at2_125)) + "\n";
  return out;
});
