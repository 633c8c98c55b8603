"use strict";
const { mappingTemplate, contextOf, put, text } = runtime;

const at1_45 = { offset: 44, line: 1, column: 45, source: "$context.put(\"b\", 1)" };

return mappingTemplate({ revision: 1, changesMaps: true }, (rendering) => {
  const context = contextOf(rendering);
  let out = "";
  let $a = null;
  $a = 1;
  out += "$a \\" + text($a) + " $" + text($a) + " #if(true) #pk $5 " + (put(context, ["b", 1], at1_45) ?? "", "$context.put(\"b\", 1)") + "\n";
  return out;
});
