// leaving.vtl, compiled by velogate (revision 1)
import { mappingTemplate, equal, listLiteral, openLoop, text } from "velogate/runtime";

const at1_1 = { offset: 0, line: 1, column: 1, source: "#foreach($i in [1, 2])" };
const at1_27 = { offset: 26, line: 1, column: 27, source: "$i == 2" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1 }, () => {
  let out = "";
  let $i = null;
  const loop1 = openLoop(listLiteral([1, 2]), null, 1000, at1_1, 6);
  const before1 = $i;
  while (loop1?.next()) {
    $i = loop1.item;
    if (equal($i ?? "", 2, at1_27)) {
      break;
    }
    out += text($i);
  }
  $i = before1;
  if (equal($i ?? "", "")) {
    return out;
  }
  out += " end\n";
  return out;
});
