// text.vtl, compiled by velogate (revision 1)
import { mappingTemplate } from "velogate/runtime";

export default /* @__PURE__ */ mappingTemplate({ revision: 1 }, () => {
  let out = "";
  out += "{ \"status\": \"ok\", \"price\": \"5 ''\" }\n\u003c/script>\n";
  return out;
});
