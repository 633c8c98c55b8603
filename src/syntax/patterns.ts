import type { TokenType } from 'chevrotain';
import type { State, StateStack } from './states.ts';
import * as t from './tokens.ts';

/** What happens with the characters of a match. */
export type MatchKind =
  /** They end a token, together with what `more` kept. */
  | 'token'
  /** They are kept as the front of whatever is matched next, possibly in another state. */
  | 'more'
  /** They and what was kept vanish (the inside of comments). */
  | 'skip'
  /** The last one is given back, the rest is hung on the next token as dropped text. */
  | 'drop';

export interface Pattern {
  readonly kind: MatchKind;
  readonly states: readonly State[];
  /** The characters it can begin with; all if empty. */
  readonly first: string;
  /** The end of the match at `at`, or -1. */
  readonly match: (text: SourceText, at: number) => number;
  readonly type?: TokenType;
  /** How many characters of a match of this text are given back. */
  readonly giveBack?: (matched: string, stack: StateStack) => number;
  readonly act?: ((stack: StateStack) => void) | undefined;
}

/** The source with a memory for runs of backslashes: without it a long run would be searched again from each of them. */
export class SourceText {
  private runStart = 0;
  private runEnd = 0;
  constructor(readonly source: string) {}

  /** The end of the run of backslashes at `at`. */
  backslashesEnd(at: number): number {
    if (at >= this.runStart && at < this.runEnd) return this.runEnd;
    let end = at;
    while (this.source.charCodeAt(end) === 0x5c) end++;
    this.runStart = at;
    this.runEnd = end;
    return end;
  }
}

const everywhere: State[] = [
  'text',
  'hash',
  'arguments',
  'reference',
  'property',
  'call',
  'index',
  'line',
  'block',
  'doc',
  'raw',
];
const comments: State[] = ['line', 'block', 'doc'];
const values: State[] = ['arguments', 'call', 'index'];
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';
const blanks = ' \t\r\n';

/** A matcher for a regular expression, which must be sticky. */
function regex(pattern: RegExp): Pattern['match'] {
  return (text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text.source) ? pattern.lastIndex : -1;
  };
}

function text(...alternatives: string[]): Pattern['match'] {
  const longestFirst = alternatives.toSorted((a, b) => b.length - a.length);
  return ({ source }, at) => {
    const found = longestFirst.find((alternative) => source.startsWith(alternative, at));
    return found === undefined ? -1 : at + found.length;
  };
}

function token(
  type: TokenType,
  states: State[],
  first: string,
  match: Pattern['match'],
  act?: Pattern['act'],
): Pattern {
  return { kind: 'token', type, states, first, match, act };
}

function word(type: TokenType, states: State[], ...alternatives: string[]): Pattern {
  return token(type, states, alternatives.map((alternative) => alternative[0]).join(''), text(...alternatives));
}

const anyCharacter: Pattern['match'] = (_, at) => at + 1;

/** Backslashes, `$`, and with `quiet` more backslashes and `!`. */
function dollar(quiet: boolean): Pattern['match'] {
  return (source, at) => {
    const sign = source.backslashesEnd(at);
    if (source.source[sign] !== '$') return -1;
    if (!quiet) return sign + 1;
    const mark = source.backslashesEnd(sign + 1);
    return source.source[mark] === '!' ? mark + 1 : -1;
  };
}

const directiveName = /#(?:[A-Za-z_@][A-Za-z0-9_@]*|\{[A-Za-z_][A-Za-z0-9_@]*\})/y;

/** An odd number of backslashes before `#word`. */
function escapedDirective(source: SourceText, at: number): number {
  const hash = source.backslashesEnd(at);
  return (hash - at) % 2 === 1 ? regex(directiveName)(source, hash) : -1;
}

/** A string in quotes; two quotes in a row stand for one. The longest match wins, as JavaCC's does. */
function quotedString({ source }: SourceText, at: number): number {
  const quote = source[at]!;
  let end = -1;
  for (let next = source.indexOf(quote, at + 1); next >= 0; next = source.indexOf(quote, next + 2)) {
    end = next + 1;
    if (source[next + 1] !== quote) return end;
  }
  return end;
}

