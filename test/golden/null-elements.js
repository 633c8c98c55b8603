// null-elements.vtl, compiled by velogate (revision 1)
import { mappingTemplate, inputValue, openLoop, text } from "velogate/runtime";

const at1_16 = { offset: 15, line: 1, column: 16, source: "$input.path('$.list')" };
const at1_1 = { offset: 0, line: 1, column: 1, source: "#foreach($i in $input.path('$.list'))" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1 }, (rendering) => {
  let out = "";
  let $i = null;
  const loop1 = openLoop(inputValue(rendering, ["list"], at1_16) ?? "", null, 1000, at1_1, 5);
  const before1 = $i;
  while (loop1?.next()) {
    $i = loop1.item;
    if (loop1.item !== null) $i = "x";
    out += text($i);
  }
  $i = before1;
  return out;
});
