import type { Cursor } from './cursor.ts';
import type { JsonPath, Parameter } from './path.ts';

/** How many of each kind are open; the function's own parenthesis counts. */
interface Groups {
  parenthesis: number;
  bracket: number;
  brace: number;
  quote: number;
}

/** An argument that is being read. */
interface Argument {
  type: 'path' | 'json' | null;
  text: string;
  start: number;
}

/**
 * The arguments of a function, the cursor being behind `(`; it ends behind `)`. Like Jayway's, it takes what it cannot
 * tell for nothing, loses commas in strings, and ends an argument at the `)` of an inner call.
 */
export function parseParameters(cursor: Cursor, name: string, parsePath: (cursor: Cursor) => JsonPath): Parameter[] {
  const groups: Groups = { parenthesis: 1, bracket: 0, brace: 0, quote: 0 };
  const parameters: Parameter[] = [];
  let argument: Argument = { type: null, text: '', start: 0 };
  let previous = '';
  for (let isEnd = false; cursor.isInside() && !isEnd; ) {
    const character = cursor.current;
    cursor.position++;
    if (argument.type === null) {
      if (/\s/.test(character)) continue;
      argument = { type: typeOf(character), text: '', start: cursor.position - 1 };
    }
    count(character, previous, groups, cursor);
    if (character === ')' && (groups.parenthesis < 0 || previous === '(')) argument.text += character;
    if (isSeparator(character, groups)) {
      isEnd = groups.parenthesis === 0;
      if (argument.type !== null) parameters.push(parameter(argument, cursor, parsePath));
      argument = { type: null, text: '', start: 0 };
    }
    if (argument.type !== null && !isTopComma(character, groups)) argument.text += character;
    previous = character;
  }
  if (groups.brace !== 0 || groups.parenthesis !== 0 || groups.bracket !== 0) {
    throw cursor.invalid(`Arguments to function: '${name}' are not closed properly.`);
  }
  return parameters;
}

function typeOf(character: string): Argument['type'] {
  if (character === '$' || character === '@') return 'path';
  return /[{\d"-]/.test(character) ? 'json' : null;
}

function count(character: string, previous: string, groups: Groups, cursor: Cursor): void {
  switch (character) {
    case '"':
      groups.quote += previous !== '\\' && groups.quote > 0 ? -1 : 1;
      break;
    case '(':
      groups.parenthesis++;
      break;
    case ')':
      groups.parenthesis--;
      break;
    case '{':
      groups.brace++;
      break;
    case '[':
      groups.bracket++;
      break;
    case '}':
      if (groups.brace-- === 0) throw cursor.invalid("Unexpected close brace '}'");
      break;
    case ']':
      if (groups.bracket-- === 0) throw cursor.invalid("Unexpected close bracket ']'");
      break;
  }
}

function isSeparator(character: string, { parenthesis, bracket, brace, quote }: Groups): boolean {
  if (character !== ',' && character !== ')') return false;
  const isFree = bracket === 0 && brace === 0 && quote === 0;
  return isFree && ((parenthesis === 0 && character === ')') || parenthesis === 1);
}

function isTopComma(character: string, { parenthesis, bracket, brace }: Groups): boolean {
  return character === ',' && parenthesis === 1 && bracket === 0 && brace === 0;
}

function parameter(
  { type, text, start }: Argument,
  cursor: Cursor,
  parsePath: (cursor: Cursor) => JsonPath,
): Parameter {
  return type === 'json' ? { json: text } : { path: parsePath(cursor.inner(text, start)) };
}
