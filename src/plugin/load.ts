import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { SourceMapCompact } from 'unplugin';
import { Source } from '../diagnostics/source.ts';
import { precompile, type SourceMap } from '../precompile.ts';
import { TemplateError } from '../runtime/errors.ts';
import { refuseTooLarge, utf8Text } from '../template-file.ts';
import { writeDeclarations } from './declarations.ts';
import type { CompletePluginOptions } from './options.ts';
import { type Problem, problemsOf } from './problem.ts';

/** What became of a template's file: a module, or problems and no module. */
export interface LoadedTemplate {
  readonly module?: { readonly code: string; readonly map: SourceMapCompact };
  readonly problems: readonly Problem[];
  readonly warnings: readonly string[];
}

/**
 * A template's file as a module. The bytes are read here rather than taken from the bundler, which would hand over text
 * in which bytes that are not UTF-8, and sometimes a byte order mark, are lost.
 * @param file Its absolute path.
 */
export async function loadTemplate(file: string, options: CompletePluginOptions): Promise<LoadedTemplate> {
  const name = relative(process.cwd(), file).replaceAll('\\', '/');
  const text = await readText(file, name);
  if (typeof text !== 'string') return { problems: [text], warnings: [] };
  return compiled(file, new Source(text, name), options);
}

async function readText(file: string, name: string): Promise<string | Problem> {
  try {
    return utf8Text(await readFile(file), name);
  } catch (error) {
    const { message } = error as Error;
    const headline = error instanceof TemplateError ? message : `cannot read the template: ${message}`;
    return { headline, text: headline };
  }
}

async function compiled(file: string, source: Source, options: CompletePluginOptions): Promise<LoadedTemplate> {
  const { dialect, limits, optimizations, declarations } = options;
  try {
    if (dialect === 'api-gateway') refuseTooLarge(source);
    const { code, map, dts } = precompile(source, { dialect, optimizations, ...(limits && { limits }) });
    const warnings = declarations ? await writeDeclarations(file, dts) : [];
    return { module: { code, map: absolute(map, file) }, problems: [], warnings };
  } catch (error) {
    return { problems: problemsOf(error, source), warnings: [] };
  }
}

/** The map with the path of the file, which all bundlers lead back to it, and in arrays that they may change. */
function absolute({ sourcesContent, names, ...map }: SourceMap, file: string): SourceMapCompact {
  return { ...map, sources: [file], sourcesContent: [...sourcesContent], names: [...names] };
}
