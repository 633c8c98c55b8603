import { displayName } from '../files.ts';
import { exitCodeOf, formatAll, type Problem } from '../inputs/problem.ts';
import type { Streams } from '../streams.ts';
import type { Outcome } from './round.ts';

/** What became of the inputs, as the command prints it. */
export interface Report {
  /** For standard error; empty where all is well. */
  readonly problems: string;
  /** One line for standard output. */
  readonly summary: string;
  readonly exitCode: number;
}

/** The report on compiling once, or on checking that the output is what compiling would write. */
export function reportOn(outcome: Outcome, check: boolean, { stderr }: Streams): Report {
  const stale = check && outcome.outdated.length > 0 ? [staleFiles(outcome)] : [];
  const problems = [...outcome.problems, ...stale];
  return {
    problems: formatAll(problems, stderr),
    summary: `${summary(outcome, check)}\n`,
    exitCode: exitCodeOf(problems),
  };
}

function staleFiles({ outdated }: Outcome): Problem {
  const files = outdated.map(({ path, state }) => `${state}: ${displayName(path)}`);
  const text = [...files, 'help: run the same command without `--check` to write them'].join('\n');
  return { exitCode: 1, format: () => text };
}

function summary({ counts: { outdated, current, refused, held } }: Outcome, check: boolean): string {
  const total = outdated + current + refused + held;
  const parts = [
    outdated > 0 && `${outdated} ${check ? 'out of date' : 'written'}`,
    current > 0 && `${current} ${check ? 'up to date' : 'unchanged'}`,
    held > 0 && `${held} not written`,
    refused > 0 && `${refused} with errors`,
  ].filter((part) => part !== false);
  return `${total} ${total === 1 ? 'template' : 'templates'}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}
