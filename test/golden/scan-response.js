// scan-response.vtl, compiled by velogate (revision 1)
import { mappingTemplate, inputDocument, member, openLoop, text, utilEscapeJavaScript } from "velogate/runtime";

const at1_14 = { offset: 13, line: 1, column: 14, source: "$input.path('$')" };
const at3_1 = { offset: 44, line: 3, column: 1, source: "#foreach($book in $root.Items)" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1 }, (rendering) => {
  let out = "";
  let $root = null;
  let $book = null;
  $root = inputDocument(rendering, at1_14) ?? "";
  out += "{ \"books\": [\n";
  const loop1 = openLoop(member($root, "Items") ?? "", null, 1000, at3_1, 12);
  const before1 = $book;
  while (loop1?.next()) {
    $book = loop1.item;
    out += "  { \"id\": \"" + text(member(member($book, "id"), "S")) + "\", \"title\": \"" + text(utilEscapeJavaScript(member(member($book, "title"), "S") ?? "")) + "\" }";
    if (loop1.hasNext) {
      out += ",";
    }
    out += "\n";
  }
  $book = before1;
  out += "], \"count\": " + text(member($root, "Count")) + " }\n";
  return out;
});
