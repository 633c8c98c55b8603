// strings.vtl, compiled by velogate (revision 1)
import { mappingTemplate, listLiteral, openLoop, text } from "velogate/runtime";

const at1_14 = { offset: 13, line: 1, column: 14, source: "#foreach($i in [1, 2])" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1 }, () => {
  let out = "";
  let $i = null;
  let $all = null;
  let $quoted = null;
  $all = (() => {
    let out = "";
    const loop1 = openLoop(listLiteral([1, 2]), null, 1000, at1_14, 6);
    const before1 = $i;
    while (loop1?.next()) {
      $i = loop1.item;
      out += text($i);
      if (loop1.hasNext) {
        out += ", ";
      }
    }
    $i = before1;
    return out;
  })();
  out += text($all) + "\n";
  $quoted = "say \"" + text($all) + "\"";
  out += text($quoted) + "\n";
  return out;
});
