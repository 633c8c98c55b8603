import { counted } from '../counted.ts';
import { displayName } from '../files.ts';
import { exitCodeOf, formatAll, type Problem } from '../inputs/problem.ts';
import type { Streams } from '../streams.ts';
import type { Counts, Outcome } from './round.ts';

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

function summary({ counts }: Outcome, check: boolean): string {
  const { documents, unread } = counts;
  const parts = [
    templates(counts, check),
    documents === 1 && '1 document with errors of its own',
    documents > 1 && `${documents} documents with errors of their own`,
    unread === 1 && '1 file or folder not read',
    unread > 1 && `${unread} files or folders not read`,
  ];
  return parts.filter((part) => part !== false).join('; ');
}

function templates({ outdated, current, refused, held }: Counts, check: boolean): string {
  const total = outdated + current + refused + held;
  const parts = [
    outdated > 0 && `${outdated} ${check ? 'out of date' : 'written'}`,
    current > 0 && `${current} ${check ? 'up to date' : 'unchanged'}`,
    held > 0 && `${held} not written`,
    refused > 0 && `${refused} with errors`,
  ].filter((part) => part !== false);
  return `${counted(total, 'template')}${parts.length > 0 ? `: ${parts.join(', ')}` : ''}`;
}
