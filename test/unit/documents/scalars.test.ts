import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CST, isScalar, parseDocument, stringify } from 'yaml';
import { Source } from '../../../src/diagnostics/source.ts';
import { PlacedText } from '../../../src/documents/placed-text.ts';
import { scalarPieces } from '../../../src/documents/scalars/scalar-pieces.ts';

/** The scalar that a document holds under `key`, decoded by the library and by us; nothing if it is refused. */
function decoded(text: string): { expected: string; placed: PlacedText } | undefined {
  const document = parseDocument(text, { keepSourceTokens: true, prettyErrors: false });
  const node = document.get('key', true);
  if (document.errors.length > 0 || !isScalar(node) || !node.srcToken) return undefined;
  const pieces = scalarPieces(node.srcToken as CST.FlowScalar | CST.BlockScalar);
  return { expected: node.source!, placed: new PlacedText(new Source(text), pieces) };
}

/** What stands in the document for each character of the text. */
function places(text: string): string[] {
  const { placed } = decoded(text)!;
  return [...placed.text].map((_, start) => {
    const span = placed.locate({ start, end: start + 1 });
    return text.slice(span.start, span.end);
  });
}

describe('scalars', () => {
  it.each([
    ['key: plain text\n', ['p', 'l', 'a', 'i', 'n', ' ', 't', 'e', 'x', 't']],
    ['key: a  \n   b\n\n  c', ['a', '  \n   ', 'b', '\n\n  ', 'c']],
    ["key: 'a''b'", ['a', "''", 'b']],
    ['key: "a\\n\\u0062\\\n   c"', ['a', '\\n', '\\u0062', 'c']],
    ['{"key": "\\"\\/\\ud83d\\udcda"}', ['\\"', '\\/', '\\ud83d']],
    ['key: |\n  a\n\n   b\n', ['a', '\n', '\n', ' ', 'b', '\n']],
    ['key: |-\r\n  a\r\n  b\r\n', ['a', '\r\n', 'b']],
    ['key: >\n  a\n  b\n', ['a', '\n  ', 'b', '\n']],
    ['key: |1\n   a', [' ', ' ', 'a', '']],
    ['key: |+\n a\n\n', ['a', '\n', '\n']],
  ])('of %j are located character by character', (text, expected) => {
    expect(places(text).slice(0, expected.length)).toEqual(expected);
  });

  it('read as the library reads them, in every style', () => {
    const styles = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;
    const character = fc.constantFrom(...'ab$#{}"\'\\:-|> \t', '\n', '\n\n', '  ', '\u{1f4da}', '\u0007', '\u00e9');
    const text = fc.array(character, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom(...styles), fc.constantFrom('\n', '\r\n'), (value, style, lineEnd) => {
        const written = stringify({ key: value }, { defaultStringType: style, lineWidth: 20 });
        const read = decoded(written.replaceAll('\n', lineEnd));
        expect(read?.placed.text).toBe(read?.expected);
      }),
      { numRuns: 1500 },
    );
  });

  it('read as the library reads them, however they are laid out', () => {
    const opening = fc.constantFrom('', "'", '"', '|\n', '>\n', '|-\n', '>+\n', '|+\n', '|2\n', '>1-\n', '| # note\n');
    const line = fc.constantFrom(
      'a',
      ' ',
      '  ',
      '   ',
      '\t',
      '\\',
      '\\n',
      "''",
      '\\x41',
      'b c',
      '\n',
      '\r\n',
      '\n\n  ',
    );
    const body = fc.array(line, { maxLength: 14 }).map((parts) => parts.join(''));
    let compared = 0;
    fc.assert(
      fc.property(opening, body, fc.constantFrom('', '\n', '\n\n'), (start, text, end) => {
        const closing = start === "'" || start === '"' ? start : '';
        const read = decoded(`key: ${start}  ${text}${closing}${end}`);
        if (!read) return;
        compared++;
        expect(read.placed.text).toBe(read.expected);
      }),
      { numRuns: 4000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});
