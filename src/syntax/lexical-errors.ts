import type { LexicalError } from './lexer.ts';
import type { Token } from './tokens.ts';
import * as t from './tokens.ts';
import type { Report, TreeBuilder } from './tree.ts';

/** Says what is wrong where no token can be made, and what to do. */
export function reportLexicalError(
  report: Report,
  tree: TreeBuilder,
  text: string,
  tokens: readonly Token[],
  error: LexicalError,
): void {
  const { offset, state } = error;
  const before = tokens.findLast((token) => token.startOffset < offset && token.tokenType !== t.Space);
  const span = tree.place(offset, error.unfinished ? text.length : offset + 1);
  const character = String.fromCodePoint(text.codePointAt(offset)!);
  if (error.unfinished) reportUnfinished(report, text, error, span);
  else if (character === '"' || character === "'") reportQuote(report, span, character, before);
  else if (character === '.' && before && literalTypes.has(before.tokenType)) {
    report('memberOfLiteral', span, { literal: before.tokenType.LABEL ?? 'a literal' });
  } else if (/[-+*/%<>=!&|]/.test(character) && (state === 'call' || state === 'index')) {
    const place = state === 'call' ? 'a method argument' : 'an index';
    report('operatorInArgument', span, { operator: character, place });
  } else report('unexpectedCharacter', span, { character });
}

const literalTypes = new Set([t.QuotedString, t.RightBracket, t.MapClose, t.RightParenthesis, t.Integer, t.Float]);

function reportUnfinished(
  report: Report,
  text: string,
  { offset, state }: LexicalError,
  span: ReturnType<TreeBuilder['span']>,
): void {
  if (state === 'raw') report('unclosedRawBlock', { start: span.start, end: span.start + 3 }, {});
  else report('referenceAtEnd', span, { text: text.slice(offset) });
}

function reportQuote(
  report: Report,
  span: ReturnType<TreeBuilder['span']>,
  quote: string,
  before: Token | undefined,
): void {
  if (before?.tokenType === t.QuotedString && before.image.endsWith('\\"')) report('backslashQuote', span, {});
  else report('unclosedString', span, { quote });
}
