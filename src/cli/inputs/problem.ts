import { type Diagnostic, inOrder } from '../../diagnostics/diagnostic.ts';
import { formatDiagnostic, type Paint } from '../../diagnostics/frame.ts';
import type { Source } from '../../diagnostics/source.ts';
import { paintFor } from '../paint.ts';
import type { Output } from '../streams.ts';
import { UsageError } from '../usage-error.ts';

/** Something that went wrong with a file, while the others go on. */
export interface Problem {
  /** What the command ends with at least: 0 for a warning, 1 for what a file holds, 2 for one that cannot be read. */
  readonly exitCode: 0 | 1 | 2;
  format(paint: Paint): string;
}

/** A problem that concerns a file as a whole, or the command line; with the exit code 0 a warning. */
export function failure(message: string, exitCode: Problem['exitCode'], details: readonly string[] = []): Problem {
  const severity = exitCode === 0 ? 'warning' : 'error';
  const format = (paint: Paint) =>
    [`${paint(severity, severity)}${paint('message', `: ${message}`)}`, ...details].join('\n');
  return { exitCode, format };
}

/** What is wrong inside a file, with its lines. */
export function diagnosed(diagnostics: readonly Diagnostic[], source: Source): Problem[] {
  return inOrder(diagnostics).map((diagnostic) => ({
    exitCode: diagnostic.severity === 'error' ? 1 : 0,
    format: (paint) => formatDiagnostic(diagnostic, source, paint),
  }));
}

/** A file that cannot be read ends `render`, but not what is done for other files. */
export function fromUsageError(error: unknown): Problem {
  if (!(error instanceof UsageError)) throw error;
  return failure(error.message, 2, error.details);
}

/** All problems as text for a stream, and a line end; of none, nothing. */
export function formatAll(problems: readonly Problem[], output: Output): string {
  const paint = paintFor(output);
  return problems.length === 0 ? '' : `${problems.map((problem) => problem.format(paint)).join('\n\n')}\n`;
}

/** What a command ends with after these problems. */
export function exitCodeOf(problems: readonly Problem[]): number {
  return Math.max(0, ...problems.map(({ exitCode }) => exitCode));
}
