import { spend, spendElements } from '../../budget.ts';
import type { JavaException } from '../../errors.ts';
import type { Match } from './bounded/matcher.ts';
import { Expression, type Matcher } from './expression.ts';
import { unsupported } from './reader.ts';
import { type Translation, translate } from './translate.ts';

/** A compiled java.util.regex pattern. */
export interface Pattern {
  readonly text: string;
  /** Finds matches. */
  readonly finder: Expression;
  /** Matches the whole of a text. */
  readonly whole: Expression;
  readonly translation: Translation;
}

const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/;
const MAXIMAL_CACHE = 500;
const compiled = /* @__PURE__ */ new Map<string, Pattern>();

/** The pattern of this text; throws PatternSyntaxException as Java does. */
export function compilePattern(text: string): Pattern {
  let pattern = compiled.get(text);
  if (pattern === undefined) {
    // Reading it, and making a RegExp of it, takes far more than comparing it.
    spend(500 + 20 * text.length);
    pattern = compile(text);
    if (compiled.size >= MAXIMAL_CACHE) compiled.clear();
    compiled.set(text, pattern);
  }
  return pattern;
}

function compile(text: string): Pattern {
  const translation = translate(text);
  const { source, flags } = translation;
  try {
    new RegExp(source, flags);
  } catch {
    throw unsupported(text, 'such an expression');
  }
  return {
    text,
    translation,
    finder: new Expression(source, flags, false),
    whole: new Expression(source, flags, true),
  };
}

/** What `match` gives; V8 finds only at the first match that an expression is too large. */
export function guarded<T>(pattern: Pattern, match: () => T): T {
  try {
    return match();
  } catch (error) {
    throw error instanceof SyntaxError ? unsupported(pattern.text, 'an expression of that size') : error;
  }
}

/** Whether the whole text matches, as `String.matches` asks. */
export function matchesWhole(pattern: Pattern, text: string): boolean {
  if (pattern.translation.looksBehindPairs && SURROGATE_PAIR.test(text)) throw insidePair(pattern);
  return guarded(pattern, () => pattern.whole.matcherFor(text.length).exec(text, 0)) !== null;
}

/** The first match (java.util.regex.Matcher.find); null when there is none. */
export function findFirst(pattern: Pattern, text: string): Match | null {
  for (const match of findAll(pattern, text)) return match;
  return null;
}

/** Every match, in order; `matcher` is the one for this text. */
export function* findAll(
  pattern: Pattern,
  text: string,
  matcher: Matcher = pattern.finder.matcherFor(text.length),
): Generator<Match> {
  const { translation } = pattern;
  const isUncertain = translation.startsInsidePairs || translation.looksBehindPairs;
  if (isUncertain && SURROGATE_PAIR.test(text)) throw insidePair(pattern);
  for (let start = 0; start <= text.length; ) {
    const match = guarded(pattern, () => matcher.exec(text, start));
    if (!match) return;
    spendElements(1);
    yield match;
    start = match.index + match[0].length;
    if (match[0] === '') start += emptyStep(pattern, text, start);
  }
}

/** After a match of nothing, Java goes on one UTF-16 unit further, even into a surrogate pair. */
function emptyStep(pattern: Pattern, text: string, index: number): number {
  if (pattern.translation.flags !== '' && SURROGATE_PAIR.test(text.slice(index, index + 2))) throw insidePair(pattern);
  return 1;
}

function insidePair({ text }: Pattern): JavaException {
  return unsupported(text, 'looking into the surrogate pairs of a text');
}
