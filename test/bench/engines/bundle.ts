import { builtinModules } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { type Plugin, rolldown } from 'rolldown';

const builtins = new Set(builtinModules);

/**
 * Writes the program of a process as JavaScript, one file for each source, so that a profile tells them apart.
 * @param root The checkout whose `src` it uses.
 * @returns The file to run.
 */
export async function bundleProcess(program: string, root: string, into: string): Promise<string> {
  const name = basename(program, '.ts');
  const build = await rolldown({
    input: { [name]: program },
    platform: 'node',
    external: (id) => builtins.has(id.replace(/^node:/, '')) || !/^[./\0]/.test(id),
    plugins: [sourcesOf(root)],
  });
  const { output } = await build.write({
    dir: into,
    format: 'esm',
    preserveModules: true,
    entryFileNames: '[name].mjs',
  });
  await build.close();
  return join(into, output.find((chunk) => chunk.type === 'chunk' && chunk.isEntry)!.fileName);
}

/** Takes what is imported from `src` from another checkout. */
function sourcesOf(root: string): Plugin {
  const here = `${resolve('src')}/`;
  return {
    name: 'sources-of-checkout',
    resolveId(id, importer) {
      const file = importer ? resolve(importer, '..', id) : '';
      return file.startsWith(here) ? join(resolve(root), 'src', file.slice(here.length)) : null;
    },
  };
}
