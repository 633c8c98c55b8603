import { randomUUID } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMissing, reason } from '../file-errors.ts';
import { displayName } from '../files.ts';
import type { OutputFile } from './outputs.ts';

/** A file that cannot be written, or not be compared with what it should hold. */
export class WriteError extends Error {}

/** Whether a file of this name is one that is being written. */
export function isTemporary(name: string): boolean {
  return /^\.velogate-.*\.tmp$/.test(name);
}

/** How a file on disk stands to what it should hold. */
export type FileState = 'current' | 'stale' | 'missing';

/** @throws {WriteError} where something else than a readable file is in the way. */
export async function stateOf({ path, text }: OutputFile): Promise<FileState> {
  try {
    return Buffer.from(text).equals(await readFile(path)) ? 'current' : 'stale';
  } catch (error) {
    if (isMissing(error)) return 'missing';
    throw refused(path, error);
  }
}

/**
 * Writes the files, none of them half: each is written under another name in its folder, and renamed when all are there.
 * @throws {WriteError} for the first that cannot be written.
 */
export async function writeFiles(files: readonly OutputFile[]): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const file of files) staged.push(await stage(file));
    for (const { path, temporary, target } of staged) await refusing(path, () => rename(temporary, target));
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true });
  }
}

interface Staged {
  readonly path: string;
  readonly temporary: string;
  readonly target: string;
}

function stage({ path, text }: OutputFile): Promise<Staged> {
  return refusing(path, async () => {
    await mkdir(dirname(path), { recursive: true });
    const target = await linked(path);
    const temporary = join(dirname(target), `.velogate-${randomUUID()}.tmp`);
    try {
      await writeFile(temporary, text, { flag: 'wx' });
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return { path, temporary, target };
  });
}

/** A symbolic link stays one: what it leads to is replaced. */
async function linked(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (isMissing(error)) return path;
    throw error;
  }
}

async function refusing<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw refused(path, error);
  }
}

function refused(path: string, error: unknown): WriteError {
  return new WriteError(`cannot write ${displayName(path)}: ${reason(error)}`);
}
