import { tokenize } from '../../src/syntax/lexer.ts';
import * as t from '../../src/syntax/tokens.ts';

const commentEnds = new Set([t.BlockCommentEnd, t.DocCommentEnd, t.LineEnd]);

/**
 * The template put together again from its tokens and from what may lie between two of them: the inside of a comment,
 * marks that Velocity drops, and characters that could not be read. Anything else that no token holds is missing in it.
 */
export function rejoined(template: string): string {
  const { tokens, errors } = tokenize(template);
  const unreadable = new Set(errors.map(({ offset }) => offset));
  const ends = [...tokens, null];
  let text = '';
  let at = 0;
  for (const [index, token] of ends.entries()) {
    const gap = template.slice(at, token?.startOffset ?? template.length);
    const inComment =
      tokens[index - 1]?.tokenType === t.LineComment || token === null || commentEnds.has(token.tokenType);
    if (inComment || /^[\\$!#]*$/.test(gap) || unreadable.size > 0) text += gap;
    if (token === null) continue;
    const slice = template.slice(token.startOffset, token.endOffset! + 1);
    text += token.tokenType === t.Dot && slice.endsWith('.') ? slice : token.image;
    at = token.endOffset! + 1;
  }
  return text;
}
