// arguments.vtl, compiled by velogate (revision 1)
import { mappingTemplate, element, inputOf, inputValue, lengthOf, member, noSuchMethod, placedText, whenPresent } from "velogate/runtime";
import { add, replaceAll, substring } from "velogate/runtime/methods";

const at1_14 = { offset: 13, line: 1, column: 14, source: "$input.path('$.list')" };
const at2_1 = { offset: 61, line: 2, column: 1, source: "$list.use($list.add(1))" };
const at2_11 = { offset: 71, line: 2, column: 11, source: "$list.add(1)" };
const at2_25 = { offset: 85, line: 2, column: 25, source: "$text.substring(0, 2)" };
const at2_25_2 = { offset: 85, line: 2, column: 25, source: "$text.substring(0, 2).replaceAll(\"a\", \"$b\")" };
const at2_25_3 = { offset: 85, line: 2, column: 25, source: "$text.substring(0, 2).replaceAll(\"a\", \"$b\").nosuchmethod(\"x\")" };
const at2_87 = { offset: 147, line: 2, column: 87, source: "$list[0]" };
const at2_87_2 = { offset: 147, line: 2, column: 87, source: "$list[0][$k]" };
const at2_87_3 = { offset: 147, line: 2, column: 87, source: "$list[0][$k].length()" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1 }, (rendering) => {
  const input = inputOf(rendering);
  let out = "";
  let $list = null;
  let $text = null;
  $list = inputValue(rendering, ["list"], at1_14) ?? "";
  $text = member(input, "body") ?? "";
  out += placedText(whenPresent($list, (object1) => noSuchMethod(object1, [add($list, [1], at2_11) ?? ""])), at2_1) + " " + placedText(noSuchMethod(replaceAll(substring($text, [0, 2], at2_25), ["a", ""], at2_25_2), ["x"]), at2_25_3) + " " + placedText(lengthOf(element(element($list, 0, at2_87), "", at2_87_2)), at2_87_3) + "\n";
  return out;
});
