import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { format, parse } from 'node:path';

/**
 * Writes the types of `scan.vtl` to `scan.d.vtl.ts` beside it, where `tsc` with `allowArbitraryExtensions` looks.
 * @returns what kept the file from being written: a build does not need it.
 */
export async function writeDeclarations(file: string, dts: string): Promise<string[]> {
  const { dir, name, ext } = parse(file);
  const target = format({ dir, name, ext: `.d${ext}.ts` });
  try {
    // A file that is written anew without a change would wake whatever watches it.
    if ((await textOf(target)) !== dts) await replaceFile(target, dts);
    return [];
  } catch (error) {
    return [`cannot write the declarations of ${file}: ${(error as Error).message}`];
  }
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}

/** The file is there as a whole or not at all, whatever interrupts the writing, and however many builds write it. */
async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, file);
  } finally {
    await rm(draft, { force: true });
  }
}
