import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from '../diagnostics/error.ts';
import { formatDiagnostic } from '../diagnostics/frame.ts';
import type { Source } from '../diagnostics/source.ts';

/** What is wrong with a template, in the parts that the bundlers want. */
export interface Problem {
  /** What is wrong, in one line. */
  readonly headline: string;
  /** The same with the lines of the template and what to do. */
  readonly text: string;
  readonly help?: string | undefined;
  /** Where, unless the file as a whole is to blame. */
  readonly place?: Place;
}

/** A place in a template as bundlers count: lines from 1, columns from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
  /** The text at the place, up to the end of its line. */
  readonly length: number;
  readonly lineText: string;
}

/** All problems of a template that cannot be compiled. */
export function problemsOf(error: unknown, source: Source): readonly Problem[] {
  if (!(error instanceof TemplateSyntaxError)) throw error;
  return error.diagnostics.map((diagnostic) => problemOf(diagnostic, source));
}

function problemOf(diagnostic: Diagnostic, source: Source): Problem {
  const { code, message, help } = diagnostic;
  return {
    headline: `${code}: ${message}`,
    text: formatDiagnostic(diagnostic, source),
    help,
    place: placeOf(diagnostic, source),
  };
}

function placeOf({ span, line, column }: Diagnostic, source: Source): Place {
  const end = source.lineEnd(line);
  return {
    line,
    column: column - 1,
    length: Math.max(0, Math.min(span.end, end) - span.start),
    lineText: source.text.slice(source.lineStart(line), end),
  };
}
