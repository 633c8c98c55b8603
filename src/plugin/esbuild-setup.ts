import type { Location, OnLoadResult, PartialMessage, PluginBuild } from 'esbuild';
import { loadTemplate } from './load.ts';
import type { CompletePluginOptions } from './options.ts';
import type { Place, Problem } from './problem.ts';

/** esbuild's loading of templates. unplugin's own would lose the line that a message shows, and its help. */
export function setupEsbuild(build: PluginBuild, options: CompletePluginOptions): void {
  // The filter is read by Go, which does not know all of JavaScript's expressions, so that it has to let all files pass.
  build.onLoad({ filter: /./, namespace: 'file' }, async ({ path, suffix }) => {
    // Unlike `test`, `search` does not go on behind the last match where the expression has the flag `g` or `y`.
    if (suffix !== '' || path.search(options.include) < 0) return null;
    const { module, problems, warnings, schemaFile } = await loadTemplate(path, options);
    const result: OnLoadResult = {
      errors: problems.map((problem) => message(path, problem)),
      warnings: warnings.map((warning) => message(path, warning)),
      watchFiles: [path, ...(schemaFile ? [schemaFile.path] : [])],
    };
    return module ? { ...result, contents: withMap(module.code, module.map), loader: 'js' } : result;
  });
}

function message(file: string, { headline, help, place }: Problem): PartialMessage {
  return {
    text: headline,
    location: place ? location(place) : { file },
    notes: help === undefined ? [] : [{ text: `help: ${help}` }],
  };
}

/** esbuild counts bytes. */
function location({ file, line, column, length, lineText }: Place): Partial<Location> {
  const bytes = (start: number, end: number): number => Buffer.byteLength(lineText.slice(start, end));
  return { file, line, column: bytes(0, column), length: bytes(column, column + length), lineText };
}

function withMap(code: string, map: object): string {
  const data = Buffer.from(JSON.stringify(map)).toString('base64');
  return `${code}//# sourceMappingURL=data:application/json;base64,${data}\n`;
}
