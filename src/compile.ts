import { type Analysis, analyze } from './analysis/analyze.ts';
import { apiGateway, type Environment, stockVelocity } from './analysis/environment.ts';
import { type GeneratedTemplate, generate } from './codegen/generate.ts';
import { type Wrapping, wrapAsFunction, wrapAsPart } from './codegen/output/wrap.ts';
import { diagnostic } from './diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from './diagnostics/error.ts';
import { Source } from './diagnostics/source.ts';
import { checkedLimits, type Limits } from './runtime/budget.ts';
import type { MappingTemplate } from './runtime/gateway/mapping-template.ts';
import { REVISION } from './runtime/gateway/revision.ts';
import type { VelocityTemplate } from './runtime/gateway/velocity-template.ts';
import * as runtime from './runtime/index.ts';
import * as javaMethods from './runtime/methods/index.ts';
import type { Compile } from './runtime/scope.ts';
import { type Dialect, parse } from './syntax/parse.ts';

export interface CompileOptions {
  /** What errors call the template, such as its file name. Default `template`. */
  readonly name?: string;
  /** What makes a template fast, each to be switched off; the output stays the same. Default all on. */
  readonly optimizations?: Optimizations;
  /** What a rendering may cost at most. Defaults as `Limits` says. */
  readonly limits?: Limits;
}

export interface Optimizations {
  /** Variables of the template become variables of the function, not entries of a scope object. Default true. */
  readonly localVariables?: boolean;
  /** A body that the template cannot change is read by `JSON.parse` where that loses nothing. Default true. */
  readonly nativeJson?: boolean;
}

/**
 * The function that prints what API Gateway prints for a mapping template.
 *
 * Needs run-time code generation (`new Function`), which some hosts forbid.
 * @param source The template's text.
 * @throws {TemplateSyntaxError} with every problem found, where the service would refuse the template.
 * @throws {TemplateError} for anything but a string.
 */
export function compile(source: string, options: CompileOptions = {}): MappingTemplate {
  return bounded(source, options, () => instantiate(wrap(source, 'api-gateway', options)) as MappingTemplate);
}

/**
 * The function that prints what stock Velocity 1.7 prints for a template.
 *
 * Needs run-time code generation (`new Function`), which some hosts forbid.
 * @param source The template's text.
 * @throws {TemplateSyntaxError} with every problem found, where Velocity would refuse the template.
 * @throws {TemplateError} for anything but a string.
 */
export function compileVelocity(source: string, options: CompileOptions = {}): VelocityTemplate {
  return bounded(source, options, () => instantiate(wrap(source, 'velocity', options)) as VelocityTemplate);
}

/** The text of the function that `compile` and `compileVelocity` make: `(runtime, compile)` to the template. */
export function wrap(source: string, dialect: Dialect, options: CompileOptions): string {
  const { analysis, generated } = translate(source, dialect, options);
  const wrapping: Wrapping = {
    revision: REVISION,
    factory: dialect === 'velocity' ? 'velocityTemplate' : 'mappingTemplate',
    changesMaps: analysis.changesMaps || options.optimizations?.nativeJson === false,
    limits: options.limits && checkedLimits(options.limits),
  };
  return wrapAsFunction(generated, wrapping);
}

/** Chains of thousands of branches or calls exhaust the stack, here or in the JavaScript engine's own parser. */
function bounded<T>(text: string, { name }: CompileOptions, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const source = new Source(text, name);
    throw new TemplateSyntaxError([diagnostic('tooLong', { start: 0, end: text.length }, {}, source)], source);
  }
}

interface Translation {
  readonly analysis: Analysis;
  readonly generated: GeneratedTemplate;
}

interface Surroundings extends CompileOptions {
  /** Given for text that `#evaluate` runs: the macros it may call. It sees the variables around it. */
  readonly macros?: Iterable<string>;
}

/** All stages: text to tree, tree to facts, both to JavaScript. */
function translate(source: string, dialect: Dialect, options: Surroundings): Translation {
  const embedded = options.macros !== undefined;
  const alwaysScoped = embedded || options.optimizations?.localVariables === false;
  const environment: Environment = { ...environments[dialect], alwaysScoped };
  const template = parse(source, { ...options, dialect });
  const analysis = analyze(template, environment);
  const generated = generate(template, {
    environment,
    analysis,
    source: new Source(source, options.name),
    methods: methodNames,
    embedded,
  });
  return { analysis, generated };
}

const environments: Record<Dialect, Environment> = { 'api-gateway': apiGateway, velocity: stockVelocity };
const methodNames: ReadonlySet<string> = new Set(Object.keys(javaMethods));

function instantiate(code: string): unknown {
  return new Function('runtime', 'compile', code)(runtime, compilePart);
}

/** What `#evaluate` calls while a template runs. */
const compilePart: Compile = (source, macros) => {
  const { generated } = translate(source, 'velocity', { macros });
  return instantiate(wrapAsPart(generated)) as ReturnType<Compile>;
};
