import type { Piece } from '../placed-text.ts';
import { fold, isBlank } from './flow-scalar.ts';

/** The pieces of a scalar in double quotes, of YAML (1.2.2, chapters 5.7 and 7.3.1) or JSON, that begins at `offset`. */
export function doubleQuotedPieces(source: string, offset: number): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, start: number, end: number): void => {
    if (text !== '' || pieces.length === 0) pieces.push({ text, span: { start: offset + start, end: offset + end } });
  };
  const last = source.length - 1;
  let at = 1;
  while (at < last) {
    const plain = plainEnd(source, at, last);
    add(source.slice(at, plain), at, plain);
    if (plain === last) break;
    const { text, end } = source[plain] === '\\' ? readEscape(source, plain) : readFold(source, plain);
    add(text, plain, end);
    at = end;
  }
  if (pieces.length === 0) add('', at, at);
  return pieces;
}

/** Where the next escape begins, or the blanks before a line end. */
function plainEnd(source: string, from: number, last: number): number {
  let blanks = -1;
  for (let at = from; at < last; at++) {
    const character = source[at]!;
    if (character === '\\') return at;
    if (character === '\n') {
      const end = source[at - 1] === '\r' && at > from ? at - 1 : at;
      return blanks < 0 ? end : Math.min(blanks, end);
    }
    if (isBlank(character)) blanks = blanks < 0 ? at : blanks;
    else if (character !== '\r' || source[at + 1] !== '\n') blanks = -1;
  }
  return last;
}

interface Decoded {
  readonly text: string;
  readonly end: number;
}

/** Blanks, line ends and blanks. */
function readFold(source: string, start: number): Decoded {
  let end = start;
  let lines = 0;
  for (; isBlank(source[end]) || isLineEnd(source, end); end++) if (source[end] === '\n') lines++;
  return { text: fold(lines - 1), end };
}

function isLineEnd(source: string, at: number): boolean {
  return source[at] === '\n' || (source[at] === '\r' && source[at + 1] === '\n');
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['\t', '\t'],
]);

const digits: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/** The escape at a backslash; the reader of the document has refused those that do not exist. */
function readEscape(source: string, start: number): Decoded {
  const name = source[start + 1]!;
  const length = digits.get(name);
  if (length !== undefined) {
    const end = start + 2 + length;
    return { text: String.fromCodePoint(Number.parseInt(source.slice(start + 2, end), 16)), end };
  }
  if (!isLineEnd(source, start + 1)) return { text: escapes.get(name)!, end: start + 2 };
  let end = start + (name === '\r' ? 3 : 2);
  while (isBlank(source[end])) end++;
  return { text: '', end };
}
