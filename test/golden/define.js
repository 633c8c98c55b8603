// define.vtl, compiled by velogate (revision 1)
import { mappingTemplate, Block, Stop, openLoop, rangeLiteral, streamOutput } from "velogate/runtime";

const at1_17 = { offset: 16, line: 1, column: 17, source: "$item" };
const at3_19 = { offset: 50, line: 3, column: 19, source: "[1..3]" };
const at3_1 = { offset: 32, line: 3, column: 1, source: "#foreach($item in [1..3])" };
const at3_26 = { offset: 57, line: 3, column: 26, source: "$line" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1 }, () => streamOutput((out) => {
  let $item = null;
  let $line = null;
  $line = new Block(out, () => {
    out.write("- ");
    out.print($item ?? "", "$item", at1_17);
    out.write("\n");
    throw new Stop();
  });
  const loop1 = openLoop(rangeLiteral(1, 3, at3_19), null, 1000, at3_1, 3);
  const before1 = $item;
  while (loop1?.next()) {
    $item = loop1.item;
    out.print($line ?? "", "$line", at3_26);
  }
  $item = before1;
}));
