/**
 * What generated code calls. Entries of their own have what fewer templates need: paths with wildcards and filters
 * (`gateway/literal-paths.ts`) and Java's methods (`methods/index.ts`). A precompiled module imports what its template
 * uses and nothing else, so every export stands alone and nothing runs when these files are loaded.
 *
 * Only `TemplateError`, `TemplateRenderError`, `JsonSyntaxError`, `readJson` and `jsonText` are for people: they are those
 * of `velogate`, without the compiler. Everything else may change with each version, and a module that another version of
 * the compiler has made is refused when it is loaded.
 * @module velogate/runtime
 */

export { element, member, property, setElement, setProperty } from './access.ts';
export { Block } from './block.ts';
export { spend } from './budget.ts';
// Java methods that need no table of overloads
export { lengthOf, replaceAllPlain, replaceFirstPlain, sizeOf } from './direct-calls.ts';
// Errors
export { TemplateError, TemplateRenderError } from './errors.ts';
export { foreachScope, leaveLoop } from './foreach-scope.ts';
// The service's objects and their functions
export { contextMember, contextOf, mutableContextMember, overridesOf, setOverride } from './gateway/context.ts';
export {
  inputParam,
  inputParams,
  utilBase64Decode,
  utilBase64Encode,
  utilEscapeJavaScript,
  utilParseJson,
  utilUrlDecode,
  utilUrlEncode,
} from './gateway/functions.ts';
export { type JsonText, jsonText } from './gateway/json-text.ts';
export { mappingTemplate } from './gateway/mapping-template.ts';
export { inputOf, methodOf, utilOf } from './gateway/objects.ts';
export { stageVariable, stageVariablesOf } from './gateway/parameters.ts';
export { inputDocument, inputValue, inputValueJson } from './gateway/simple-paths.ts';
export { velocityTemplate } from './gateway/velocity-template.ts';
export { JsonSyntaxError, readJson } from './json/read-json.ts';
export { listLiteral, mapLiteral, rangeLiteral } from './literals.ts';
export { openLoop, refuseForeach } from './loop.ts';
export {
  addOrJoin,
  dividedBy,
  equal,
  greaterOrEqual,
  greaterThan,
  isTrue,
  lessOrEqual,
  lessThan,
  minus,
  modulo,
  times,
} from './operators.ts';
export { streamOutput, textOr, withoutLast } from './output.ts';
export { noSuchMethod, whenPresent } from './references.ts';
export { includeResource, parseResource } from './resources.ts';
export { streamScoped } from './scope.ts';
export { Break, breakTo, catchBreak, Stop } from './signals.ts';
// What a template reads, told on request
export { traced, tracing } from './trace.ts';
// Values
export { linkedMap } from './values/maps.ts';
// Output and control
export { placedText, text } from './values/text.ts';
export { BigInteger, JavaDouble } from './values.ts';
