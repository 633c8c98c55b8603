// nulls.velocity.vtl, compiled by velogate (revision 1)
import { velocityTemplate, addOrJoin, isTrue, member, textOr } from "velogate/runtime";

const at1_38 = { offset: 37, line: 1, column: 38, source: "$i + \"j\"" };

export default /* @__PURE__ */ velocityTemplate({ revision: 1 }, (context) => {
  let out = "";
  const $a = context.get("a") ?? null;
  const $b = context.get("b") ?? null;
  const $c = context.get("c") ?? null;
  const $e = context.get("e") ?? null;
  const $f = context.get("f") ?? null;
  const $g = context.get("g") ?? null;
  const $i = context.get("i") ?? null;
  let $h = context.get("h") ?? null;
  const $k = context.get("k") ?? null;
  out += textOr($a, "$a") + " " + textOr($b, "") + " " + textOr(member($c, "d"), "${c.d}") + " " + ($e === null ? "\\$e" : "$e") + " " + textOr($f, "$f", undefined, "", "\\") + " $" + textOr($g, "$g");
  $h = addOrJoin($i, "j", at1_38, "$i", "\"j\"") ?? $h;
  out += textOr($h, "$h") + " ";
  if (isTrue($k)) {
    out += "l";
  }
  return out;
});
