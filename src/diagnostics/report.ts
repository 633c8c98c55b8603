import type { ProblemName, ProblemParameters } from './codes.ts';
import type { Note } from './diagnostic.ts';
import type { Span } from './span.ts';

/** Takes a problem of the table, at a place of the text that is read. */
export type Report = <Name extends ProblemName>(
  name: Name,
  span: Span,
  parameters: ProblemParameters<Name>,
  notes?: readonly Note[],
) => void;
