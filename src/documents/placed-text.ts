import { type Origin, Source } from '../diagnostics/source.ts';
import type { Span } from '../diagnostics/span.ts';
import { costs } from './budget.ts';

/** A piece of a text after decoding, and what stands for it in the document. */
export interface Piece {
  readonly text: string;
  readonly span: Span;
}

/**
 * A text of a document after decoding, which knows where each of its parts stands. A piece that reads the same in the
 * document is located character by character; any other (an escape, a folded line, a resolved value) as a whole.
 */
export class PlacedText implements Origin {
  readonly text: string;
  /** The offset in the text at which each piece begins. */
  readonly #starts: number[] = [];
  readonly #exact: boolean[];

  constructor(
    /** The document. */
    readonly source: Source,
    /** At least one, so that an empty text has a place as well. */
    private readonly pieces: readonly Piece[],
  ) {
    let length = 0;
    for (const { text } of pieces) {
      this.#starts.push(length);
      length += text.length;
    }
    this.text = pieces.map(({ text }) => text).join('');
    this.#exact = pieces.map(({ text, span }) => source.text.slice(span.start, span.end) === text);
  }

  /** The texts after each other, as one; of none, the empty text at `place`. */
  static join(source: Source, texts: readonly PlacedText[], place: Span): PlacedText {
    const pieces = texts.flatMap((text) => text.pieces);
    return new PlacedText(source, pieces.length > 0 ? pieces : [{ text: '', span: place }]);
  }

  /** What it costs to make. */
  get cost(): number {
    return this.text.length + this.pieces.length * costs.piece;
  }

  locate({ start, end }: Span): Span {
    const first = this.#unit(start);
    if (end <= start) return { start: first.start, end: first.start };
    // Pieces may stand in another order than in the document: the separator of a Join stands before all it separates.
    return { start: first.start, end: Math.max(first.end, this.#unit(end - 1).end) };
  }

  /** A part of the text, with its places. */
  slice(start: number, end: number): PlacedText {
    const pieces: Piece[] = [];
    for (let index = this.#indexAt(start); index < this.pieces.length && this.#starts[index]! < end; index++) {
      pieces.push(this.#cut(index, start, end));
    }
    return new PlacedText(this.source, pieces.length > 0 ? pieces : [{ text: '', span: this.locate({ start, end }) }]);
  }

  /** The text as a template, whose problems are shown in the document. */
  toSource(): Source {
    return new Source(this.text, this.source.name, this);
  }

  #cut(index: number, start: number, end: number): Piece {
    const { text, span } = this.pieces[index]!;
    const from = Math.max(0, start - this.#starts[index]!);
    const to = Math.min(text.length, end - this.#starts[index]!);
    const place = this.#exact[index] ? { start: span.start + from, end: span.start + to } : span;
    return { text: text.slice(from, to), span: place };
  }

  /** The place of one UTF-16 unit; beyond the end, where the text ends. */
  #unit(offset: number): Span {
    const index = this.#indexAt(offset);
    const { text, span } = this.pieces[index]!;
    const inside = offset - this.#starts[index]!;
    if (inside >= text.length && text.length > 0) return { start: span.end, end: span.end };
    return this.#exact[index] ? { start: span.start + inside, end: span.start + inside + 1 } : span;
  }

  /** The last piece that begins at or before the offset, by halving. */
  #indexAt(offset: number): number {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
