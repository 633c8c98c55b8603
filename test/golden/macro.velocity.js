// macro.velocity.vtl, compiled by velogate (revision 1)
import { velocityTemplate, member, streamScoped } from "velogate/runtime";

const at1_19 = { offset: 18, line: 1, column: 19, source: "$item.name" };
const at1_30 = { offset: 29, line: 1, column: 30, source: "$item" };
const at2_22 = { offset: 61, line: 2, column: 22, source: "#row($x)" };
const at2_1 = { offset: 40, line: 2, column: 1, source: "#foreach($x in $list)" };
const at2_35 = { offset: 74, line: 2, column: 35, source: "#unknown($x)" };

export default /* @__PURE__ */ velocityTemplate({ revision: 1 }, (context) => streamScoped(context.pairs(), null, (out, scope) => {
  scope.defineMacro("row", ["item"], (scope) => {
    out.write("<");
    scope.print(member(scope.get("item"), "name"), "$item.name", at1_19);
    out.write("|");
    scope.print(scope.get("item"), "$item", at1_30);
    out.write(">");
  });
  scope.forEach("x", scope.get("list"), Infinity, at2_1, 4, (scope) => {
    scope.callMacro("row", [{ source: "$x", value: () => scope.get("x") }], "#row($x)", at2_22);
  });
  out.write(" ");
  scope.callMacro("unknown", [{ source: "$x", value: () => scope.get("x") }], "#unknown($x) \n", at2_35);
}));
