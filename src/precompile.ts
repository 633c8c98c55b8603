import { addMapping, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping';
import { environments } from './analysis/environment.ts';
import { mistakes } from './analysis/mistakes.ts';
import type { Template } from './ast/nodes.ts';
import { walk } from './ast/visit.ts';
import type { Origin } from './codegen/output/print.ts';
import { wrapAsModule } from './codegen/output/wrap.ts';
import { type Diagnostic, diagnostic, inOrder } from './diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from './diagnostics/error.ts';
import { Source } from './diagnostics/source.ts';
import { checkedOptions, type OptionShape } from './options.ts';
import { checkPaths } from './schema/check-paths.ts';
import { readSchema } from './schema/read-schema.ts';
import type { SchemaDocument } from './schema/schema.ts';
import { typeText } from './schema/type-text.ts';
import { type Dialect, dialects } from './syntax/parse.ts';
import { type CompileOptions, compileOptionShape, translate } from './translate.ts';

/** What `precompile` is told beside the template. */
export interface PrecompileOptions extends CompileOptions {
  /** Which Velocity the template is written for. Default `api-gateway`. */
  readonly dialect?: Dialect;
  /** What the module and its map call the template, such as its path from there. Default the name of the `Source`. */
  readonly name?: string;
  /**
   * Whether the module's template takes a second argument, a `Trace`, which is told of each reference's value as it is
   * read. The output stays the same. Default false, which costs the module nothing.
   */
  readonly trace?: boolean;
}

/** An ES module in three parts, to be written beside each other, and what was noticed on the way. */
export interface PrecompiledTemplate {
  /** The module's text. It imports from the entries of `velogate/runtime` alone, and its default export is the template. */
  readonly code: string;
  /** The source map, version 3, whose one source is the template under its name, or the document that the template is inside. */
  readonly map: SourceMap;
  /** The module's type declarations: what it is, and what the body has to be where a schema says so. */
  readonly dts: string;
  /** What in the template hardly does what it is meant to do, and the paths that the schema of the body rules out. */
  readonly warnings: readonly Diagnostic[];
}

/** A source map as JSON data (ECMA-426). */
export interface SourceMap {
  /** The version of the format. */
  readonly version: 3;
  /** The module's name. */
  readonly file: string;
  /** The name of the template, as its only element. */
  readonly sources: readonly string[];
  /** The text of the template, or of the document that it is inside. */
  readonly sourcesContent: readonly string[];
  /** Always empty. */
  readonly names: readonly string[];
  /** The places, in base 64 VLQ. */
  readonly mappings: string;
}

/**
 * A template as an ES module, which needs no compiler, no `eval` and nothing but `velogate/runtime` and its parts. The same template
 * and options give the same bytes.
 * @param template Its text, or a `Source`, which brings its name along.
 * @param given All of them may be left out.
 * @throws {TemplateSyntaxError} with every problem found, where the engine would refuse the template, and for
 * `#evaluate` of stock Velocity, which needs the compiler while the template runs.
 * @throws {TemplateError} for anything but a string, and for options of the wrong kind.
 */
export function precompile(template: string | Source, given: PrecompileOptions = {}): PrecompiledTemplate {
  const options = checkedOptions(given, precompileOptionShape);
  const source = template instanceof Source ? template : Source.of(template, options.name);
  const { dialect = 'api-gateway', name = source.name, trace = false } = options;
  const optimizations = { shapedBody: false, ...options.optimizations };
  const { template: tree, generated, wrapping } = translate(source, dialect, { ...options, optimizations });
  refuseEvaluate(tree, source);
  const { text: code, origins } = wrapAsModule(generated, wrapping, name);
  const schema = options.schema === undefined ? null : readSchema(options.schema);
  const ruledOut = schema && dialect === 'api-gateway' ? checkPaths(tree, schema, source) : [];
  const warnings = inOrder([...mistakes(tree, source, environments[dialect]), ...ruledOut]);
  return { code, map: sourceMap(source, name, origins), dts: declarations(dialect, schema, trace), warnings };
}

/** What the options of `precompile` have to be. */
export const precompileOptionShape: OptionShape = { ...compileOptionShape, dialect: dialects, trace: 'switch' };

/** `#evaluate` needs the compiler while the template runs. */
function refuseEvaluate(template: Template, source: Source): void {
  const problems: Diagnostic[] = [];
  walk(template, ({ kind, span }) => {
    if (kind === 'Evaluate') problems.push(diagnostic('evaluateInModule', span, {}, source));
  });
  if (problems.length > 0) throw new TemplateSyntaxError(problems, source);
}

function sourceMap(source: Source, name: string, origins: readonly Origin[]): SourceMap {
  const map = new GenMapping({ file: `${name.replace(/^.*[\\/]/, '')}.js` });
  setSourceContent(map, name, source.place({ start: 0, end: 0 }).source.text);
  for (const { line, column, offset } of origins) {
    const place = source.position(offset);
    addMapping(map, {
      generated: { line: line + 1, column },
      source: name,
      original: { line: place.line, column: place.column - 1 },
    });
  }
  const { file, sources, sourcesContent, names, mappings } = toEncodedMap(map);
  return { version: 3, file, sources, sourcesContent, names, mappings } as SourceMap;
}

function declarations(dialect: Dialect, schema: SchemaDocument | null, trace: boolean): string {
  if (dialect === 'velocity') return declaration('VelocityTemplate', 'VelocityTemplate', trace);
  if (schema === null) return declaration('MappingTemplate', 'MappingTemplate', trace);
  const body = typeText(schema, 'Body', ['MappingTemplate', 'Traced', 'render']);
  return `${declaration('MappingTemplate', 'MappingTemplate<Body>', trace)}\n${body}\n`;
}

function declaration(imported: string, type: string, trace: boolean): string {
  return `import type { ${trace ? `${imported}, Traced` : imported} } from 'velogate';

declare const render: ${trace ? `Traced<${type}>` : type};
export default render;
`;
}
