"use strict";
const { mappingTemplate } = runtime;

return mappingTemplate({ revision: 1, changesMaps: false }, () => {
  let out = "";
  out += "{ \"status\": \"ok\", \"price\": \"5 ''\" }\n\u003c/script>\n";
  return out;
});
