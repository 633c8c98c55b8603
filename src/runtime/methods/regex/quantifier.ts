import type { Quantifier } from './piece.ts';
import type { PatternReader } from './reader.ts';

type Bounds = readonly [least: number, most: number, source: string];

/** The quantifier that comes next; null when there is none. */
export function readQuantifier(reader: PatternReader): Quantifier | null {
  const bounds = readBounds(reader);
  if (bounds === null) return null;
  const [least, most, source] = bounds;
  if (reader.accept('+')) return { least, most, source, kind: 'possessive' };
  if (reader.accept('?')) return { least, most, source: `${source}?`, kind: 'lazy' };
  return { least, most, source, kind: 'greedy' };
}

function readBounds(reader: PatternReader): Bounds | null {
  if (reader.accept('?')) return [0, 1, '?'];
  if (reader.accept('*')) return [0, Infinity, '*'];
  if (reader.accept('+')) return [1, Infinity, '+'];
  return reader.accept('{') ? readCounts(reader) : null;
}

function readCounts(reader: PatternReader): Bounds {
  const digits = reader.take(/(\d+)(,?)(\d*)/y);
  if (!digits) throw reader.fail('Illegal repetition');
  if (!reader.accept('}')) throw reader.fail('Unclosed counted closure');
  const least = Number(digits[1]);
  const most = digits[3] ? Number(digits[3]) : digits[2] ? Infinity : least;
  const isTooMany = [least, most].some((count) => count > 0x7fff_ffff && count !== Infinity);
  if (most < least || isTooMany) throw reader.fail('Illegal repetition range');
  return [least, most, `{${digits[0]}}`];
}
