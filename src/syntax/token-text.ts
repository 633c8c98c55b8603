import type { Token } from './tokens.ts';
import * as t from './tokens.ts';

/** The text of tokens as a finished tree of Velocity 1.7 prints it: with the escapes of references taken off. */
export class TokenText {
  private readonly images: string[];

  constructor(private readonly tokens: readonly Token[]) {
    this.images = tokens.map(({ image }) => image);
  }

  /** Changes what a token prints from now on. */
  replace(token: Token, image: string): void {
    this.images[token.index] = image;
  }

  /** With what the lexer dropped before each token (`NodeUtils.tokenLiteral` of Velocity 1.7). */
  literal(first: Token, last: Token): string {
    let text = '';
    for (let i = first.index; i <= last.index; i++) {
      const token = this.tokens[i]!;
      if (token.tokenType !== t.BlockCommentEnd) text += token.rescued + this.images[i]!;
    }
    return text;
  }

  /** The bare images, as an unknown directive prints itself. */
  printed(first: Token, last: Token): string {
    return this.images.slice(first.index, last.index + 1).join('');
  }
}
