import { dialectNamed } from '../dialect.ts';
import { STDIN } from '../files.ts';
import { UsageError } from '../usage-error.ts';
import type { ReadingOptions } from './read-input.ts';

/** The options that say how inputs are read. */
export const inputKinds = { dialect: 'value', parameter: 'values' } as const;

/** The files and folders that a command is given; it needs at least one. */
export function inputPaths(positionals: readonly string[]): readonly string[] {
  if (positionals.length === 0) throw new UsageError('files or folders have to be named');
  if (positionals.includes('')) throw new UsageError('the name of a file is empty');
  if (!positionals.includes(STDIN)) return positionals;
  throw new UsageError('standard input (`-`) has no place beside which its schema or its output could stand', [
    'help: put the template into a file',
  ]);
}

export function readingOptions(options: {
  readonly dialect?: string;
  readonly parameter?: readonly string[];
}): ReadingOptions {
  return {
    dialect: dialectNamed(options.dialect),
    parameters: Object.fromEntries((options.parameter ?? []).map(splitParameter)),
  };
}

function splitParameter(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)];
  throw new UsageError(`\`--parameter ${text}\` is not of the form NAME=VALUE`);
}
