import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

/** The package's entries that code of templates imports, as they are shipped. */
const entries: { readonly [name: string]: string } = {
  'velogate/runtime': 'dist/runtime-core.js',
  'velogate/runtime/json-path': 'dist/runtime/json-path.js',
  'velogate/runtime/shaped-body': 'dist/runtime/shaped-body.js',
  'velogate/runtime/methods': 'dist/runtime/methods.js',
};

/** A program as a web page or a function in the cloud would get it. */
export interface Bundle {
  /** Its bytes, minified and compressed (gzip -9). */
  readonly bytes: number;
  /** The source files that it was made of, from the project's root: those of every chunk of `dist` that it touches. */
  readonly sources: readonly string[];
}

/** Bundles a module with what it uses of the shipped package. */
export async function bundle(code: string): Promise<Bundle> {
  const build = await rolldown({
    input: 'program',
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === 'program' ? '\0program' : entries[id] && resolve(entries[id])),
        load: (id) => (id === '\0program' ? code : null),
      },
    ],
  });
  const { output } = await build.generate({ minify: true });
  await build.close();
  const [chunk] = output;
  return {
    bytes: gzipSync(chunk.code, { level: 9 }).length,
    sources: [...new Set(chunk.moduleIds.filter((id) => id !== '\0program').flatMap(sourcesOf))].sort(),
  };
}

/** The files that a chunk of `dist` was made of, by its source map; one without a map only names other chunks. */
function sourcesOf(chunk: string): string[] {
  const text = readFileSync(chunk, 'utf8');
  const map = /^\/\/# sourceMappingURL=(.+)$/m.exec(text)?.[1];
  if (!map) return [];
  const { sources } = JSON.parse(readFileSync(resolve(chunk, '..', map), 'utf8')) as { sources: string[] };
  return sources.map((source) => resolve(chunk, '..', source).slice(resolve().length + 1));
}
