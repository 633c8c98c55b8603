import { addMapping, GenMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping';
import type { Template } from './ast/nodes.ts';
import { walk } from './ast/visit.ts';
import type { Origin } from './codegen/output/print.ts';
import { wrapAsModule } from './codegen/output/wrap.ts';
import { type Diagnostic, diagnostic } from './diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from './diagnostics/error.ts';
import { Source } from './diagnostics/source.ts';
import { checkedOptions, type OptionShape } from './options.ts';
import { checkPaths } from './schema/check-paths.ts';
import { readSchema } from './schema/read-schema.ts';
import type { SchemaDocument } from './schema/schema.ts';
import { typeText } from './schema/type-text.ts';
import { type Dialect, dialects } from './syntax/parse.ts';
import { type CompileOptions, compileOptionShape, translate } from './translate.ts';

export interface PrecompileOptions extends CompileOptions {
  /** Which Velocity the template is written for. Default `api-gateway`. */
  readonly dialect?: Dialect;
  /** What the module and its map call the template, such as its path from there. Default the name of the `Source`. */
  readonly name?: string;
}

/** An ES module in three parts, to be written beside each other, and what was noticed on the way. */
export interface PrecompiledTemplate {
  /** The module's text. It imports from the entries of `velogate/runtime` alone, and its default export is the template. */
  readonly code: string;
  /** The source map, version 3, whose one source is the template under its name, or the document that the template is inside. */
  readonly map: SourceMap;
  /** The module's type declarations: what it is, and what the body has to be where a schema says so. */
  readonly dts: string;
  /** The paths in the template that the schema of the body rules out. */
  readonly warnings: readonly Diagnostic[];
}

/** A source map as JSON data (ECMA-426). */
export interface SourceMap {
  readonly version: 3;
  readonly file: string;
  readonly sources: readonly string[];
  readonly sourcesContent: readonly string[];
  readonly names: readonly string[];
  readonly mappings: string;
}

/**
 * A template as an ES module, which needs no compiler, no `eval` and nothing but `velogate/runtime` and its parts. The same template
 * and options give the same bytes.
 * @param template Its text, or a `Source`, which brings its name along.
 * @throws {TemplateSyntaxError} with every problem found, where the engine would refuse the template, and for
 * `#evaluate` of stock Velocity, which needs the compiler while the template runs.
 * @throws {TemplateError} for anything but a string, and for options of the wrong kind.
 */
export function precompile(template: string | Source, given: PrecompileOptions = {}): PrecompiledTemplate {
  const options = checkedOptions(given, precompileOptionShape);
  const source = template instanceof Source ? template : Source.of(template, options.name);
  const { dialect = 'api-gateway', name = source.name } = options;
  const optimizations = { shapedBody: false, ...options.optimizations };
  const { template: tree, generated, wrapping } = translate(source, dialect, { ...options, optimizations });
  refuseEvaluate(tree, source);
  const { text: code, origins } = wrapAsModule(generated, wrapping, name);
  const schema = options.schema === undefined ? null : readSchema(options.schema);
  const warnings = schema && dialect === 'api-gateway' ? checkPaths(tree, schema, source) : [];
  return { code, map: sourceMap(source, name, origins), dts: declarations(dialect, schema), warnings };
}

/** What the options of `precompile` have to be. */
export const precompileOptionShape: OptionShape = { ...compileOptionShape, dialect: dialects };

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

function declarations(dialect: Dialect, schema: SchemaDocument | null): string {
  if (dialect === 'velocity') return declaration('VelocityTemplate', 'VelocityTemplate');
  if (schema === null) return declaration('MappingTemplate', 'MappingTemplate');
  const body = typeText(schema, 'Body', ['MappingTemplate', 'render']);
  return `${declaration('MappingTemplate', 'MappingTemplate<Body>')}\n${body}\n`;
}

function declaration(imported: string, type: string): string {
  return `import type { ${imported} } from 'velogate';

declare const render: ${type};
export default render;
`;
}
