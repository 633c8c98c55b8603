import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Writes one file with the licences of the packages whose code is in the bundle, as they ask for. */
export function bundledLicenses(fileName: string): Plugin {
  return {
    name: 'bundled-licenses',
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
      const folders = [...new Set(files.flatMap(packageFolder))].sort();
      if (folders.length > 0) this.emitFile({ type: 'asset', fileName, source: folders.map(section).join('\n') });
    },
  };
}

/** The folder of the package that a module belongs to; none for the project's own. */
function packageFolder(file: string): string[] {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replaceAll('\\', '/').replace(/^\0/, '')) ?? [];
}

function section(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (!text) throw new Error(`${name} is bundled, but has no licence file in ${folder}`);
  return `=== ${name} ${version} (${license})\n\n${readFileSync(join(folder, text), 'utf8').trim()}\n`;
}
