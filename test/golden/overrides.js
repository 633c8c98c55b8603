// overrides.vtl, compiled by velogate (revision 1)
import { mappingTemplate, setOverride } from "velogate/runtime";

const at1_1 = { offset: 0, line: 1, column: 1, source: "#set($context.responseOverride.status = 404)" };
const at2_1 = { offset: 45, line: 2, column: 1, source: "#set($context.requestOverride.header.X-Amz-Target = \"Books.List\")" };

export default /* @__PURE__ */ mappingTemplate({ revision: 1 }, (rendering) => {
  let out = "";
  setOverride(rendering, ["responseOverride", "status"], 404, at1_1);
  setOverride(rendering, ["requestOverride", "header", "X-Amz-Target"], "Books.List", at2_1);
  out += "{}\n";
  return out;
});
