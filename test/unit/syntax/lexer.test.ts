import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/syntax/lexer.ts';

/** The tokens of a template as `Name(image)`. */
function tokens(template: string): string[] {
  return tokenize(template).tokens.map(({ tokenType, image }) => `${tokenType.name}(${image})`);
}

describe('the lexer', () => {
  it.each([
    ['a$b.c d', ['PlainText(a)', 'Identifier($b)', 'Dot(.)', 'Identifier(c)', 'PlainText( d)']],
    ['$a-1', ['Identifier($a-1)']],
    ['#endx', ['DirectiveWord(#endx)']],
    ['#[[$a]]#', ['RawEnd(#[[$a]]#)']],
    ['\\\\$a', ['Identifier(\\\\$a)']],
    ['$a[-1]', ['Identifier($a)', 'IndexOpen([)', 'Integer(-1)', 'IndexClose(])']],
  ])('reads %j', (template, expected) => {
    expect(tokens(template)).toEqual(expected);
  });

  it('gives the longest match the preference', () => {
    expect(tokens('#set($x=[1..3])')).toContain('Integer(1)');
    expect(tokens('#set($x=1.)')).toContain('Float(1.)');
    expect(tokens('#set($x="a""b")')).toContain('QuotedString("a""b")');
  });

  it('takes tokens in the order of the template, none of them overlapping', () => {
    const pieces = fc.constantFrom(
      '$',
      '#',
      '{',
      '}',
      '(',
      ')',
      '[',
      ']',
      '\\',
      '!',
      '"',
      "'",
      '.',
      ',',
      ' ',
      '\n',
      'a',
      '1',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const template = parts.join('');
        let end = 0;
        for (const token of tokenize(template).tokens) {
          expect(token.startOffset).toBeGreaterThanOrEqual(end);
          end = token.endOffset! + 1;
          if (token.tokenType.name !== 'Dot') expect(template.slice(token.startOffset, end)).toBe(token.image);
        }
        expect(end).toBeLessThanOrEqual(template.length);
      }),
    );
  });

  it('stays linear on long runs of the characters it looks ahead for', () => {
    for (const run of ['\\', '$\\', '#', '$', ' ', '"', '[', '(', '$a.', '#set', ')\t', '$a[x]', '#if(;) ']) {
      const { tokens } = tokenize(run.repeat(100_000));
      expect(tokens.length).toBeLessThanOrEqual(1_000_000);
    }
  });
});
