import { element } from '../element.ts';
import { BlockView } from './block-view.ts';
import { type Block, blocksOf, columnsOf, isLong } from './blocks.ts';
import { type Mark, piecesOf, visible } from './pieces.ts';
import type { Tokenizer } from './token.ts';

/** Colours take so many characters before a block into account: a comment that begins earlier is not seen from within. */
const LOOKED_BACK = 20_000;

/**
 * Shows a text line by line, in colours and with marks. Only the blocks of lines in view have elements for their lines, so that
 * a huge text costs little more than a short one. A change touches only the lines that differ.
 */
export class Lines {
  readonly element = element('div', { class: 'lines' });
  #views: BlockView[] = [];
  #marks: readonly Mark[] = [];
  /** The elements of the blocks in view. */
  readonly #seen = new Set<Element>();
  readonly #observer = new IntersectionObserver((entries) => this.#look(entries));

  constructor(private readonly tokenizer: Tokenizer) {}

  /** The text that is shown. */
  text = '';

  show(text: string, marks: readonly Mark[]): void {
    this.#marks = marks.map((mark) => visible(mark, text));
    if (text !== this.text || this.#views.length === 0) this.#place(text);
    for (const index of this.#views.keys()) this.#draw(index);
  }

  /** The offset in the text of the piece at a point of the window; null where there is none. */
  offsetAt(x: number, y: number): number | null {
    for (const piece of document.elementsFromPoint(x, y)) {
      const view = this.#views.find((candidate) => candidate.element === piece.closest('.block'));
      if (view && piece instanceof HTMLElement && piece.dataset.column) return view.offsetOf(piece);
    }
    return null;
  }

  /** Where in the window the character at an offset is. */
  placeOf(offset: number): DOMRect {
    const index = this.#indexOf(offset);
    const view = this.#views[index]!;
    this.#seen.add(view.element);
    this.#draw(index);
    return view.placeOf(offset);
  }

  /** Line and column of an offset, from 1. */
  positionOf(offset: number): { line: number; column: number } {
    const { block } = this.#views[this.#indexOf(offset)]!;
    const before = block.text.slice(0, offset - block.start).split('\n');
    return { line: block.firstLine + before.length, column: before.at(-1)!.length + 1 };
  }

  #indexOf(offset: number): number {
    const index = this.#views.findIndex(({ block }) => block.start > offset);
    return index < 0 ? this.#views.length - 1 : index - 1;
  }

  #place(text: string): void {
    this.text = text;
    const blocks = blocksOf(text);
    this.element.style.setProperty('--columns', String(columnsOf(blocks)));
    blocks.forEach((block, index) => {
      if (index < this.#views.length) this.#views[index]!.place(block);
      else this.#append(block);
    });
    for (const { element } of this.#views.splice(blocks.length)) {
      this.#observer.unobserve(element);
      this.#seen.delete(element);
      element.remove();
    }
  }

  #append(block: Block): void {
    const view = new BlockView(block);
    this.#views.push(view);
    this.element.append(view.element);
    this.#observer.observe(view.element);
    // The beginning is in view before the browser says so.
    if (this.#views.length === 1) this.#seen.add(view.element);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#seen.add(target);
      else this.#seen.delete(target);
      const index = this.#views.findIndex(({ element }) => element === target);
      if (index >= 0) this.#draw(index);
    }
  }

  #draw(index: number): void {
    const view = this.#views[index]!;
    const { block, element } = view;
    if (isLong(block)) view.draw(piecesOf(block.text, [], this.#marksIn(block, block.start)));
    else if (this.#seen.has(element)) view.draw(this.#pieces(index));
    else view.plain();
  }

  #pieces(index: number) {
    const { block } = this.#views[index]!;
    let first = index;
    while (first > 0 && block.start - this.#views[first - 1]!.block.start <= LOOKED_BACK) first--;
    const { start, firstLine } = this.#views[first]!.block;
    const text = this.text.slice(start, block.start + block.text.length);
    const lines = piecesOf(text, this.tokenizer(text), this.#marksIn(block, start));
    return lines.slice(block.firstLine - firstLine);
  }

  /** The marks in a block, with offsets from another one. */
  #marksIn({ start, text }: Block, origin: number): Mark[] {
    const marks = this.#marks.filter((mark) => mark.start < start + text.length && mark.end > start);
    return marks.map((mark) => ({ ...mark, start: mark.start - origin, end: mark.end - origin }));
  }
}
