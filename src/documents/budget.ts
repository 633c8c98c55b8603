/** How many units of text, and of work, a document may unfold into; the largest real ones take a thousandth. */
const LIMIT = 50_000_000;

/** Ends the reading of a document that unfolds into too much. */
export class DocumentTooLarge extends Error {}

/** Counts what is made of a document, so that aliases of aliases cannot exhaust their reader. */
export class Budget {
  #left = LIMIT;

  /** @throws {DocumentTooLarge} */
  spend(units: number): void {
    this.#left -= units;
    if (this.#left < 0) throw new DocumentTooLarge();
  }
}
