import type { CST } from 'yaml';
import type { Piece } from '../placed-text.ts';

/** A line of a block scalar, in offsets of the document. */
interface Line {
  readonly start: number;
  /** How many blanks it begins with. */
  readonly indent: number;
  /** What follows them, without the line's end. */
  readonly content: string;
  /** Where the content ends, and where the next line begins. */
  readonly end: number;
  readonly next: number;
}

/** The pieces of a scalar after `|` or `>` (YAML 1.2.2, chapter 8.1). */
export function blockScalarPieces(token: CST.BlockScalar): Piece[] {
  const { folded, chomping, indentation } = readHeader(token.props[0] as CST.SourceToken);
  const lines = splitLines(token.source, token.offset + headerLength(token));
  const text = lines.findLastIndex(({ content }) => content !== '') + 1;
  if (text === 0) return blankPieces(lines, chomping);
  const first = lines.findIndex(({ content }) => content !== '');
  const indent = indentation === 0 ? lines[first]!.indent : token.indent + indentation;
  // Blank lines at the end belong to the text up to the last that is indented more than it.
  const end = Math.max(text, lines.findLastIndex((line) => line.indent > indent) + 1);
  return [
    ...lines.slice(0, first).flatMap((line) => [indented(line, indent), lineEnd(line)]),
    ...(folded ? foldedPieces(lines.slice(first, end), indent) : literalPieces(lines.slice(first, end), indent)),
    ...chompedPieces(lines, end, indent, chomping),
  ];
}

function readHeader({ source }: CST.SourceToken): { folded: boolean; chomping: string; indentation: number } {
  return {
    folded: source.startsWith('>'),
    chomping: /[-+]/.exec(source)?.[0] ?? '',
    indentation: Number(/[1-9]/.exec(source)?.[0] ?? 0),
  };
}

/** The indicators, the comment behind them and the end of that line. */
function headerLength({ props }: CST.BlockScalar): number {
  return props.reduce((length, prop) => length + ('source' in prop ? prop.source.length : 0), 0);
}

function splitLines(source: string, offset: number): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= source.length; ) {
    const feed = source.indexOf('\n', start);
    const stop = feed < 0 ? source.length : feed;
    const end = source[stop - 1] === '\r' && stop > start ? stop - 1 : stop;
    let ink = start;
    while (ink < end && source[ink] === ' ') ink++;
    const next = feed < 0 ? stop : feed + 1;
    const content = source.slice(ink, end);
    lines.push({ start: offset + start, indent: ink - start, content, end: offset + end, next: offset + next });
    start = feed + 1 || source.length + 1;
  }
  return lines;
}

function blankPieces(lines: readonly Line[], chomping: string): Piece[] {
  // The last line is what follows the last line end: it has none itself.
  if (chomping === '+') return lines.slice(0, Math.max(1, lines.length - 1)).map(lineEnd);
  const place = lines[0]!.start;
  return [{ text: '', span: { start: place, end: place } }];
}

/** A line with what it is indented more than the text. */
function indented({ start, indent: blanks, content, end }: Line, indent: number): Piece {
  const cut = Math.min(indent, blanks);
  return { text: `${' '.repeat(blanks - cut)}${content}`, span: { start: start + cut, end } };
}

function lineEnd({ end, next }: Line): Piece {
  return { text: '\n', span: { start: end, end: next } };
}

function literalPieces(lines: readonly Line[], indent: number): Piece[] {
  return lines.flatMap((line, index) =>
    index === 0 ? [indented(line, indent)] : [lineEnd(lines[index - 1]!), indented(line, indent)],
  );
}

/** Lines are joined by blanks, but for those that are indented more than the text or begin with a tab. */
function foldedPieces(lines: readonly Line[], indent: number): Piece[] {
  const pieces: Piece[] = [];
  let pending = '';
  let end = lines[0]!.start;
  let afterIndented = false;
  const write = (line: Line): void => {
    const piece = indented(line, indent);
    pieces.push({ text: pending, span: { start: end, end: piece.span.start } }, piece);
    end = piece.span.end;
  };
  for (const line of lines) {
    if (line.indent > indent || line.content.startsWith('\t')) {
      if (pending === ' ') pending = '\n';
      else if (!afterIndented && pending !== '') pending += '\n';
      write(line);
      pending = '\n';
      afterIndented = true;
    } else if (line.content === '') {
      pending = pending === '' || pending === ' ' ? '\n' : `${pending}\n`;
    } else {
      write(line);
      pending = ' ';
      afterIndented = false;
    }
  }
  return pieces;
}

/** What `-`, `+` or neither of them leaves of the line ends behind the text. */
function chompedPieces(lines: readonly Line[], end: number, indent: number, chomping: string): Piece[] {
  const last = lineEnd(lines[end - 1]!);
  if (chomping === '-') return [];
  if (chomping !== '+' || end === lines.length) return [last];
  const kept = lines.slice(end).flatMap((line, index) => [lineEnd(lines[end + index - 1]!), indented(line, indent)]);
  return kept.at(-1)!.text === '' ? kept : [...kept, lineEnd(lines.at(-1)!)];
}
