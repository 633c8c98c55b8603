import type { TokenType } from 'chevrotain';
import type { Pattern } from './patterns.ts';
import { patterns, SourceText } from './patterns.ts';
import type { State } from './states.ts';
import { StateStack } from './states.ts';
import type { Token } from './tokens.ts';
import * as t from './tokens.ts';

/** A place where no token can be made. */
export interface LexicalError {
  readonly offset: number;
  readonly state: State;
  /** Whether the template ends inside a token that began at `offset`. */
  readonly unfinished: boolean;
}

export interface Lexed {
  readonly tokens: Token[];
  readonly errors: LexicalError[];
}

/** The tokens of a template, all of them before the parser starts: Velocity's lexer needs nothing from its parser. */
export function tokenize(source: string): Lexed {
  return new Lexer(source).run();
}

interface Match {
  readonly pattern: Pattern;
  readonly end: number;
}

class Lexer {
  private readonly stack = new StateStack();
  private readonly tokens: Token[] = [];
  private readonly errors: LexicalError[] = [];
  private readonly text: SourceText;
  /** Where the token being read began; what lies between it and `at` was kept by `more`. */
  private start = 0;
  private at = 0;
  private startedInText = true;
  private dropped: string[] = [];
  /** Whether plain text has come since the last error. */
  private trusted = true;

  constructor(private readonly source: string) {
    this.text = new SourceText(source);
  }

  run(): Lexed {
    while (this.at < this.source.length) {
      const match = longestMatch(this.text, this.stack.state, this.at);
      if (match) this.accept(match);
      else this.fail();
    }
    if (this.start < this.at) this.errors.push({ offset: this.start, state: this.stack.state, unfinished: true });
    return { tokens: this.tokens, errors: this.errors };
  }

  private accept({ pattern, end }: Match): void {
    const { stack } = this;
    if (this.start === this.at) this.startedInText = stack.state === 'text';
    this.at = end - (pattern.giveBack?.(this.source.slice(this.at, end), stack) ?? 0);
    if (pattern.kind === 'drop') {
      this.dropped.push(this.source.slice(this.start, this.at));
      this.at = this.start = end - 1;
    }
    pattern.act?.(stack);
    if (pattern.kind === 'token') this.emit(pattern.type!);
    if (pattern.kind !== 'more') this.start = this.at;
  }

  private emit(type: TokenType): void {
    const image = type === t.Dot ? '.' : this.source.slice(this.start, this.at);
    const token: Token = {
      image,
      startOffset: this.start,
      endOffset: this.at - 1,
      tokenType: type,
      tokenTypeIdx: type.tokenTypeIdx!,
      index: this.tokens.length,
      rescued: rescue(this.dropped),
      hasArguments: false,
      inText: this.startedInText,
    };
    if (type === t.DirectiveWord || type === t.BracedWord) token.hasArguments = this.enterDirective();
    this.tokens.push(token);
    this.trusted ||= type === t.PlainText;
    if (this.dropped.length > 0) this.dropped = [];
  }

  /** After a directive's word: stays inside its parentheses if there are any, for the lexer alone decides that. */
  private enterDirective(): boolean {
    const { stack } = this;
    if (stack.state !== 'hash' || stack.outer === 'arguments') return false;
    openingParenthesis.lastIndex = this.at;
    const found = openingParenthesis.test(this.source);
    if (found) stack.state = 'arguments';
    else stack.pop();
    return found;
  }

  /** One error until plain text comes again: what follows the first inside parentheses cannot be trusted. */
  private fail(): void {
    if (this.trusted) this.errors.push({ offset: this.at, state: this.stack.state, unfinished: false });
    this.trusted = false;
    this.at++;
    this.start = this.at;
  }
}

const openingParenthesis = /[ \t\r\n]*\(/y;

/** The patterns of each state by first character: only few can begin with a given one. */
const candidates = new Map<State, Pattern[][]>();

function candidatesAt(state: State, code: number): Pattern[] {
  let byCode = candidates.get(state);
  if (!byCode) {
    byCode = [];
    candidates.set(state, byCode);
  }
  // All characters beyond ASCII are alike: no pattern begins with one of them in particular.
  const key = Math.min(code, 128);
  byCode[key] ??= patterns.filter(
    ({ states, first }) =>
      states.includes(state) && (first === '' || (key < 128 && first.includes(String.fromCharCode(key)))),
  );
  return byCode[key];
}

function longestMatch(text: SourceText, state: State, at: number): Match | null {
  let best: Pattern | null = null;
  let bestEnd = -1;
  for (const pattern of candidatesAt(state, text.source.charCodeAt(at))) {
    const end = pattern.match(text, at);
    if (end > bestEnd) {
      best = pattern;
      bestEnd = end;
    }
  }
  return best && { pattern: best, end: bestEnd };
}

/**
 * What Velocity saves of text that its lexer dropped: each `#` and `$`, and backslashes that lead to a `$`
 * (`NodeUtils.getSpecialText` of Velocity 1.7, which also skips the character after such a `$` unseen).
 */
function rescue(dropped: readonly string[]): string {
  if (dropped.length === 0 || dropped.at(-1)!.startsWith('##')) return '';
  return dropped.map((image) => image.replace(/(\\+\$)[\s\S]?|\\+|([#$])|[\s\S]/g, '$1$2')).join('');
}
