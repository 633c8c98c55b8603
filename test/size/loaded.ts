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
 * What `velogate/runtime` may load at most, where no bundler is used: its entry, and the one file that it is a door to; of
 * bytes, a little more than now. Every file and every byte takes its time at the
 * start of a program, which is not tested itself, as it differs from machine to machine.
 */
export const loadedBars = { files: 2, bytes: 108_000 } as const;

/** Follows the imports of a module. */
export function loadedBy(module: string): Loaded {
  const files = [module];
  for (const file of files) {
    const targets = importsOf(file, readFileSync(file, 'utf8')).map(({ to }) => to);
    files.push(...new Set(targets.filter((target) => !files.includes(target))));
  }
  return { files, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}
