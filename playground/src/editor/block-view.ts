import { element } from '../element.ts';
import { type Block, isLong } from './blocks.ts';
import type { Piece } from './pieces.ts';

/** A long line is laid out in parts of so many characters, each only where it comes into view. */
const PART = 1000;

/**
 * A block on the page: as plain text where nobody looks, with an element for each line where somebody does. The browser lays
 * it out only near the view (`content-visibility` in the style sheet).
 */
export class BlockView {
  readonly element = element('div', { class: 'block' });
  #keys: string[] | null = null;
  #plain: string | null = null;

  constructor(public block: Block) {
    this.place(block);
  }

  /** Takes another block in place of the one that it has; the text follows with `plain` or `draw`. */
  place(block: Block): void {
    this.block = block;
    this.element.style.setProperty('--count', String(block.count));
    this.element.style.setProperty('--before', String(block.firstLine));
  }

  /** Shows the text alone. */
  plain(): void {
    if (this.#plain === this.block.text) return;
    this.#plain = this.block.text;
    this.#keys = null;
    this.element.textContent = this.block.text;
  }

  /** Shows lines of pieces; touches only the lines that differ from what is there. */
  draw(lines: readonly (readonly Piece[])[]): void {
    if (!this.#keys) this.element.replaceChildren();
    this.#plain = null;
    const { children } = this.element;
    const old = this.#keys ?? [];
    this.#keys = lines.map((pieces, index) => {
      const key = pieces.map(({ classes, text }) => `${classes}\t${text}`).join('\n');
      if (old[index] === key) return key;
      const line = element('div', { class: 'line' }, ...(isLong(this.block) ? partsOf(pieces) : spansOf(pieces, 0)));
      if (index < children.length) children[index]!.replaceWith(line);
      else this.element.append(line);
      return key;
    });
    while (children.length > lines.length) this.element.lastElementChild!.remove();
  }

  /** The offset in the text of a piece of this block. */
  offsetOf(piece: HTMLElement): number {
    const index = Array.prototype.indexOf.call(this.element.children, piece.closest('.line'));
    const before = this.block.text.split('\n').slice(0, index);
    return before.reduce((sum, line) => sum + line.length + 1, this.block.start) + Number(piece.dataset.column);
  }

  /** Where in the window the character at an offset of the text is; the block has been drawn. */
  placeOf(offset: number): DOMRect {
    const before = this.block.text.slice(0, offset - this.block.start);
    const line = this.element.children[before.split('\n').length - 1]!;
    let rest = before.length - before.lastIndexOf('\n') - 1;
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const { length } = text.nodeValue!;
      if (rest <= length) return rectangleAt(text, rest);
      rest -= length;
    }
    return line.getBoundingClientRect();
  }
}

function rectangleAt(text: Node, offset: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, offset);
  return range.getBoundingClientRect();
}

function spansOf(pieces: readonly Piece[], from: number): HTMLElement[] {
  let column = from;
  return pieces.map(({ text, classes }) => {
    const span = element('span', { class: classes, 'data-column': String(column) }, text);
    column += text.length;
    return span;
  });
}

/** A long line in parts. Those of plain letters have a width that is known without being laid out. */
function partsOf(pieces: readonly Piece[]): HTMLElement[] {
  let column = 0;
  return pieces.flatMap(({ text, classes }) => {
    const parts = text.match(new RegExp(`.{1,${PART}}`, 'gs')) ?? [];
    return parts.map((part) => {
      const [span] = spansOf([{ text: part, classes }], column);
      column += part.length;
      if (/^[\x20-\x7e]*$/.test(part)) {
        span!.classList.add('part');
        span!.style.width = `${part.length}ch`;
      }
      return span!;
    });
  });
}
