// set.vtl, compiled by velogate (revision 1)
import { mappingTemplate, linkedMap, JavaDouble, addOrJoin, dividedBy, inputOf, listLiteral, mapLiteral, member, placedText, setElement, setProperty, times } from "velogate/runtime";

const at1_28 = { offset: 27, line: 1, column: 28, source: "2 * 3" };
const at1_23 = { offset: 22, line: 1, column: 23, source: "$n + 2 * 3" };
const at1_47 = { offset: 46, line: 1, column: 47, source: "$n / 2" };
const at4_16 = { offset: 153, line: 4, column: 16, source: "$n" };
const at4_22 = { offset: 159, line: 4, column: 22, source: "${half}" };
const at4_1 = { offset: 138, line: 4, column: 1, source: "#set($map.c = \"$n of ${half}\")" };
const at5_1 = { offset: 169, line: 5, column: 1, source: "#set($map[\"d\"] = $input.body)" };
const at6_25 = { offset: 223, line: 6, column: 25, source: "$map" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1, mapOf: linkedMap }, (rendering) => {
  const input = inputOf(rendering);
  let out = "";
  let $n = null;
  let $map = null;
  let $half = null;
  $n = 1;
  $n = addOrJoin($n ?? "", times(2, 3, at1_28), at1_23, "$n", " 3") ?? $n;
  $half = dividedBy($n ?? "", 2, at1_47) ?? $half;
  "";
  $map = mapLiteral([["a", listLiteral([1, new JavaDouble(2), 1.5, true])], ["b", mapLiteral([])]]);
  setProperty($map, "c", placedText($n, at4_16) + " of " + placedText($half, at4_22), at4_1);
  setElement($map, "d", member(input, "body") ?? "", at5_1);
  out += " " + placedText($map, at6_25) + "\n";
  return out;
});
