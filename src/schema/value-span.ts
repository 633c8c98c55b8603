import type { Span } from '../diagnostics/span.ts';

/** Strings, words and numbers, punctuation. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[^\s"{}[\],:]+|[{}[\],:]/g;

type Token = { readonly text: string; readonly start: number };

/**
 * The place of a value in a JSON text.
 * @param text Well-formed.
 * @param steps The names and indexes that lead to the value; where they lead to nothing, the last value on the way counts.
 */
export function valueSpan(text: string, steps: readonly string[]): Span {
  const tokens = Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({ text: token, start: index }));
  const first = steps.reduce((at, step) => inside(tokens, at, step), 0);
  const last = tokens[behind(tokens, first) - 1]!;
  return { start: tokens[first]!.start, end: last.start + last.text.length };
}

/** The index of the member or element of the value at `open`; of several with one name the last one, which counts. */
function inside(tokens: readonly Token[], open: number, step: string): number {
  const isObject = tokens[open]!.text === '{';
  if (!isObject && tokens[open]!.text !== '[') return open;
  let found = open;
  for (let at = open + 1, index = 0; !isEnd(tokens[at]!); index++) {
    const name = isObject ? (JSON.parse(tokens[at]!.text) as string) : String(index);
    const value = isObject ? at + 2 : at;
    if (name === step) found = value;
    at = behind(tokens, value);
    if (tokens[at]!.text === ',') at++;
  }
  return found;
}

/** The index of the token behind the value. */
function behind(tokens: readonly Token[], value: number): number {
  let at = value;
  let depth = 0;
  do {
    const token = tokens[at++]!;
    if (token.text === '{' || token.text === '[') depth++;
    else if (isEnd(token)) depth--;
  } while (depth > 0);
  return at;
}

function isEnd({ text }: Token): boolean {
  return text === '}' || text === ']';
}
