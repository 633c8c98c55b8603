import type { Token } from './token.ts';

/** A stretch that is underlined. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly severity: 'error' | 'warning';
}

/** A stretch of a line whose characters look the same. */
export interface Piece {
  readonly text: string;
  readonly classes: string;
}

/** The pieces of each line of a text; tokens and marks are in offsets of the text. */
export function piecesOf(text: string, tokens: readonly Token[], marks: readonly Mark[]): Piece[][] {
  let start = 0;
  let next = 0;
  return text.split('\n').map((line) => {
    const end = start + line.length;
    while (next < tokens.length && tokens[next]!.end <= start) next++;
    const inside: Token[] = [];
    for (let index = next; index < tokens.length && tokens[index]!.start < end; index++) inside.push(tokens[index]!);
    const pieces = piecesBetween({ start, end }, text, inside, marks);
    start = end + 1;
    return pieces;
  });
}

function piecesBetween(
  { start: from, end: to }: Stretch,
  text: string,
  tokens: readonly Token[],
  marks: readonly Mark[],
): Piece[] {
  const marked = marks.filter((mark) => mark.start < to && mark.end > from);
  const edges = new Set([from, to]);
  for (const { start, end } of [...tokens, ...marked]) {
    edges.add(Math.max(start, from));
    edges.add(Math.min(end, to));
  }
  const places = [...edges].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index]!;
    const around = (stretch: Stretch) => stretch.start <= start && stretch.end >= end;
    const token = tokens.find(around);
    const severities = marked.filter(around).map(({ severity }) => severity);
    return { text: text.slice(start, end), classes: [...(token ? [token.type] : []), ...severities].join(' ') };
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** An empty mark takes in the character before it, or the one behind. */
export function visible(mark: Mark, text: string): Mark {
  const end = Math.min(mark.end, text.length);
  const start = Math.min(mark.start, end);
  if (end > start) return { ...mark, start, end };
  return start > 0 ? { ...mark, start: start - 1, end } : { ...mark, start, end: end + 1 };
}
