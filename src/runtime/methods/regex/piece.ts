/** A part of a translated expression, and what has to be known to put it together with others. */
export interface Piece {
  readonly source: string;
  readonly empty: Emptiness;
  /** How many characters it matches at most. */
  readonly longest: number;
  /** Whether a quantifier after the source applies to all of it. */
  readonly isUnit: boolean;
  readonly start: Start;
}

/** Whether a piece can match the empty text: never, only when all else failed, or otherwise. */
type Emptiness = 'never' | 'last' | 'early';

/**
 * What a piece looks at first, from the harmless to the harmful: the start of the text, a character that is no half
 * of a surrogate pair, any character beyond the BMP as well as any half, the surroundings, or something else.
 */
const starts = ['anchor', 'whole', 'any', 'surroundings', 'other'] as const;

export type Start = (typeof starts)[number];

export interface Quantifier {
  readonly least: number;
  readonly most: number;
  readonly source: string;
  readonly kind: 'greedy' | 'lazy' | 'possessive';
}

export const NOTHING: Piece = { source: '', empty: 'last', longest: 0, isUnit: false, start: 'whole' };

export const ANCHOR: Piece = { source: '^', empty: 'last', longest: 0, isUnit: false, start: 'anchor' };

export function assertion(source: string): Piece {
  return { source, empty: 'last', longest: 0, isUnit: false, start: 'surroundings' };
}

export function character(source: string, start: Start): Piece {
  return { source, empty: 'never', longest: 2, isUnit: true, start };
}

/** A character out of a class with these contents. */
export function classPiece(items: string): Piece {
  const isAlone = /^(?:[^\\[]|\\(?:x..|u....|u\{\w+\}|p\{[^}]+\})|\[\^[^[]*\])$/.test(items);
  return character(isAlone ? items : `[${items}]`, startOfClass(items));
}

function startOfClass(items: string): Start {
  const positive = items.replace(/\[\^(?:[^\\[\]]|\\(?!p|u[{d]).)*\]/gi, '');
  if (/[[\]]|\\(?:P|p\{C|ud[89a-f])/.test(positive)) return matchesHalf(items) ? 'other' : 'whole';
  return positive === items ? 'whole' : 'any';
}

/** Whether a class with these contents matches one half or another of a surrogate pair, as few intersections do. */
function matchesHalf(items: string): boolean {
  const halves = new RegExp(`[${items}]`, 'v');
  return [0xd800, 0xdc00].some((first) => {
    return halves.test(String.fromCharCode(...Array.from({ length: 0x400 }, (_, index) => first + index)));
  });
}

export function repeat(atom: Piece, { least, most, source, kind }: Quantifier): Piece {
  return {
    source: (atom.isUnit ? atom.source : `(?:${atom.source})`) + source,
    empty: least > 0 ? atom.empty : kind === 'lazy' ? 'early' : 'last',
    longest: most === 0 || atom.longest === 0 ? 0 : atom.longest * most,
    isUnit: false,
    start: least === 0 && atom.start === 'anchor' ? 'surroundings' : atom.start,
  };
}

export function sequence(pieces: readonly Piece[]): Piece {
  return {
    source: pieces.map(({ source }) => source).join(''),
    empty: emptinessOfSequence(pieces),
    longest: pieces.reduce((sum, { longest }) => sum + longest, 0),
    isUnit: false,
    start: startOfSequence(pieces),
  };
}

function emptinessOfSequence(pieces: readonly Piece[]): Emptiness {
  if (pieces.some(({ empty }) => empty === 'never')) return 'never';
  return pieces.some(({ empty }) => empty === 'early') ? 'early' : 'last';
}

function startOfSequence(pieces: readonly Piece[]): Start {
  let start: Start = 'whole';
  let looksAround = false;
  for (const piece of pieces) {
    if (piece.start === 'anchor') return start;
    if (piece.start === 'surroundings') looksAround = true;
    else start = worse(start, looksAround && piece.start === 'any' ? 'other' : piece.start);
    if (piece.empty === 'never') return start;
  }
  return looksAround ? worse(start, 'surroundings') : start;
}

export function alternatives(branches: readonly Piece[]): Piece {
  const last = branches[branches.length - 1]!;
  const isEarly = branches.some(({ empty }) => empty === 'early') || hasEmpty(branches.slice(0, -1));
  return {
    source: branches.map(({ source }) => source).join('|'),
    empty: isEarly ? 'early' : last.empty,
    longest: branches.reduce((most, { longest }) => Math.max(most, longest), 0),
    isUnit: false,
    start: branches.reduce((worst: Start, { start }) => worse(worst, start), 'anchor'),
  };
}

function hasEmpty(branches: readonly Piece[]): boolean {
  return branches.some(({ empty }) => empty !== 'never');
}

function worse(one: Start, other: Start): Start {
  return starts.indexOf(one) > starts.indexOf(other) ? one : other;
}
