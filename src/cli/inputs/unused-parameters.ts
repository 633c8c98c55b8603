import { shown } from '../../diagnostics/codes.ts';
import { suggestion } from '../../diagnostics/suggestion.ts';
import { failure, type Problem } from './problem.ts';
import type { ReadingOptions } from './read-input.ts';

/** The names that `--parameter` has a meaning for in an input; undefined where nobody knows, since it cannot be read. */
export type ValuedNames = ReadonlySet<string> | undefined;

/** Warnings of the given values that no input asks for: most likely their names are misspelt. */
export function unusedParameters({ parameters }: ReadingOptions, inputs: readonly ValuedNames[]): Problem[] {
  const known = new Set<string>();
  for (const names of inputs) {
    if (!names) return [];
    for (const name of names) known.add(name);
  }
  const unused = Object.keys(parameters).filter((name) => !known.has(name));
  return unused.map((name) => {
    const near = suggestion(name, known);
    const help = near === undefined ? [] : [`help: did you mean ${shown(near)}?`];
    return failure(`no document has a use for \`--parameter ${name}\``, 0, help);
  });
}
