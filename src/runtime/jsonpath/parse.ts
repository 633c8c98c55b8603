/**
 * JSONPath as Jayway JsonPath 2.9 reads it (PathCompiler), down to its quirks: one stray character at the very end is
 * overlooked, and `store.x` means `$.store.x`.
 */

import { trimText } from '../json/trim.ts';
import { Cursor } from './cursor.ts';
import { InvalidPath } from './invalid-path.ts';
import { parseFilter } from './parse-filter.ts';
import { parseParameters } from './parse-parameters.ts';
import { type BranchStep, isDefinite, type JsonPath, type Step } from './path.ts';

/** Where a step begins and ends in the text of its path. */
export type Place = readonly [start: number, end: number];

/**
 * The meaning of a path; throws `InvalidPath`. Into `places` goes where each step stands that was written, in the order
 * of the text.
 */
export function parseJsonPath(text: string, places?: Place[]): JsonPath {
  if (text === '') throw new InvalidPath('path can not be null or empty', text, 0);
  const isRooted = text[0] === '$' || text[0] === '@';
  const cursor = isRooted ? new Cursor(text, text, 0, 0) : new Cursor(`$.${text}`, text, -2, 0);
  return parsePath(cursor, (start, end) => places?.push(isRooted ? [start, end] : [start - 2, end - 2]));
}

/** A whole path, or one within a filter. */
function parsePath(cursor: Cursor, onStep?: OnStep): JsonPath {
  cursor.trim();
  if (cursor.charAt(cursor.end) === '.') throw cursor.invalid("Path must not end with a '.' or '..'", cursor.end);
  return parseTokens(cursor, onStep);
}

type OnStep = (start: number, end: number) => void;

/** A path without these two precautions, as it stands among the arguments of a function. */
function parseTokens(cursor: Cursor, onStep?: OnStep): JsonPath {
  const { text } = cursor;
  while (cursor.isInside() && /\s/.test(cursor.current)) cursor.position++;
  const root = cursor.current;
  if (root !== '$' && root !== '@') throw cursor.invalid("Path must start with '$' or '@'");
  const steps: Step[] = [];
  if (!cursor.isAtTail()) {
    cursor.position++;
    if (cursor.current !== '.' && cursor.current !== '[')
      throw cursor.invalid("Illegal character, expected '.' or '['");
    do {
      const start = cursor.position + (cursor.current === '.' ? 1 : 0);
      readStep(cursor, steps);
      // The parenthesis that closes a function is left to be overlooked.
      onStep?.(start, cursor.position + (cursor.text[cursor.position] === ')' ? 1 : 0));
    } while (!cursor.isAtTail());
  }
  return functionOfScan({ text, root, definite: isDefinite(steps), steps });
}

/**
 * A path that starts with a scan and ends in a function: its first function takes all that the scan finds
 * (CompiledPath.invertScannerFunctionRelationship).
 */
function functionOfScan(path: JsonPath): JsonPath {
  const [first] = path.steps;
  const last = path.steps[path.steps.length - 1];
  if (typeof first !== 'object' || first.kind !== 'scan' || typeof last !== 'object' || last.kind !== 'function') {
    return path;
  }
  const at = path.steps.findIndex((step) => typeof step === 'object' && step.kind === 'function');
  const call = path.steps[at] as BranchStep & { kind: 'function' };
  const scanned = path.steps.slice(0, at);
  const parameters = [{ path: { ...path, definite: isDefinite(scanned), steps: scanned } }];
  const steps = [{ ...call, parameters, ofScan: true } as const, ...path.steps.slice(at + 1)];
  return { ...path, definite: isDefinite(steps), steps };
}

function readStep(cursor: Cursor, steps: Step[]): void {
  if (cursor.current === '.') readDots(cursor, steps);
  else if (cursor.current === '[') steps.push(readBracket(cursor));
  else if (cursor.current === '*') steps.push(readStar(cursor));
  else steps.push(readName(cursor));
}

function readDots(cursor: Cursor, steps: Step[]): void {
  const isScan = cursor.isInside(cursor.position + 1) && cursor.charAt(cursor.position + 1) === '.';
  if (!isScan && !cursor.isInside(cursor.position + 1)) throw cursor.invalid("Path must not end with a '.'");
  if (isScan) steps.push({ kind: 'scan' });
  cursor.position += isScan ? 2 : 1;
  if (cursor.current === '.') throw cursor.invalid("Character '.' is not valid here");
  readStep(cursor, steps);
}

function readStar(cursor: Cursor): Step {
  cursor.position++;
  return { kind: 'wildcard' };
}

const SPACE_HINT = "Use bracket notion ['my prop'] if your property contains blank characters";

/** `name` or `name(arguments)`. */
function readName(cursor: Cursor): Step {
  const start = cursor.position;
  let end = start;
  while (cursor.isInside(end) && !'.[( '.includes(cursor.charAt(end))) end++;
  const next = cursor.isInside(end) ? cursor.charAt(end) : '';
  if (next === ' ') throw cursor.invalid(SPACE_HINT, end);
  const name = cursor.text.slice(start, end);
  cursor.position = end;
  return next === '(' ? readFunction(cursor, name) : name;
}

