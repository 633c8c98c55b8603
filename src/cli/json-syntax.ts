const BLANKS = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/**
 * The offset at which a text stops being JSON, and what had to stand there; null when it is JSON.
 * `JSON.parse` of Node 20 does not always tell.
 */
export function jsonProblem(text: string): { offset: number; expected: string } | null {
  const open: string[] = [];
  let expected: Expected = 'value';
  let offset = 0;
  for (;;) {
    offset = match(BLANKS, text, offset);
    if (expected === ', or end' && open.length === 0) {
      return offset === text.length ? null : { offset, expected: 'the end of the file' };
    }
    const step = read(text, offset, expected, open);
    if (!step) return { offset, expected: words(expected, open) };
    [offset, expected] = step;
  }
}

/** One step on: the offset after what was read and what has to follow; null when it does not fit. */
function read(text: string, offset: number, expected: Expected, open: string[]): [number, Expected] | null {
  const character = text[offset];
  const closes = expected === 'value or ]' || expected === 'key or }' || expected === ', or end';
  if (closes && character !== undefined && character === open.at(-1)) {
    open.pop();
    return [offset + 1, ', or end'];
  }
  if (expected === ':') return character === ':' ? [offset + 1, 'value'] : null;
  if (expected === ', or end') return character === ',' ? [offset + 1, open.at(-1) === '}' ? 'key' : 'value'] : null;
  if (expected === 'key' || expected === 'key or }') return after(match(STRING, text, offset), offset, ':');
  if (character === '{' || character === '[') {
    open.push(character === '{' ? '}' : ']');
    return [offset + 1, character === '{' ? 'key or }' : 'value or ]'];
  }
  return after(match(character === '"' ? STRING : SCALAR, text, offset), offset, ', or end');
}

function after(end: number, start: number, expected: Expected): [number, Expected] | null {
  return end > start ? [end, expected] : null;
}

/** Where a match at the offset ends; the offset itself when there is none. */
function match(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return pattern.test(text) ? pattern.lastIndex : offset;
}

function words(expected: Expected, open: readonly string[]): string {
  if (expected === 'key') return 'a key in double quotes';
  if (expected === 'key or }') return 'a key in double quotes or `}`';
  if (expected === ':') return '`:`';
  if (expected === ', or end') return `\`,\` or \`${open.at(-1)}\``;
  return expected === 'value' ? 'a value' : 'a value or `]`';
}
