import { type Analysis, analyze } from './analysis/analyze.ts';
import { apiGateway, type Environment, stockVelocity } from './analysis/environment.ts';
import { type GeneratedTemplate, generate } from './codegen/generate.ts';
import { wrapAsFunction, wrapAsPart } from './codegen/output/wrap.ts';
import { diagnostic } from './diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from './diagnostics/error.ts';
import { Source } from './diagnostics/source.ts';
import { checkedOptions, type OptionShape } from './options.ts';
import type { Limits } from './runtime/budget.ts';
import type { MappingTemplate } from './runtime/gateway/mapping-template.ts';
import { REVISION } from './runtime/gateway/revision.ts';
import type { VelocityTemplate } from './runtime/gateway/velocity-template.ts';
import * as runtime from './runtime/index.ts';
import * as javaMethods from './runtime/methods/index.ts';
import type { Compile } from './runtime/scope.ts';
import { type Dialect, parseTemplate } from './syntax/parse.ts';

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
export function wrap(source: string, dialect: Dialect, given: CompileOptions): string {
  const { name, optimizations = {}, limits } = checkedOptions(given, optionShape);
  const alwaysScoped = optimizations.localVariables === false;
  const { analysis, generated } = translate(source, { dialect, name, alwaysScoped });
  return wrapAsFunction(generated, {
    revision: REVISION,
    factory: dialect === 'velocity' ? 'velocityTemplate' : 'mappingTemplate',
    changesMaps: analysis.changesMaps || optimizations.nativeJson === false,
    limits,
  });
}

const optionShape: OptionShape = {
  name: 'text',
  optimizations: { localVariables: 'switch', nativeJson: 'switch' },
  limits: { steps: 'number above 0', output: 'number above 0' },
};

/** Chains of thousands of branches or calls exhaust the stack, here or in the JavaScript engine's own parser. */
function bounded<T>(text: string, options: CompileOptions, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const source = new Source(text, options.name);
    throw new TemplateSyntaxError([diagnostic('tooLong', { start: 0, end: text.length }, {}, source)], source);
  }
}

interface Translation {
  readonly analysis: Analysis;
  readonly generated: GeneratedTemplate;
}

interface Surroundings {
  readonly dialect: Dialect;
  readonly name?: string | undefined;
  readonly alwaysScoped: boolean;
  /** Only for the text that `#evaluate` runs, which sees the variables around it: the macros it may call. */
  readonly macros?: Iterable<string>;
}

/** All stages: text to tree, tree to facts, both to JavaScript. */
function translate(text: string, { dialect, name, alwaysScoped, macros }: Surroundings): Translation {
  const environment: Environment = { ...environments[dialect], alwaysScoped };
  const template = parseTemplate(text, { dialect, name, macros });
  const analysis = analyze(template, environment);
  const generated = generate(template, {
    environment,
    analysis,
    source: new Source(text, name),
    methods: methodNames,
    embedded: macros !== undefined,
  });
  return { analysis, generated };
}

const environments: Record<Dialect, Environment> = { 'api-gateway': apiGateway, velocity: stockVelocity };
const methodNames: ReadonlySet<string> = new Set(Object.keys(javaMethods));

function instantiate(code: string): unknown {
  return new Function('runtime', 'compile', code)({ ...runtime, ...javaMethods }, compilePart);
}

/** What `#evaluate` calls while a template runs. */
const compilePart: Compile = (source, macros) => {
  const { generated } = translate(source, { dialect: 'velocity', alwaysScoped: true, macros });
  return instantiate(wrapAsPart(generated)) as ReturnType<Compile>;
};
