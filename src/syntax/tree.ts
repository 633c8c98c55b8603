import type { TokenType } from 'chevrotain';
import type * as ast from '../ast/nodes.ts';
import { shown } from '../diagnostics/codes.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Span } from '../diagnostics/span.ts';
import { blockDirectives, directiveName, directiveNode, isKnownDirective, type ParsedDirective } from './directives.ts';
import { referenceHead } from './reference-token.ts';
import { BadUnicodeEscape, isInterpolated, type StringContent, stringContent } from './strings.ts';
import { TokenText } from './token-text.ts';
import type { Token } from './tokens.ts';
import * as t from './tokens.ts';

/** What a template's meaning depends on besides its text. */
export interface TreeOptions {
  /** Whether `#evaluate` is a directive. */
  readonly evaluate: boolean;
  /** Where an offset of the parsed text stands in the whole template (they differ inside a string). */
  readonly locate: (offset: number) => number;
  /** The line of an offset of the whole template. */
  readonly lineAt: (offset: number) => number;
  /** Macros that are defined before this text is read. */
  readonly macros: ReadonlySet<string>;
}

/** An argument of a directive as the parser hands it over. */
export interface Written {
  readonly value: ast.Expression;
  readonly first: Token;
  readonly last: Token;
}

/** What an operator joins; `start` and `last` are the tokens of its right side. */
export interface BinaryParts {
  readonly operator: ast.Operator;
  readonly left: ast.Expression;
  readonly right: ast.Expression;
  readonly start: Token;
  readonly last: Token;
}

/** A double-quoted string whose content is still to be read as a template. */
export interface PendingString {
  readonly node: { template: ast.Template | null; readonly padded: boolean };
  readonly token: Token;
  readonly content: StringContent;
}

/**
 * Makes the nodes, and does what Velocity 1.7 does in its `init` pass over a finished tree: takes escapes off the
 * tokens, counts arguments, learns macro names. Children are made before their parents, so each node sees the text
 * of its tokens as that pass would have left it.
 */
export class TreeBuilder {
  /** The double-quoted strings, to be read when all macros are known. */
  readonly strings: PendingString[] = [];
  readonly macros: Set<string>;
  /** What tokens print once references have lost their escapes. */
  readonly printer: TokenText;
  /** The tokens of expressions whose source may be printed. */
  private readonly ranges = new WeakMap<ast.Expression, [first: Token, last: Token]>();

  constructor(
    private readonly tokens: readonly Token[],
    private readonly options: TreeOptions,
    readonly report: Report,
  ) {
    this.macros = new Set(options.macros);
    this.printer = new TokenText(tokens);
  }

  /** Whether a macro of this name was defined before this text was read. */
  isKnownMacro(name: string): boolean {
    return this.options.macros.has(name);
  }

  /** The place of the tokens from `first` to `last`, without the line end that closes a directive. */
  span(first: Token, last: Token = first): Span {
    const { locate } = this.options;
    const image = closesLine.has(last.tokenType) ? last.image.trimEnd() : last.image;
    return { start: locate(first.startOffset), end: locate(last.endOffset! - (last.image.length - image.length)) + 1 };
  }

  /** The place of a stretch of the parsed text. */
  place(start: number, end: number): Span {
    const { locate } = this.options;
    return { start: locate(start), end: end > start ? locate(end - 1) + 1 : locate(start) };
  }

  /** Which line of the parsed text a token begins in, for comparing. */
  lineOf(token: Token): number {
    return this.options.lineAt(this.options.locate(token.startOffset));
  }

  // Statements

  if(first: Token, branches: ast.Branch[], otherwise: ast.Statement[] | null, last: Token): ast.If {
    return { kind: 'If', span: this.span(first, last), branches, otherwise };
  }

  set(first: Token, target: ast.Reference | ast.Runt, value: ast.Expression, last: Token): ast.Set {
    return { kind: 'Set', span: this.span(first, last), target, value };
  }

