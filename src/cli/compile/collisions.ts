import { resolve } from 'node:path';
import { displayName } from '../files.ts';
import type { Input } from '../inputs/find-inputs.ts';
import { failure, type Problem } from '../inputs/problem.ts';
import type { Module } from './modules.ts';

/** Files that two inputs would write, or that are inputs themselves. */
export function collisions(modules: readonly Module[], inputs: readonly Input[]): Problem[] {
  const messages = new Map<string, string>();
  const sources = new Map(inputs.map(({ path }) => [resolve(path), path]));
  const writers = new Map<string, Input>();
  for (const { input, files } of modules) {
    for (const { path } of files.toReversed()) {
      const place = resolve(path);
      const overwritten = sources.get(place);
      const other = writers.get(place);
      // Two modules share more than one file, of which the first is enough.
      const key = JSON.stringify([overwritten ?? other?.path, input.path]);
      if (!messages.has(key) && (overwritten ?? other)) messages.set(key, message(input, path, overwritten, other));
      writers.set(place, input);
    }
  }
  return [...messages.values()].map((text) =>
    failure(text, 2, ['help: rename one of them, or compile them in two runs with different folders for `--out`']),
  );
}

function message(input: Input, path: string, overwritten: string | undefined, other: Input | undefined): string {
  const [writer, file] = [displayName(input.path), displayName(path)];
  if (overwritten !== undefined) return `${writer} would be written to ${file}, which is a template itself`;
  return `${displayName(other!.path)} and ${writer} would both be written to ${file}`;
}
