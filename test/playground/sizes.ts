import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const folder = 'playground/dist';

/** A built page and all files that it leads to, each with its bytes as compressed by gzip -9. */
export function servedSizes(page: string): { file: string; bytes: number }[] {
  const files = new Set([`${page}.html`]);
  for (const file of files) for (const next of namedIn(file)) files.add(next);
  return [...files].map((file) => ({ file, bytes: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length }));
}

/** The built files whose names stand in a file: those that it loads, whenever it does. */
function namedIn(file: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8');
  const names = Array.from(text.matchAll(/["'`]([\w./-]+\.(?:js|css))["'`]/g), ([, name]) => name!);
  const places = names.flatMap((name) => [normalize(join(dirname(file), name)), normalize(name)]);
  return places.filter((place) => existsSync(join(folder, place)));
}
