import { wrapAsFunction, wrapAsPart } from './codegen/output/wrap.ts';
import { Source } from './diagnostics/source.ts';
import { checkedOptions } from './options.ts';
import * as literalPaths from './runtime/gateway/literal-paths.ts';
import type { MappingTemplate } from './runtime/gateway/mapping-template.ts';
import * as shapedBody from './runtime/gateway/shaped-body.ts';
import type { VelocityTemplate } from './runtime/gateway/velocity-template.ts';
import * as runtime from './runtime/index.ts';
import * as javaMethods from './runtime/methods/index.ts';
import type { Compile } from './runtime/scope.ts';
import { readSchema } from './schema/read-schema.ts';
import type { Dialect } from './syntax/parse.ts';
import { bounded, type CompileOptions, compileOptionShape, translate, translatePart } from './translate.ts';

/**
 * The function that prints what API Gateway prints for a mapping template.
 *
 * Needs run-time code generation (`new Function`), which some hosts forbid; `precompile` does not.
 * @typeParam Body The type of the body's value: what `jsonText` then has to be given.
 * @param source The template's text.
 * @throws {TemplateSyntaxError} with every problem found, where the service would refuse the template.
 * @throws {TemplateError} for anything but a string.
 */
export function compile<Body = unknown>(source: string, options: CompileOptions = {}): MappingTemplate<Body> {
  return made(source, 'api-gateway', options) as MappingTemplate<Body>;
}

/**
 * The function that prints what stock Velocity 1.7 prints for a template.
 *
 * Needs run-time code generation (`new Function`), which some hosts forbid; `precompile` does not.
 * @param source The template's text.
 * @throws {TemplateSyntaxError} with every problem found, where Velocity would refuse the template.
 * @throws {TemplateError} for anything but a string.
 */
export function compileVelocity(source: string, options: CompileOptions = {}): VelocityTemplate {
  return made(source, 'velocity', options) as VelocityTemplate;
}

function made(text: string, dialect: Dialect, given: CompileOptions): unknown {
  const options = checkedOptions(given, compileOptionShape);
  const source = Source.of(text, options.name);
  if (options.schema !== undefined) readSchema(options.schema);
  const { generated, wrapping } = translate(source, dialect, options);
  return bounded(source, () => instantiate(wrapAsFunction(generated, wrapping)));
}

/** What generated code may call, of all entries of the runtime; made once, since it has hundreds of members. */
let helpers: object | undefined;

function instantiate(code: string): unknown {
  helpers ??= { ...runtime, ...literalPaths, ...shapedBody, ...javaMethods };
  return new Function('runtime', 'compile', code)(helpers, compilePart);
}

/** What `#evaluate` calls while a template runs. */
const compilePart: Compile = (source, macros) => {
  return instantiate(wrapAsPart(translatePart(new Source(source), macros))) as ReturnType<Compile>;
};
