/** A stretch of a text and what it is, by which it gets its colour. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly type: TokenType;
}

export type TokenType =
  | 'comment'
  | 'keyword'
  | 'variable'
  | 'member'
  | 'string'
  | 'number'
  | 'key'
  | 'atom'
  | 'punctuation';

/** Finds the tokens of a text in their order; what is between them is plain. */
export type Tokenizer = (text: string) => Token[];

/** For texts that have none. */
export const noTokens: Tokenizer = () => [];

/** A tokenizer by one expression, whose named groups are types of tokens. */
export function byExpression(expression: RegExp): Tokenizer {
  return (text) =>
    Array.from(text.matchAll(expression), ({ 0: { length }, index, groups }) => {
      const [type] = Object.entries(groups ?? {}).find(([, group]) => group !== undefined)!;
      return { start: index, end: index + length, type: type as TokenType };
    });
}
