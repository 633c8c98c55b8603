import { readFile } from 'node:fs/promises';
import type { SourceMapCompact } from 'unplugin';
import { Source } from '../diagnostics/source.ts';
import { precompile, type SourceMap } from '../precompile.ts';
import { TemplateError } from '../runtime/errors.ts';
import { refuseTooLarge, utf8Text } from '../template-file.ts';
import { type BodySchema, readBodySchema } from './body-schema.ts';
import { writeDeclarations } from './declarations.ts';
import type { CompletePluginOptions } from './options.ts';
import { type Problem, problemOf, problemsOf, sentence, shownName } from './problem.ts';

/** What became of a template's file: a module, or problems and no module. */
export interface LoadedTemplate {
  readonly module?: { readonly code: string; readonly map: SourceMapCompact };
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** The absolute path of the file that describes the body, and whether it is there; absent where none would be read. */
  readonly schemaFile?: { readonly path: string; readonly isThere: boolean };
}

/**
 * A template's file as a module. The bytes are read here rather than taken from the bundler, which would hand over text
 * in which bytes that are not UTF-8, and sometimes a byte order mark, are lost.
 * @param file Its absolute path.
 */
export async function loadTemplate(file: string, options: CompletePluginOptions): Promise<LoadedTemplate> {
  const name = shownName(file);
  const text = await readText(file, name);
  // Stock Velocity has no body.
  const schema = options.dialect === 'api-gateway' ? await readBodySchema(file) : undefined;
  const loaded =
    typeof text === 'string'
      ? await compiled(file, new Source(text, name), options, schema)
      : { problems: [text], warnings: [] };
  return { ...loaded, ...(schema && { schemaFile: { path: schema.file, isThere: schema.isThere } }) };
}

async function readText(file: string, name: string): Promise<string | Problem> {
  try {
    return utf8Text(await readFile(file), name);
  } catch (error) {
    const { message } = error as Error;
    return sentence(error instanceof TemplateError ? message : `cannot read the template: ${message}`);
  }
}

async function compiled(
  file: string,
  source: Source,
  { dialect, limits, optimizations, declarations }: CompletePluginOptions,
  { schema, problems }: Pick<BodySchema, 'schema' | 'problems'> = { problems: [] },
): Promise<LoadedTemplate> {
  try {
    if (dialect === 'api-gateway') refuseTooLarge(source);
    const given = { ...(limits && { limits }), ...(schema && { schema }) };
    const { code, map, dts, warnings } = precompile(source, { dialect, optimizations, ...given });
    if (problems.length > 0) return { problems, warnings: [] };
    const unwritten = declarations ? await writeDeclarations(file, dts) : [];
    return {
      module: { code, map: absolute(map, file) },
      problems,
      warnings: [...warnings.map((warning) => problemOf(warning, source, file)), ...unwritten.map(sentence)],
    };
  } catch (error) {
    return { problems: [...problems, ...problemsOf(error, source, file)], warnings: [] };
  }
}

/** The map with the path of the file, which all bundlers lead back to it, and in arrays that they may change. */
function absolute({ sourcesContent, names, ...map }: SourceMap, file: string): SourceMapCompact {
  return { ...map, sources: [file], sourcesContent: [...sourcesContent], names: [...names] };
}
