import { noTokens, type Token, type Tokenizer } from './token.ts';

/** A stretch that is underlined. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning';
}

interface Piece {
  readonly text: string;
  readonly classes: string;
}

/** Longer texts are shown without colours, so that typing stays quick. */
const LONGEST_COLOURED = 100_000;

/** Shows a text line by line, in colours and with marks. A change touches only the lines that differ. */
export class Lines {
  readonly element = document.createElement('div');
  #keys: string[] = [];
  #starts: number[] = [0];

  constructor(private readonly tokenizer: Tokenizer) {
    this.element.className = 'lines';
  }

  /** The text that is shown. */
  text = '';

  show(text: string, marks: readonly Mark[]): void {
    this.text = text;
    const tokenize = text.length > LONGEST_COLOURED ? noTokens : this.tokenizer;
    const lines = linesOf(
      text,
      tokenize(text),
      marks.map((mark) => visible(mark, text)),
    );
    this.#starts = [0];
    lines.forEach(({ pieces, length }, index) => {
      this.#starts.push(this.#starts[index]! + length + 1);
      const key = pieces.map((piece) => `${piece.classes}\t${piece.text}`).join('\n');
      if (this.#keys[index] === key && this.element.children[index]) return;
      this.#keys[index] = key;
      const line = lineElement(pieces);
      const old = this.element.children[index];
      if (old) old.replaceWith(line);
      else this.element.append(line);
    });
    this.#keys.length = lines.length;
    while (this.element.children.length > lines.length) this.element.lastElementChild!.remove();
  }

  /** The offset in the text of the piece at a point of the window; null where there is none. */
  offsetAt(x: number, y: number): number | null {
    const piece = document
      .elementsFromPoint(x, y)
      .find((element) => element.parentElement?.parentElement === this.element);
    if (!(piece instanceof HTMLElement)) return null;
    const index = Array.prototype.indexOf.call(this.element.children, piece.parentElement);
    return this.#starts[index]! + Number(piece.dataset.column);
  }

  /** Where in the window the character at an offset is. */
  placeOf(offset: number): DOMRect {
    let index = 0;
    while (index + 1 < this.element.children.length && this.#starts[index + 1]! <= offset) index++;
    const line = this.element.children[index]!;
    const range = document.createRange();
    const { node, rest } = textAt(line, offset - this.#starts[index]!);
    range.setStart(node, rest);
    return range.getBoundingClientRect();
  }
}

/** The node of a line that has the character of this column, and how far inside. */
function textAt(line: Element, column: number): { node: Node; rest: number } {
  let rest = column;
  for (const piece of line.children) {
    const text = piece.firstChild!;
    const { length } = text.textContent!;
    if (rest <= length) return { node: text, rest };
    rest -= length;
  }
  return { node: line, rest: line.childNodes.length };
}

/** An empty mark takes in the character before it, or the one behind. */
function visible(mark: Mark, text: string): Mark {
  const end = Math.min(mark.end, text.length);
  const start = Math.min(mark.start, end);
  if (end > start) return { ...mark, start, end };
  return start > 0 ? { ...mark, start: start - 1, end } : { ...mark, start, end: end + 1 };
}

function linesOf(
  text: string,
  tokens: readonly Token[],
  marks: readonly Mark[],
): { pieces: Piece[]; length: number }[] {
  let start = 0;
  let next = 0;
  return text.split('\n').map((line) => {
    const end = start + line.length;
    while (next < tokens.length && tokens[next]!.end <= start) next++;
    const edges = new Set([start, end]);
    const inside: Token[] = [];
    for (let index = next; index < tokens.length && tokens[index]!.start < end; index++) inside.push(tokens[index]!);
    const marked = marks.filter((mark) => mark.start < end && mark.end > start);
    for (const stretch of [...inside, ...marked]) {
      edges.add(Math.max(stretch.start, start));
      edges.add(Math.min(stretch.end, end));
    }
    const pieces = piecesBetween(
      [...edges].sort((a, b) => a - b),
      text,
      inside,
      marked,
    );
    start = end + 1;
    return { pieces, length: line.length };
  });
}

function piecesBetween(
  edges: readonly number[],
  text: string,
  tokens: readonly Token[],
  marks: readonly Mark[],
): Piece[] {
  return edges.slice(1).map((end, index) => {
    const start = edges[index]!;
    const around = (stretch: { start: number; end: number }) => stretch.start <= start && stretch.end >= end;
    const token = tokens.find(around);
    const severities = marks.filter(around).map(({ severity }) => severity);
    return { text: text.slice(start, end), classes: [...(token ? [token.type] : []), ...severities].join(' ') };
  });
}

function lineElement(pieces: readonly Piece[]): HTMLElement {
  const line = document.createElement('div');
  line.className = 'line';
  let column = 0;
  for (const { text, classes } of pieces) {
    const piece = document.createElement('span');
    piece.className = classes;
    piece.dataset.column = String(column);
    piece.textContent = text;
    line.append(piece);
    column += text.length;
  }
  return line;
}
