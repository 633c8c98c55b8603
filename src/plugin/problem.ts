import { relative } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from '../diagnostics/error.ts';
import { formatDiagnostic } from '../diagnostics/frame.ts';
import type { Source } from '../diagnostics/source.ts';

/** What is wrong with a template, or with the schema of its body, in the parts that the bundlers want. */
export interface Problem {
  /** What is wrong, in one line. */
  readonly headline: string;
  /** The same with the lines of the template and what to do. */
  readonly text: string;
  readonly help?: string | undefined;
  /** Where, unless the file as a whole is to blame. */
  readonly place?: Place;
}

/** A place as bundlers count: lines from 1, columns from 0. */
export interface Place {
  /** The absolute path. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The text at the place, up to the end of its line. */
  readonly length: number;
  readonly lineText: string;
}

/** What messages call a file. */
export function shownName(file: string): string {
  return relative(process.cwd(), file).replaceAll('\\', '/');
}

/** A problem that a sentence tells. */
export function sentence(text: string): Problem {
  return { headline: text, text };
}

/** All problems for which a template cannot be compiled, or a schema not be read. */
export function problemsOf(error: unknown, source: Source, file: string): readonly Problem[] {
  if (!(error instanceof TemplateSyntaxError)) throw error;
  return error.diagnostics.map((diagnostic) => problemOf(diagnostic, source, file));
}

/** A problem inside a file, which has this absolute path. */
export function problemOf(diagnostic: Diagnostic, source: Source, file: string): Problem {
  const { code, message, help } = diagnostic;
  return {
    headline: `${code}: ${message}`,
    text: formatDiagnostic(diagnostic, source),
    help,
    place: { file, ...stretch(diagnostic, source) },
  };
}

function stretch({ span, line, column }: Diagnostic, source: Source): Omit<Place, 'file'> {
  const end = source.lineEnd(line);
  return {
    line,
    column: column - 1,
    length: Math.max(0, Math.min(span.end, end) - span.start),
    lineText: source.text.slice(source.lineStart(line), end),
  };
}