function enterReference(stack: StateStack): void {
  if (stack.inComment) return;
  if (stack.state === 'reference') stack.pop();
  stack.push('reference');
}

function enterComment(state: State): Pattern['act'] {
  return (stack) => {
    if (!stack.inComment) stack.push(state);
  };
}

function enterHash(stack: StateStack): void {
  if (stack.inComment) return;
  if (stack.state === 'reference' || stack.state === 'property') stack.pop();
  stack.push('hash');
}

function leave(stack: StateStack): void {
  stack.pop();
}

function openParenthesis(stack: StateStack): void {
  stack.open++;
  if (stack.state === 'property') stack.state = 'call';
}

/** A number outside parentheses ends what it stands in (`#1`). */
function leaveAfterInteger(stack: StateStack): void {
  if (stack.open === 0 && (stack.state === 'hash' || stack.state === 'arguments')) stack.pop();
}

function leaveAfterFloat(stack: StateStack): void {
  if (stack.open === 0 && stack.state !== 'call') stack.pop();
}

function become(state: State): Pattern['act'] {
  return (stack) => {
    stack.state = state;
  };
}

/**
 * Every lexical pattern of Velocity 1.7. At each place the longest match among the patterns of the current state
 * wins, and of two equally long ones the one that stands first here.
 */
