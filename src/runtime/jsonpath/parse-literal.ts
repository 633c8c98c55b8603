import { JavaException } from '../errors.ts';
import { compilePattern, matchesWhole, type Pattern } from '../methods/regex/pattern.ts';
import type { Cursor } from './cursor.ts';
import type { Operand } from './path.ts';

/** Those of Java's embedded flags, `(?i)`, that Jayway's PatternFlag knows. */
const PATTERN_FLAGS = 'dixmsuU';

/** The literal at the cursor (Jayway's FilterCompiler.readLiteral), which moves behind it. */
export function readLiteral(cursor: Cursor): Operand {
  switch (cursor.skipBlanks().current) {
    case "'":
    case '"':
      return readString(cursor);
    case 't':
      return readWord(cursor, 'true', { kind: 'boolean', value: true });
    case 'f':
      return readWord(cursor, 'false', { kind: 'boolean', value: false });
    case 'n':
      return readWord(cursor, 'null', { kind: 'null' });
    case '{':
      return readJson(cursor, '}');
    case '[':
      return readJson(cursor, ']');
    case '/':
      return readPattern(cursor);
    default:
      return readNumber(cursor);
  }
}

function readString(cursor: Cursor): Operand {
  const end = cursor.indexOfUnescaped(cursor.current);
  if (end < 0) throw cursor.invalid('String literal does not have matching quotes');
  const value = cursor.unescaped(cursor.position + 1, end);
  cursor.position = end + 1;
  return { kind: 'string', value };
}

function readWord(cursor: Cursor, word: string, operand: Operand): Operand {
  if (!cursor.isInside(cursor.position + word.length - 1) || !cursor.text.startsWith(word, cursor.position)) {
    throw cursor.invalid(`Expected ${word}`);
  }
  cursor.position += word.length;
  return operand;
}

function readJson(cursor: Cursor, close: string): Operand {
  const start = cursor.position;
  const end = cursor.indexOfClosing(close);
  if (end < 0) throw cursor.invalid(`Expected ${close}`);
  cursor.position = end + 1;
  return { kind: 'json', text: cursor.text.slice(start, cursor.position) };
}

function readPattern(cursor: Cursor): Operand {
  const start = cursor.position;
  const end = cursor.indexOfUnescaped('/');
  if (end < 0) throw cursor.invalid('Pattern not closed. Expected /');
  cursor.position = end + 1;
  while (cursor.isInside() && PATTERN_FLAGS.includes(cursor.current)) cursor.position++;
  const source = cursor.text.slice(start + 1, end);
  const flags = cursor.text.slice(end + 1, cursor.position);
  const pattern = patternOf(cursor, embedded(flags) + source, start);
  return { kind: 'pattern', matches: (text) => matchesWhole(pattern, text) };
}

function patternOf(cursor: Cursor, pattern: string, start: number): Pattern {
  try {
    return compilePattern(pattern);
  } catch (error) {
    throw error instanceof JavaException ? cursor.invalid(error.message, start) : error;
  }
}

function readNumber(cursor: Cursor): Operand {
  const start = cursor.position;
  while (cursor.isInside() && /[\d.eE-]/.test(cursor.current)) cursor.position++;
  const text = cursor.text.slice(start, cursor.position);
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE]-?\d+)?$/.test(text)) throw cursor.invalid('Expected a value', start);
  return { kind: 'number', text };
}

function embedded(flags: string): string {
  return flags === '' ? '' : `(?${flags})`;
}
