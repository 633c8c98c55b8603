import { readFileSync, writeFileSync } from 'node:fs';

export const DOCUMENT = 'docs/performance.md';

/** Puts a text between the two markers of this name in docs/performance.md. */
export function writeSection(name: string, text: string): void {
  const document = readFileSync(DOCUMENT, 'utf8');
  const [start, end] = [`<!-- ${name} -->\n`, `<!-- end of ${name} -->`];
  const [before, rest] = document.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`${DOCUMENT} has no place for ${name}: it needs ${start}${end}`);
  writeFileSync(DOCUMENT, `${before}${start}\n${text}\n\n${end}${after}`);
}
