import { analyze } from './analysis/analyze.ts';
import { environments } from './analysis/environment.ts';
import { reach } from './analysis/reach.ts';
import type { Template } from './ast/nodes.ts';
import { type GeneratedTemplate, generate } from './codegen/generate.ts';
import type { Wrapping } from './codegen/output/wrap.ts';
import { diagnostic } from './diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from './diagnostics/error.ts';
import type { Source } from './diagnostics/source.ts';
import type { OptionShape } from './options.ts';
import type { Limits } from './runtime/budget.ts';
import { REVISION } from './runtime/gateway/revision.ts';
import * as javaMethods from './runtime/methods/index.ts';
import type { JsonSchema } from './schema/schema.ts';
import { type Dialect, parseTemplate } from './syntax/parse.ts';

/** What `compile` and `compileVelocity` are told beside the template. */
export interface CompileOptions {
  /** What errors call the template, such as its file name. Default `template`. */
  readonly name?: string;
  /** What makes a template fast, each to be switched off; the output stays the same. Default all on. */
  readonly optimizations?: Optimizations;
  /** What a rendering may cost at most. Defaults as `Limits` says. */
  readonly limits?: Limits;
  /** The type of the body as a JSON Schema (draft 4); `check` tells what of a template it rules out. */
  readonly schema?: JsonSchema;
}

/** What makes a template fast. The output is the same with and without; tests compare the two. */
export interface Optimizations {
  /** Variables of the template become variables of the function, not entries of a scope object. Default true. */
  readonly localVariables?: boolean;
  /** A body that the template cannot change is read by `JSON.parse` where that loses nothing. Default true. */
  readonly nativeJson?: boolean;
  /**
   * Of a body that the template cannot change, only what it can reach is read. Takes `nativeJson`. Default true for `compile`,
   * false for `precompile`, since a module then carries a further reader (4.5 kB, minified and compressed).
   */
  readonly shapedBody?: boolean;
  /**
   * Calls that leave no choice among a method's overloads, such as `x.size()` and `x.replaceAll("\\'", "'")`, do without the
   * tables of Java's methods, which are most of a module that has them. Default true.
   */
  readonly directCalls?: boolean;
}

/** What the options of `compile` have to be. */
export const compileOptionShape: OptionShape = {
  name: 'text',
  optimizations: { localVariables: 'switch', nativeJson: 'switch', shapedBody: 'switch', directCalls: 'switch' },
  limits: { steps: 'number above 0', output: 'number above 0' },
  schema: 'object',
};

/** A template's code, and what the function or module around it has to say. */
export interface Translation {
  readonly template: Template;
  readonly generated: GeneratedTemplate;
  readonly wrapping: Wrapping;
}

/** Whether generated code reports what the template reads, beside the options of all templates. */
export interface TranslateOptions extends CompileOptions {
  readonly trace?: boolean;
}

/**
 * All stages: text to tree, tree to facts, both to JavaScript.
 * @throws {TemplateSyntaxError} where the engine would refuse the template.
 */
export function translate(source: Source, dialect: Dialect, options: TranslateOptions): Translation {
  const { optimizations = {}, limits, trace: traces = false } = options;
  const environment = { ...environments[dialect], alwaysScoped: optimizations.localVariables === false };
  return bounded(source, () => {
    const template = parseTemplate(source, { dialect });
    const analysis = analyze(template, environment);
    const isShaped = optimizations.shapedBody !== false && optimizations.nativeJson !== false;
    const reached = isShaped ? reach(template, analysis, environment) : null;
    const generated = generate(template, {
      environment,
      analysis,
      reach: reached,
      source,
      methods,
      callsDirectly: optimizations.directCalls !== false,
      embedded: false,
      traces,
    });
    const wrapping: Wrapping = {
      revision: REVISION,
      factory: dialect === 'velocity' ? 'velocityTemplate' : 'mappingTemplate',
      changesMaps: dialect === 'api-gateway' && (analysis.changesMaps || optimizations.nativeJson === false),
      limits,
      traces,
    };
    return { template, generated, wrapping };
  });
}

/** The same for the text that `#evaluate` runs, which sees the variables around it and these macros. */
export function translatePart(source: Source, macros: Iterable<string>): GeneratedTemplate {
  const environment = { ...environments.velocity, alwaysScoped: true };
  const template = parseTemplate(source, { dialect: 'velocity', macros });
  const analysis = analyze(template, environment);
  return generate(template, {
    environment,
    analysis,
    reach: null,
    source,
    methods,
    // The variables around it may hold classes.
    callsDirectly: false,
    embedded: true,
    traces: false,
  });
}

const methods: ReadonlySet<string> = new Set(Object.keys(javaMethods));

/** Chains of thousands of branches or calls exhaust the stack, here or in the JavaScript engine's own parser. */
export function bounded<T>(source: Source, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const span = { start: 0, end: source.text.length };
    throw new TemplateSyntaxError([diagnostic('tooLong', span, {}, source)], source);
  }
}