function readFunction(cursor: Cursor, name: string): Step {
  if (!isClosed(cursor)) throw cursor.invalid(`Arguments to function: '${name}' are not closed properly.`);
  const isEmpty = cursor.charAt(cursor.position + 1) === ')';
  cursor.position++;
  const parameters = isEmpty ? [] : parseParameters(cursor, name, parseTokens);
  return { kind: 'function', name, parameters };
}

function isClosed(cursor: Cursor): boolean {
  let depth = 0;
  for (let index = cursor.position; cursor.isInside(index); index++) {
    if (cursor.charAt(index) === '(') depth++;
    else if (cursor.charAt(index) === ')' && --depth === 0) return true;
  }
  return false;
}

function readBracket(cursor: Cursor): Step {
  const next = cursor.nextSignificant();
  const first = cursor.isInside(next) ? cursor.charAt(next) : ' ';
  if (first === "'" || first === '"') return readNames(cursor, first);
  const step = /[\d:-]/.test(first) ? readIndexes(cursor) : null;
  if (step !== null) return step;
  if (first === '*') return readBracketStar(cursor, next);
  const filter = first === '?' ? readFilter(cursor, next) : null;
  if (filter !== null) return filter;
  throw cursor.invalid("Could not parse token. Expected ?, ', 0-9, *");
}

function readBracketStar(cursor: Cursor, star: number): Step {
  if (!cursor.nextSignificantIs(']', star)) throw cursor.invalid("Expected wildcard token to end with ']'", star + 1);
  cursor.position = cursor.nextSignificant(star) + 1;
  return { kind: 'wildcard' };
}

function readFilter(cursor: Cursor, questionMark: number): Step | null {
  const start = cursor.position;
  const open = cursor.indexOfNextSignificant('(', questionMark);
  if (open < 0) return null;
  const close = cursor.indexOfClosing(')', open, true);
  if (close < 0 || !cursor.nextSignificantIs(']', close)) return null;
  const end = cursor.nextSignificant(close);
  const test = parseFilter(cursor.inner(cursor.text.slice(start, end + 1), start), parsePath);
  cursor.position = end + 1;
  return { kind: 'filter', test };
}

/** `[0]`, `[0, 2]`, `[1:3]`; null when the brackets hold anything else. */
function readIndexes(cursor: Cursor): Step | null {
  const start = cursor.position + 1;
  let end = start;
  while (cursor.isInside(end) && cursor.charAt(end) !== ']') end++;
  if (!cursor.isInside(end)) return null;
  const expression = trimText(cursor.text.slice(start, end));
  if (/[^\d,: -]/.test(expression)) return null;
  const step = expression.includes(':') ? slice(expression, cursor) : indexes(expression, cursor);
  cursor.position = end + 1;
  return step;
}

/** Only the first two of `from:to:step` count (ArraySliceOperation.parse). */
function slice(expression: string, cursor: Cursor): Step {
  const [from = '', to = ''] = expression.split(':');
  if (/[ ,]/.test(expression) || (from === '' && to === '')) {
    throw cursor.invalid(`Failed to parse SliceOperation: ${expression}`);
  }
  return {
    kind: 'slice',
    from: from === '' ? null : integer(from, cursor),
    to: to === '' ? null : integer(to, cursor),
  };
}

function indexes(expression: string, cursor: Cursor): Step {
  const numbers = expression.split(',').map((token) => integer(token.trim(), cursor));
  return numbers.length === 1 ? numbers[0]! : { kind: 'indexes', indexes: numbers };
}

/** Java's Integer.parseInt. */
function integer(token: string, cursor: Cursor): number {
  const value = /^-?\d+$/.test(token) ? Number(token) : NaN;
  if ((value | 0) !== value) throw cursor.invalid(`Failed to parse token in ArrayIndexOperation: ${token}`);
  return value | 0;
}

/** `['a']`, `["a", "b"]`: all in the same kind of quotes. */
function readNames(cursor: Cursor, quote: string): Step {
  const names: string[] = [];
  let index = cursor.position + 1;
  let start = -1;
  let isAfterComma = false;
  for (; cursor.isInside(index); index++) {
    const character = cursor.charAt(index);
    if (character === '\\') index++;
    else if (character === ']' && start < 0) {
      if (isAfterComma) throw cursor.invalid('Found empty property', index);
      break;
    } else if (character === quote && start < 0) {
      start = index + 1;
      isAfterComma = false;
    } else if (character === quote) {
      checkSeparator(cursor, index);
      names.push(cursor.unescaped(start, index));
      start = -1;
    } else if (character === ',' && start < 0) {
      if (isAfterComma) throw cursor.invalid('Found empty property', index);
      isAfterComma = true;
    }
  }
  if (start >= 0) throw cursor.invalid(`Property has not been closed - missing closing ${quote}`, start);
  if (!cursor.isInside(index)) throw cursor.invalid('Property has not been closed - missing closing ]', index);
  cursor.position = index + 1;
  return names.length === 1 ? names[0]! : { kind: 'names', names };
}

function checkSeparator(cursor: Cursor, quote: number): void {
  if (cursor.nextSignificantIs(']', quote) || cursor.nextSignificantIs(',', quote)) return;
  throw cursor.invalid('Property must be separated by comma or terminated by ]', quote);
}
