// shape.shaped.vtl, compiled by velogate (revision 1)
import { mappingTemplate, inputDocument, member, openLoop, sizeOf, text } from "velogate/runtime";
import { bodyReader, inputWrittenJson } from "velogate/runtime/shaped-body";

const at1_16 = { offset: 15, line: 1, column: 16, source: "$input.path('$')" };
const at2_13 = { offset: 45, line: 2, column: 13, source: "#foreach($book in $answer.Items)" };
const at3_31 = { offset: 108, line: 3, column: 31, source: "$input.json('$.tags')" };
const readBody = /* @__PURE__ */ bodyReader({ members: {
  tags: { json: true },
  Items: { limit: 1000, items: {
    members: { id: { members: { S: { value: true } } } },
    make: (v) => ({ id: { S: v[0] } }),
  } },
  Count: { value: true },
} });

export default /* @__PURE__ */ mappingTemplate({ revision: 1, readBody }, (rendering) => {
  let out = "";
  let $answer = null;
  let $book = null;
  $answer = inputDocument(rendering, at1_16) ?? "";
  out += "{ \"books\": [";
  const loop1 = openLoop(member($answer, "Items") ?? "", null, 1000, at2_13, 10);
  const before1 = $book;
  while (loop1?.next()) {
    $book = loop1.item;
    out += "{ \"id\": \"" + text(member(member($book, "id"), "S")) + "\", \"tags\": " + text(inputWrittenJson(rendering, ["tags"], at3_31)) + " }";
    if (loop1.hasNext) {
      out += ",";
    }
  }
  $book = before1;
  out += "], \"count\": " + text(member($answer, "Count")) + ", \"size\": " + text(sizeOf(member($answer, "Items"))) + " }\n";
  return out;
});
