import type { Piece } from '../placed-text.ts';

/** The pieces of a plain scalar that begins at `offset` (YAML 1.2.2, chapter 7.3.3). */
export function plainPieces(source: string, offset: number): Piece[] {
  return unfolded(source, offset);
}

/** The pieces of a scalar in single quotes, in which two quotes stand for one (YAML 1.2.2, chapter 7.3.2). */
export function singleQuotedPieces(source: string, offset: number): Piece[] {
  return unfolded(source.slice(1, -1), offset + 1).flatMap(({ text, span }) => {
    const pieces: Piece[] = [];
    let at = 0;
    for (let quotes = text.indexOf("''"); quotes >= 0; quotes = text.indexOf("''", at)) {
      pieces.push(exact(text.slice(at, quotes), span.start + at));
      pieces.push({ text: "'", span: { start: span.start + quotes, end: span.start + quotes + 2 } });
      at = quotes + 2;
    }
    return at === 0 ? [{ text, span }] : [...pieces, exact(text.slice(at), span.start + at)];
  });
}

/** The lines without the blanks around their ends, which are folded (YAML 1.2.2, chapter 6.5). */
function unfolded(source: string, offset: number): Piece[] {
  const lines = [...linesOf(source)];
  const pieces: Piece[] = [];
  let folded = 0;
  lines.forEach(({ start, text }, index) => {
    const isLast = index === lines.length - 1;
    const ink = index === 0 ? 0 : text.length - trimStart(text).length;
    const end = isLast ? text.length : trimEnd(text).length;
    if (index > 0 && !isLast && ink >= end) {
      folded++;
      return;
    }
    if (index > 0) {
      const from = pieces.at(-1)!.span.end;
      pieces.push({ text: fold(folded), span: { start: from, end: offset + start + ink } });
    }
    pieces.push(exact(text.slice(ink, end), offset + start + ink));
    folded = 0;
  });
  return pieces;
}

/** One line end is a blank, more are one line end less. */
export function fold(blankLines: number): string {
  return blankLines === 0 ? ' ' : '\n'.repeat(blankLines);
}

function* linesOf(source: string): Generator<{ start: number; text: string }> {
  let start = 0;
  for (let feed = source.indexOf('\n'); feed >= 0; feed = source.indexOf('\n', start)) {
    const end = source[feed - 1] === '\r' && feed > start ? feed - 1 : feed;
    yield { start, text: source.slice(start, end) };
    start = feed + 1;
  }
  yield { start, text: source.slice(start) };
}

function exact(text: string, start: number): Piece {
  return { text, span: { start, end: start + text.length } };
}

function trimStart(text: string): string {
  let at = 0;
  while (isBlank(text[at])) at++;
  return text.slice(at);
}

function trimEnd(text: string): string {
  let at = text.length;
  while (isBlank(text[at - 1])) at--;
  return text.slice(0, at);
}

export function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}