export const patterns: readonly Pattern[] = [
  token(t.IndexOpen, ['reference', 'property'], '[', anyCharacter, (stack) => stack.push('index')),
  token(t.IndexClose, ['index'], ']', anyCharacter, leave),
  word(t.LeftBracket, ['arguments', 'call'], '['),
  word(t.RightBracket, ['arguments', 'call'], ']'),
  word(t.Comma, ['arguments', 'call'], ','),
  word(t.DotDot, ['arguments', 'call'], '..'),
  word(t.Colon, ['arguments', 'call'], ':'),
  word(t.MapOpen, ['arguments', 'call'], '{'),
  word(t.MapClose, ['arguments', 'call'], '}'),
  token(t.LeftParenthesis, ['arguments', 'property'], '(', anyCharacter, openParenthesis),
  token(t.RightParenthesis, ['arguments'], ')', regex(/\)(?:[ \t]*(?:\r\n|\n|\r))?/y), (stack) =>
    stack.closeParenthesis(),
  ),
  token(t.CallClose, ['call'], ')', anyCharacter, become('reference')),
  token(t.EscapedDirective, ['text'], '\\', escapedDirective),
  token(t.SetOpen, ['text', 'reference', 'property', 'call'], ' \t#', regex(/[ \t]*#(?:set|\{set\}) *\(/y), (stack) => {
    stack.push('arguments');
    stack.open++;
  }),
  { kind: 'more', states: everywhere, first: '\\$', match: dollar(false), act: enterReference },
  { kind: 'more', states: everywhere, first: '\\$', match: dollar(true), act: enterReference },
  { kind: 'more', states: everywhere, first: '#', match: text('#[['), act: enterComment('raw') },
  {
    kind: 'more',
    states: everywhere,
    first: '#',
    match: regex(/#\*\*[^#]/y),
    // Inside a comment it opens none, and gives nothing back.
    giveBack: (_, stack) => (stack.inComment ? 0 : 1),
    act: enterComment('doc'),
  },
  { kind: 'more', states: everywhere, first: '#', match: text('#*'), act: enterComment('block') },
  { kind: 'more', states: everywhere, first: '#', match: anyCharacter, act: enterHash },
  token(t.LineComment, ['text', 'hash', 'arguments', 'reference'], '#', text('##'), (stack) => {
    if (stack.state === 'reference') stack.pop();
    stack.push('line');
  }),
  word(t.DoubleBackslash, ['text'], '\\\\'),
  word(t.Backslash, ['text'], '\\'),
  token(t.PlainText, ['text'], '', regex(/[^$#\\]+/y)),
  token(t.LineEnd, ['line'], '\r\n', regex(/\r\n|\n|\r/y), leave),
  token(t.DocCommentEnd, ['doc'], '*', text('*#'), leave),
  token(t.BlockCommentEnd, ['block'], '*', text('*#'), leave),
  token(t.RawEnd, ['raw'], ']', text(']]#'), leave),
  { kind: 'skip', states: comments, first: '', match: anyCharacter },
  { kind: 'more', states: ['raw'], first: '', match: anyCharacter },
  token(t.Space, values, blanks, regex(/[ \t\r\n]+/y)),
  token(t.QuotedString, values, '"\'', quotedString),
  word(t.True, ['reference', 'property', ...values], 'true'),
  word(t.False, ['reference', 'property', ...values], 'false'),
  word(t.Minus, ['arguments'], '-'),
  word(t.Plus, ['arguments'], '+'),
  word(t.Times, ['arguments'], '*'),
  word(t.Divide, ['arguments'], '/'),
  word(t.Modulo, ['arguments'], '%'),
  word(t.And, ['arguments'], '&&', 'and'),
  word(t.Or, ['arguments'], '||', 'or'),
  word(t.LessThan, ['arguments'], '<', 'lt'),
  word(t.LessOrEqual, ['arguments'], '<=', 'le'),
  word(t.GreaterThan, ['arguments'], '>', 'gt'),
  word(t.GreaterOrEqual, ['arguments'], '>=', 'ge'),
  word(t.Equal, ['arguments'], '==', 'eq'),
  word(t.NotEqual, ['arguments'], '!=', 'ne'),
  word(t.NotSign, ['arguments'], '!', 'not'),
  word(t.Assign, ['arguments'], '='),
  token(t.EndWord, ['hash'], 'e{', regex(/(?:end|\{end\})(?:[ \t]*(?:\r\n|\n|\r))?/y), leave),
  token(t.IfWord, ['hash'], 'i{', text('if', '{if}'), become('arguments')),
  token(t.ElseIfWord, ['hash'], 'e{', text('elseif', '{elseif}'), become('arguments')),
  token(t.ElseWord, ['hash'], 'e{', regex(/(?:else|\{else\})(?:[ \t]*(?:\r\n|\n|\r))?/y), leave),
  {
    ...token(t.Integer, ['hash', ...values], `-${digits}`, regex(/-?[0-9]+(?:\.\.)?/y), leaveAfterInteger),
    giveBack: (matched) => (matched.endsWith('..') ? 2 : 0),
  },
  token(
    t.Float,
    ['hash', ...values],
    `-.${digits}`,
    regex(/-?(?:[0-9]+\.[0-9]*(?:[eE][+-]?[0-9]+)?|\.[0-9]+(?:[eE][+-]?[0-9]+)?|[0-9]+[eE][+-]?[0-9]+)/y),
    leaveAfterFloat,
  ),
  token(t.DirectiveWord, ['hash', 'arguments'], `_@${letters}`, regex(/[A-Za-z_@][A-Za-z0-9_@]*/y)),
  token(t.BracedWord, ['hash', 'arguments'], '{', regex(/\{[A-Za-z_][A-Za-z0-9_@]*\}/y)),
  token(t.Identifier, ['reference', 'property', 'call'], `_${letters}`, regex(/[A-Za-z_][A-Za-z0-9_-]*/y)),
  {
    ...token(t.Dot, ['reference', 'property', 'call'], '.', regex(/\.[A-Za-z]/y), become('property')),
    giveBack: () => 1,
  },
  word(t.LeftCurly, ['reference', 'property'], '{'),
  token(t.RightCurly, ['reference', 'property'], '}', anyCharacter, leave),
  { kind: 'drop', states: ['reference', 'property', 'hash'], first: '', match: anyCharacter, act: leave },
  token(t.EmptyIndex, ['text', 'reference'], '$', text('$[', '$![', '$\\![', '$.')),
];
