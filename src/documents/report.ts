import type { ProblemName, ProblemParameters } from '../diagnostics/codes.ts';
import type { Note } from '../diagnostics/diagnostic.ts';
import type { Span } from '../diagnostics/span.ts';

/** Takes a problem of the table, at a place of the document. */
export type Report = <Name extends ProblemName>(
  name: Name,
  span: Span,
  parameters: ProblemParameters<Name>,
  notes?: readonly Note[],
) => void;
