import type { Report } from '../diagnostics/report.ts';
import { misreadString, reportBackslashQuote } from './backslash-quotes.ts';
import type { LexicalError } from './lexer.ts';
import type { Token } from './tokens.ts';
import * as t from './tokens.ts';
import type { TreeBuilder } from './tree.ts';

/** Says what is wrong where no token can be made, and what to do. */
export function reportLexicalError(
  report: Report,
  tree: TreeBuilder,
  text: string,
  tokens: readonly Token[],
  error: LexicalError,
): void {
  const { offset, unfinished } = error;
  const span = tree.place(offset, unfinished ? text.length : offset + 1);
  if (unfinished) return reportUnfinished(report, text, error, span);
  const character = String.fromCodePoint(text.codePointAt(offset)!);
  const last = tokenBefore(tokens, offset);
  const before = tokens[tokens[last]?.tokenType === t.Space ? last - 1 : last];
  const misread = before && misreadString(text, tokens, before.index, character);
  if (misread) reportBackslashQuote(report, tree, misread);
  else if (character === '"' || character === "'") report('unclosedString', span, { quote: character });
  else reportCharacter(report, span, { ...error, character, before });
}

/** The index of the last token that begins before the offset, or -1, by halving. */
export function tokenBefore(tokens: readonly Token[], offset: number): number {
  let low = -1;
  let high = tokens.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokens[middle]!.startOffset < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

type Span = ReturnType<TreeBuilder['span']>;

interface Unreadable extends LexicalError {
  readonly character: string;
  /** The token before it, blanks aside. */
  readonly before: Token | undefined;
}

function reportCharacter(report: Report, span: Span, { character, before, state }: Unreadable): void {
  const help = foreignOperators.get(character);
  if (character === '.' && before && literalTypes.has(before.tokenType)) {
    report('memberOfLiteral', span, { literal: before.tokenType.LABEL ?? 'a literal' });
  } else if (/[-+*/%<>=!&|]/.test(character) && (state === 'call' || state === 'index')) {
    const place = state === 'call' ? 'a method argument' : 'an index';
    report('operatorInArgument', span, { operator: character, place });
  } else if (help !== undefined) report('unknownOperator', span, { operator: character, help });
  else report('unexpectedCharacter', span, { character });
}

const literalTypes = new Set([t.QuotedString, t.RightBracket, t.MapClose, t.RightParenthesis, t.Integer, t.Float]);

/** Operators of other languages, and what to write in their place. */
const foreignOperators = new Map([
  ['?', 'in place of a conditional operator use `#if`: `#if($a)#set($b = 1)#else#set($b = 2)#end`'],
  ['&', 'write `&&` or `and`'],
  ['|', 'write `||` or `or`'],
]);

function reportUnfinished(report: Report, text: string, { offset, state }: LexicalError, span: Span): void {
  if (state === 'raw') report('unclosedRawBlock', { start: span.start, end: span.start + 3 }, {});
  else if (state === 'block') report('unclosedComment', span, {});
  else report('referenceAtEnd', span, { text: text.slice(offset) });
}
