import { type Problem, type ProblemName, type ProblemParameters, problems, type Severity } from './codes.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

/** One problem in a template, as plain data. */
export interface Diagnostic {
  /** Stable, such as `VTL1201`. */
  readonly code: string;
  /** An error refuses the template; a warning says that it hardly means what it says. */
  readonly severity: Severity;
  /** What is wrong. */
  readonly message: string;
  /** In the text that was checked. */
  readonly span: Span;
  /** Where `span` starts, from 1; for a template inside a document, the line of the document. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** What to do about it. */
  readonly help?: string;
  /** Remarks, perhaps about other places. Default none. */
  readonly notes?: readonly Note[];
}

/** A remark that belongs to a problem, perhaps about a second place in the template. */
export interface Note {
  /** A sentence without a period at its end. */
  readonly message: string;
  /** The place that it is about, in the text that was checked; absent where it is about none. */
  readonly span?: Span;
}

/** The diagnostic of a problem from the table, at a place of a template. */
export function diagnostic<Name extends ProblemName>(
  name: Name,
  span: Span,
  parameters: ProblemParameters<Name>,
  source: Source,
  notes: readonly Note[] = [],
): Diagnostic {
  const { code, severity, message, help } = problems[name] as Problem<ProblemParameters<Name>>;
  return {
    code,
    severity,
    message: message(parameters),
    span,
    ...source.position(span.start),
    ...(help && { help: help(parameters) }),
    ...(notes.length > 0 && { notes }),
  };
}

/** The same problems in the order in which they stand in the template. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
