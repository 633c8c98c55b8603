import { readFileSync, statSync } from 'node:fs';
import { importsOf } from '../support/imports.ts';

/** What importing a module of `dist` loads. */
export interface Loaded {
  /** The files, that module's among them. */
  readonly files: readonly string[];
  /** Their bytes, as they are shipped. */
  readonly bytes: number;
}

/**
 * The bytes that `velogate/runtime` may have at most, where no bundler is used: a little more than now. Every byte takes its
 * time at the start of a program, which is not tested itself, as it differs from machine to machine.
 */
export const LOADED_BAR = 106_000;

/** Follows the imports of a module. */
export function loadedBy(module: string): Loaded {
  const files = [module];
  for (const file of files) {
    const targets = importsOf(file, readFileSync(file, 'utf8')).map(({ to }) => to);
    files.push(...new Set(targets.filter((target) => !files.includes(target))));
  }
  return { files, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}
