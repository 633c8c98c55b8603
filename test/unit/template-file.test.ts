import { describe, expect, it } from 'vitest';
import { TemplateSyntaxError } from '../../src/diagnostics/error.ts';
import { Source } from '../../src/diagnostics/source.ts';
import { refuseTooLarge, utf8Text } from '../../src/template-file.ts';

describe('the text of a file', () => {
  it.each([
    ['plain text', [0x61, 0x62], 'ab'],
    ['a character of three bytes', [0xe2, 0x82, 0xac], '\u20ac'],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61], '\ufeffa'],
    ['nothing', [], ''],
  ])('is kept as it is: %s', (_what, bytes, text) => {
    expect(utf8Text(new Uint8Array(bytes), 'a.vtl')).toBe(text);
  });

  it.each([
    ['Latin-1', [0x61, 0xe9, 0x61], 2],
    ['a character that is cut off', [0x61, 0xe2, 0x82], 2],
    ['a surrogate', [0xed, 0xa0, 0x80], 1],
  ])('is refused where it is not UTF-8: %s', (_what, bytes, place) => {
    const message = `a.vtl is not UTF-8 text: byte ${place} does not fit`;
    expect(() => utf8Text(new Uint8Array(bytes), 'a.vtl')).toThrow(message);
  });
});

describe('a template of more than 300 KB', () => {
  const refusal = (text: string): unknown => {
    try {
      return refuseTooLarge(new Source(text));
    } catch (error) {
      return error;
    }
  };

  it('is refused at the place that API Gateway no longer takes', () => {
    const error = refusal(`\u20ac\n${'x'.repeat(300 * 1024 - 3)}`);
    expect(error).toBeInstanceOf(TemplateSyntaxError);
    expect((error as TemplateSyntaxError).diagnostics).toMatchObject([{ code: 'VTL1904', line: 2, column: 307_197 }]);
  });

  it('begins one byte later', () => {
    expect(refusal('x'.repeat(300 * 1024))).toBeUndefined();
  });
});
