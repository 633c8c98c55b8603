/** What the parts of the grammar of drawn templates share. */
import fc from 'fast-check';

export type Dialect = 'velocity' | 'api-gateway';
export type Text = fc.Arbitrary<string>;

/** What the drawing of one grammar knows. */
export interface Grammar {
  readonly dialect: Dialect;
  /** Inside a string no double quote may stand. */
  readonly insideString: boolean;
  /** The template inside a string. */
  readonly inner: () => Text;
}

/** Blanks of every kind around a directive: Velocity takes them for text, swallows them, or refuses them. */
export const blank: Text = fc.constantFrom(
  ...['', '', '', '', '', ' ', '  ', '\n', '\n', '\t', '\r\n', '\r', ' \n', '\n  ', '\n\n', '\t\r\n', ' \r', '\r\r\n'],
  ...['\u00a0\n', '\f\n', '\n\t'],
);

/** Between a directive's word and its parenthesis, where a line end may stand too. */
export const beforeParenthesis: Text = fc.constantFrom('', '', '', '', '', ' ', '\t', '\n', '\r\n ', '\r');

export const optionalBlank: Text = fc.constantFrom('', '', '', ' ', ' ', '\n', '\t', '\r\n', '\r');
export const oneBlank: Text = fc.constantFrom(' ', ' ', ' ', '  ', '\t', '\n', '\r\n');

/** The parts one behind the other. */
export function joined(...parts: readonly (Text | string)[]): Text {
  return fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''));
}

/** A reference in its plain form. */
export function dollar(chain: string): string {
  return `$${chain}`;
}
