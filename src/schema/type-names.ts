import { splitPointer } from './pointer.ts';
import type { SchemaDocument } from './schema.ts';

/** The name of each type that gets one, by the pointer of its schema: the root, and what a `$ref` leads to. */
export function typeNames(
  { root, schemas }: SchemaDocument,
  name: string,
  taken: Iterable<string>,
): Map<string, string> {
  const names = new Map([[root.pointer, name]]);
  const used = new Set([...taken, name]);
  for (const { reference } of schemas.values()) {
    if (reference === null || names.has(reference) || !schemas.has(reference)) continue;
    const free = freeName(wordOf(reference), used);
    names.set(reference, free);
    used.add(free);
  }
  return names;
}

/** `BookAuthor` for `#/definitions/book-author`. */
function wordOf(pointer: string): string {
  const last = splitPointer(pointer).at(-1)!;
  const parts = last.split(/[^A-Za-z0-9_$]+/).filter((part) => part !== '');
  const word = parts.map((part) => part[0]!.toUpperCase() + part.slice(1)).join('');
  return /^[A-Za-z_$]/.test(word) ? word : `Type${word}`;
}

function freeName(word: string, used: ReadonlySet<string>): string {
  let name = word;
  for (let count = 2; used.has(name); count++) name = `${word}${count}`;
  return name;
}