  /** A reference where it prints; a runt (`$a{b}` leaves one) prints its first token. */
  output(first: Token, reference: ast.Reference | ast.Runt): ast.Statement {
    if (reference.kind === 'Reference') return reference;
    return { kind: 'Text', span: this.span(first), text: reference.text };
  }

  text(token: Token): ast.Text {
    return { kind: 'Text', span: this.span(token), text: token.rescued + token.image };
  }

  /** A comment leaves what was glued to its front: the `$` of `$##`. */
  comment(token: Token): ast.Text {
    const line = token.image.indexOf('##');
    const end = line >= 0 ? line : Math.max(token.image.indexOf('#*'), 0);
    return { kind: 'Text', span: this.span(token), text: token.image.slice(0, end) };
  }

  raw(token: Token): ast.Text {
    return { kind: 'Text', span: this.span(token), text: token.image.slice(3, -3) };
  }

  /** `\#if` loses half its backslashes if the word is a directive or a macro known so far. */
  escapedDirective(token: Token): ast.Text {
    const slashes = token.image.lastIndexOf('\\') + 1;
    const word = token.image.slice(slashes);
    const name = directiveName(word);
    const known = controlWords.has(name) || this.isDirective(name) || this.macros.has(name);
    const text = '\\'.repeat(known ? Math.floor(slashes / 2) : slashes) + word;
    this.printer.replace(token, text);
    return { kind: 'Text', span: this.span(token), text };
  }

  /** Pairs of backslashes: one each is left before a directive, both before anything else. */
  escape(first: Token, last: Token, next: Token): ast.Text {
    const word = next.image.slice(1);
    const control = controlTokens.has(next.tokenType) || this.isDirective(word) || this.macros.has(word);
    const pairs = last.index - first.index + 1;
    return { kind: 'Text', span: this.span(first, last), text: (control ? '\\' : '\\\\').repeat(pairs) };
  }

  directive(parsed: Omit<ParsedDirective, 'name'>): ast.Statement {
    return directiveNode(this, { ...parsed, name: directiveName(parsed.word.image) });
  }

  isDirective(name: string): boolean {
    return isKnownDirective(name) && (this.options.evaluate || name !== 'evaluate');
  }

  /** Whether the directive has a body and an `#end`. */
  isBlock(word: Token): boolean {
    const name = directiveName(word.image);
    return this.isDirective(name) ? blockDirectives.has(name) : name.startsWith('@');
  }

  // References

  reference(first: Token, path: ast.Step[], last: Token): ast.Reference | ast.Runt {
    const head = referenceHead(first.image);
    if (!head.text && !head.image.startsWith('$')) return { kind: 'Runt', span: this.span(first), text: first.image };
    this.printer.replace(first, head.image);
    const source = head.text ?? (head.quiet && !head.escaped ? '' : this.printer.literal(first, last));
    const node: ast.Reference = {
      kind: 'Reference',
      span: { start: this.span(first).end - head.image.length, end: this.span(last).end },
      name: head.name ?? this.tokens[first.index + 1]!.image,
      path: head.text === undefined ? path : [],
      key: head.image.slice(1),
      backslashes: head.backslashes,
      escaped: head.escaped,
      prefix: head.prefix,
      source,
    };
    return this.remember(node, first, last);
  }

  /** An expression in parentheses, which its operator's source leaves out. */
  grouped(first: Token, inner: ast.Expression, last: Token): ast.Expression {
    return this.remember(inner, first, last);
  }

  property(name: Token): ast.Property {
    return { kind: 'Property', span: this.span(name), name: name.image };
  }

  method(name: Token, values: ast.Expression[], last: Token): ast.Method {
    return { kind: 'Method', span: this.span(name, last), name: name.image, arguments: values };
  }

  index(open: Token, index: ast.Expression, last: Token): ast.Index {
    return { kind: 'Index', span: this.span(open, last), index };
  }

  // Expressions

