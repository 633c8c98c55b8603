import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { schemaFileOf } from '../../schema-file.ts';
import { isMissing, reason } from '../file-errors.ts';
import { displayName } from '../files.ts';
import { failure, type Problem } from './problem.ts';

/** A file that is to be compiled. */
export interface Input {
  /** As it was given, or below a folder that was. */
  readonly path: string;
  /** Where it is below the root whose folders `--out` keeps. */
  readonly place: string;
}

/** What the arguments of the command line stand for at this moment. */
export interface FoundInputs {
  readonly inputs: readonly Input[];
  /** Folders in which a change may be one of the inputs. */
  readonly folders: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  /** How many files and folders cannot be read. */
  readonly unread: number;
}

/** The files, and the templates below the folders, each once, in the order of the arguments and of their names. */
export async function findInputs(paths: readonly string[]): Promise<FoundInputs> {
  const search = new Search();
  for (const path of paths) await search.look(path);
  const { folders, problems, unread } = search;
  return { inputs: withoutSchemas([...search.inputs.values()]), folders, problems, unread };
}

/** A schema beside a template, as `*.json` and `*` name it too, is read with the template. */
function withoutSchemas(inputs: readonly Input[]): Input[] {
  const schemas = new Set(inputs.map(({ path }) => resolve(schemaFileOf(path))));
  return inputs.filter(({ path }) => !schemas.has(resolve(path)));
}

class Search {
  /** By absolute path. */
  readonly inputs = new Map<string, Input>();
  readonly folders = new Set<string>();
  readonly problems: Problem[] = [];
  unread = 0;

  async look(path: string): Promise<void> {
    try {
      if ((await stat(path)).isDirectory()) return await this.lookInto(path);
      this.add({ path, place: placeOf(path) });
    } catch (error) {
      this.cannotRead(path, error);
    }
    this.folders.add(await existingFolder(dirname(path)));
  }

  private async lookInto(root: string): Promise<void> {
    const before = this.problems.length;
    const found = await this.walk(root, root);
    if (found > 0 || this.problems.length > before) return;
    this.problems.push(failure(`there is no template (*.vtl) below ${displayName(root)}`, 2));
  }

  /** Links to folders are not followed: they may lead in a circle. */
  private async walk(folder: string, root: string): Promise<number> {
    this.folders.add(folder);
    let found = 0;
    for (const entry of await this.entries(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !isForeign(entry.name)) found += await this.walk(path, root);
      if (!isTemplate(entry)) continue;
      found++;
      this.add({ path, place: relative(root, path) });
    }
    return found;
  }

  private async entries(folder: string): Promise<Dirent[]> {
    try {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.cannotRead(folder, error);
      return [];
    }
  }

  private cannotRead(path: string, error: unknown): void {
    const why = isMissing(error) ? 'there is no such file or folder' : reason(error);
    this.problems.push(failure(`cannot read ${displayName(path)}: ${why}`, 2));
    this.unread++;
  }

  private add(input: Input): void {
    const key = resolve(input.path);
    if (!this.inputs.has(key)) this.inputs.set(key, input);
  }
}

function isTemplate(entry: Dirent): boolean {
  return entry.name.endsWith('.vtl') && (entry.isFile() || entry.isSymbolicLink());
}

/** Folders of packages and of tools. */
function isForeign(name: string): boolean {
  return name === 'node_modules' || name.startsWith('.');
}

/** A file's path from the working directory; a file elsewhere has only its name. */
function placeOf(path: string): string {
  const place = relative('', path);
  return isAbsolute(place) || /^\.\.(?![^\\/])/.test(place) ? basename(path) : place;
}

async function existingFolder(path: string): Promise<string> {
  const parent = dirname(path);
  if (parent === path) return path;
  return stat(path).then(
    (found) => (found.isDirectory() ? path : existingFolder(parent)),
    () => existingFolder(parent),
  );
}
