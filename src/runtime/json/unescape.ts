import { MalformedJson, unexpectedEnd } from './malformed.ts';

/** Where json-smart ends, in the text as well. */
const END = '\u001a';

/** Whatever a string with escapes holds that is neither plain text nor its quote. */
const SPECIAL = /[\\"'\u0000-\u001f\u007f]/g;

/**
 * The value of the string that starts at `start` and ends at the next free `quote`, and the offset of that quote
 * (JSONParserBase.readString2 in permissive mode: control characters and unknown escapes vanish, `\x41` is `A`).
 */
export function unescapeString(text: string, start: number, quote: string): { value: string; end: number } {
  let value = '';
  let from = start;
  const special = new RegExp(SPECIAL);
  for (;;) {
    special.lastIndex = from;
    const at = special.exec(text)?.index ?? text.length;
    const character = text[at] ?? END;
    value += text.slice(from, at);
    if (character === quote) return { value, end: at };
    if (character === END) throw unexpectedEnd(at - 1, 'null');
    if (character === '"' || character === "'") value += character;
    const length = character === '\\' ? escapeLength(text[at + 1]) : 1;
    if (length > 2) value += codeUnit(text, at + 2, length - 2);
    else if (length === 2) value += escapedBy(text[at + 1] ?? END);
    from = at + length;
  }
}

/** The character that a backslash and this one stand for. */
function escapedBy(kind: string): string {
  return '\t\n\r\f\b\\/\'"'['tnrfb\\/\'"'.indexOf(kind)] ?? '';
}

function escapeLength(kind: string | undefined): number {
  if (kind === 'u') return 6;
  return kind === 'x' ? 4 : 2;
}

function codeUnit(text: string, start: number, count: number): string {
  for (let at = start; at < start + count; at++) {
    const digit = text[at] ?? END;
    if (digit === END) throw unexpectedEnd(at, 'EOF');
    if (!/[\da-f]/i.test(digit)) {
      throw new MalformedJson(`Unexpected unicode escape sequence ${digit} at position ${at}.`, at);
    }
  }
  return String.fromCharCode(Number.parseInt(text.slice(start, start + count), 16));
}
