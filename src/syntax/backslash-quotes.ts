import type { Report } from '../diagnostics/report.ts';
import type { Token } from './tokens.ts';
import * as t from './tokens.ts';
import type { TreeBuilder } from './tree.ts';

/** Whether a string ends at a quote with a backslash before it: perhaps the quote was meant to belong to it. */
export function endsInBackslashQuote(token: Token | undefined): token is Token {
  return token?.tokenType === t.QuotedString && /\\["']$/.test(token.image);
}

/** Blames the quote that ends this string. */
export function reportBackslashQuote(report: Report, tree: TreeBuilder, string: Token): void {
  const { end } = tree.span(string);
  report('backslashQuote', { start: end - 2, end }, { quote: string.image.at(-1)! });
}

/**
 * The first string of the statement at `index` whose end the writer took for an escaped quote, by what follows it;
 * `character` is the one behind the token at `index` that cannot be read.
 */
export function misreadString(text: string, tokens: readonly Token[], index: number, character: string) {
  const quote = character === '"' || character === "'";
  let found: Token | undefined;
  for (let at = index; at >= 0; at--) {
    const token = tokens[at]!;
    if (endsInBackslashQuote(token)) {
      const last = at === index && quote;
      if (last || character === '\\' || !mayFollow.test(text[token.endOffset! + 1] ?? '')) found = token;
    }
    if (token.inText) break;
  }
  return found;
}

/** What can stand right behind a string. */
const mayFollow = /^$|[\s)\]},:.+\-*/%<>=!&|?]/;