  /** An argument of a directive. */
  argument(first: Token, value: ast.Expression, last: Token): Written {
    return { value, first, last };
  }

  word(token: Token): ast.Word {
    return { kind: 'Word', span: this.span(token), text: token.image };
  }

  string(token: Token): ast.StringLiteral {
    const content = this.contentOf(token);
    const interpolated = isInterpolated(token.image);
    const node: ast.StringLiteral & { template: ast.Template | null } = {
      kind: 'StringLiteral',
      span: this.span(token),
      value: content.value,
      template: null,
      padded: interpolated && !content.value.includes('##'),
    };
    if (interpolated) this.strings.push({ node, token, content });
    return this.remember(node, token, token);
  }

  private contentOf(token: Token): StringContent {
    try {
      return stringContent(token.image);
    } catch (error) {
      if (!(error instanceof BadUnicodeEscape)) throw error;
      const start = this.options.locate(token.startOffset + error.offset);
      this.report('badUnicodeEscape', { start, end: start + error.text.length }, { text: error.text });
      return { value: '', offset: () => 0 };
    }
  }

  integer(token: Token): ast.IntegerLiteral {
    this.checkNumber(token);
    return this.remember({ kind: 'IntegerLiteral', span: this.span(token), text: token.image }, token, token);
  }

  float(token: Token): ast.FloatLiteral {
    this.checkNumber(token);
    return this.remember({ kind: 'FloatLiteral', span: this.span(token), text: token.image }, token, token);
  }

  /** The lexer glues a stray `#` or `$` to a number, with which Java cannot read it. */
  private checkNumber(token: Token): void {
    if (/^[-.\d]/.test(token.image)) return;
    this.report('unexpectedToken', this.span(token), { found: shown(token.image), expected: 'a number' });
  }

  boolean(token: Token, value: boolean): ast.BooleanLiteral {
    return this.remember({ kind: 'BooleanLiteral', span: this.span(token), value }, token, token);
  }

  list(open: Token, items: ast.Expression[], last: Token): ast.ListLiteral {
    return this.remember({ kind: 'ListLiteral', span: this.span(open, last), items }, open, last);
  }

  range(open: Token, from: ast.Expression, to: ast.Expression, last: Token): ast.RangeLiteral {
    return this.remember({ kind: 'RangeLiteral', span: this.span(open, last), from, to }, open, last);
  }

  map(open: Token, entries: [ast.Expression, ast.Expression][], last: Token): ast.MapLiteral {
    return this.remember({ kind: 'MapLiteral', span: this.span(open, last), entries }, open, last);
  }

  not(sign: Token, operand: ast.Expression): ast.Not {
    return { kind: 'Not', span: { start: this.span(sign).start, end: operand.span.end }, operand };
  }

  binary({ operator, left, right, start, last }: BinaryParts): ast.Binary {
    const node: ast.Binary = {
      kind: 'Binary',
      span: { start: left.span.start, end: right.span.end },
      operator,
      left,
      right,
      leftSource: this.sourceOf(left),
      rightSource: this.sourceOf(right),
    };
    // Velocity opens the node of an operator behind its sign, so its source is that of the right operand alone.
    return this.remember(node, start, last);
  }

  private remember<E extends ast.Expression>(node: E, first: Token, last: Token): E {
    this.ranges.set(node, [first, last]);
    return node;
  }

  private sourceOf(node: ast.Expression): string {
    const range = this.ranges.get(node);
    return range ? this.printer.literal(...range) : '';
  }

  /** The token before this one. */
  before(token: Token): Token {
    return this.tokens[token.index - 1]!;
  }
}

const closesLine = new Set<TokenType>([t.RightParenthesis, t.EndWord, t.ElseWord]);
const controlWords = new Set(['if', 'else', 'elseif', 'end', 'set']);
const controlTokens = new Set<TokenType>([t.IfWord, t.ElseWord, t.ElseIfWord, t.EndWord]);
