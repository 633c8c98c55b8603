import type { Span } from '../diagnostics/span.ts';

/** How many units a document may unfold into, a character of text being one; real documents stay far below. */
const LIMIT = 50_000_000;

/** Ends the reading of a document that unfolds into too much. */
export class DocumentTooLarge extends Error {
  /** Where, if a place is to blame. */
  constructor(readonly span?: Span) {
    super();
  }
}

/** What is made beside text, in units that take about as long. */
export const costs = { piece: 4, merged: 20, member: 20, schema: 50, call: 100, template: 1000 } as const;

/** Counts what is made of a document, so that aliases of aliases cannot exhaust their reader. */
export class Budget {
  #left = LIMIT;

  /** @throws {DocumentTooLarge} */
  spend(units: number): void {
    this.#left -= units;
    if (this.#left < 0) throw new DocumentTooLarge();
  }
}
