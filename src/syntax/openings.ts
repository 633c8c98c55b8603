import type { TokenType } from 'chevrotain';
import { directiveName } from './directives.ts';
import type { Token } from './tokens.ts';
import * as t from './tokens.ts';

/** A bracket or block that waits for its end. */
export interface Opening {
  readonly token: Token;
  /** The closing bracket, or `block` for a directive that waits for `#end`. */
  readonly kind: ')' | ']' | '}' | 'block';
  /** The directive's name; the one around it for a bracket. */
  readonly name: string;
}

const brackets = new Map<TokenType, Opening['kind']>([
  [t.SetOpen, ')'],
  [t.LeftParenthesis, ')'],
  [t.IndexOpen, ']'],
  [t.LeftBracket, ']'],
  [t.MapOpen, '}'],
  [t.LeftCurly, '}'],
]);

const closers = new Map<TokenType, Opening['kind']>([
  [t.RightParenthesis, ')'],
  [t.CallClose, ')'],
  [t.IndexClose, ']'],
  [t.RightBracket, ']'],
  [t.MapClose, '}'],
  [t.RightCurly, '}'],
]);

/** The innermost bracket or block that is open before the token at `end`; for messages only, so by a plain count. */
export function openAt(tokens: readonly Token[], end: number, isBlock: (word: Token) => boolean): Opening | undefined {
  const open: Opening[] = [];
  for (const token of tokens.slice(0, end)) {
    const type = token.tokenType;
    const kind = brackets.get(type);
    if (kind) open.push({ token, kind, name: type === t.SetOpen ? 'set' : (open.at(-1)?.name ?? '') });
    else if (type === t.IfWord) open.push({ token, kind: 'block', name: 'if' });
    else if (type === t.DirectiveWord || type === t.BracedWord) {
      if (token.hasArguments && isBlock(token)) open.push({ token, kind: 'block', name: directiveName(token.image) });
    } else if (type === t.EndWord) closeBlock(open);
    else closeBracket(open, closers.get(type));
  }
  return open.at(-1);
}

/** Whether a block directive without its parentheses stands before `end`: it opens no block, so an `#end` is left over. */
export function hasBareBlock(tokens: readonly Token[], end: number, isBlock: (word: Token) => boolean): boolean {
  return tokens.slice(0, end).some((token) => {
    const word = token.tokenType === t.DirectiveWord || token.tokenType === t.BracedWord;
    return word && token.inText && !token.hasArguments && isBlock(token);
  });
}

function closeBlock(open: Opening[]): void {
  const block = open.findLastIndex(({ kind }) => kind === 'block');
  if (block >= 0) open.length = block;
}

function closeBracket(open: Opening[], closer: Opening['kind'] | undefined): void {
  if (closer && open.at(-1)?.kind === closer) open.pop();
}
