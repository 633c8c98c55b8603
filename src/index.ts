/**
 * The compiler: a mapping template of Amazon API Gateway as a function, as an ES module, as a tree, or as the list of its
 * problems. It needs neither Node nor files.
 * @module velogate
 */

// Compiling and checking

// The syntax tree
export type * from './ast/nodes.ts';
export { type CheckOptions, check } from './check.ts';
export { compile, compileVelocity } from './compile.ts';
// Errors
export type { Severity } from './diagnostics/codes.ts';
export type { Diagnostic, Note } from './diagnostics/diagnostic.ts';
export { TemplateSyntaxError } from './diagnostics/error.ts';
export { type FramePart, formatDiagnostic, formatRenderError, type Paint } from './diagnostics/frame.ts';
export { type Origin, type Position, Source } from './diagnostics/source.ts';
export type { Span } from './diagnostics/span.ts';
export { parse } from './parse.ts';
export { type PrecompiledTemplate, type PrecompileOptions, precompile, type SourceMap } from './precompile.ts';
export type { Limits } from './runtime/budget.ts';
export { type Site, TemplateError, TemplateRenderError } from './runtime/errors.ts';
// What compiling gives, and what that takes and gives
export { type BodyText, type JsonText, jsonText } from './runtime/gateway/json-text.ts';
export type { MappingTemplate, TemplateFor } from './runtime/gateway/mapping-template.ts';
export type { JsonData, MappingRequest, MappingResult, RequestWith } from './runtime/gateway/request.ts';
export type { VelocityTemplate } from './runtime/gateway/velocity-template.ts';
export { JsonSyntaxError, readJson } from './runtime/json/read-json.ts';
export type { Trace, Traced, TracedRead } from './runtime/trace.ts';
export type { JsonSchema } from './schema/schema.ts';
export type { Dialect, ParseOptions } from './syntax/parse.ts';
export type { CompileOptions, Optimizations } from './translate.ts';
