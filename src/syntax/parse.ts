import type { Statement, Template } from '../ast/nodes.ts';
import { type Diagnostic, diagnostic, inOrder } from '../diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from '../diagnostics/error.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Source } from '../diagnostics/source.ts';
import { tokenize } from './lexer.ts';
import { reportLexicalError, tokenBefore } from './lexical-errors.ts';
import { NestingTooDeep, TemplateParser } from './parser.ts';
import { type Failure, reportSyntaxError } from './syntax-errors.ts';
import type { Token } from './tokens.ts';
import * as t from './tokens.ts';
import { type PendingString, TreeBuilder, type TreeOptions } from './tree.ts';

/** Which Velocity is read: the service's set-up, or stock 1.7. They differ in whether `#evaluate` is a directive. */
export type Dialect = 'api-gateway' | 'velocity';

/** All of them. */
export const dialects: readonly Dialect[] = ['api-gateway', 'velocity'];

/** What `parse` is told beside the template. */
export interface ParseOptions {
  /** Default `api-gateway`. */
  readonly dialect?: Dialect | undefined;
  /** What errors call the template, such as its file name. Default `template`. */
  readonly name?: string | undefined;
  /** Macros that exist before this template is read (for text that `#evaluate` runs). Default none. */
  readonly macros?: Iterable<string> | undefined;
}

/**
 * The syntax tree of a template.
 * @throws {TemplateSyntaxError} with all problems found, where Velocity 1.7 refuses the template.
 */
export function parseTemplate(source: Source, options: ParseOptions): Template {
  const problems: Diagnostic[] = [];
  const report: Report = (name, span, parameters, notes) => {
    problems.push(diagnostic(name, span, parameters, source, notes));
  };
  const evaluate = options.dialect === 'velocity';
  const macros = new Set(options.macros);
  const lineAt = (offset: number) => source.lineAt(offset);
  const template = parseText(source.text, { evaluate, macros, locate: (offset) => offset, lineAt }, report);
  if (problems.length > 0) throw new TemplateSyntaxError(inOrder(problems), source);
  return template;
}

function parseText(text: string, options: TreeOptions, report: Report): Template {
  const { tokens, errors } = tokenize(text);
  const tree = new TreeBuilder(tokens, options, report);
  const gaps = errors.map(({ offset }) => offset);
  const reader = new Reader(tree, tokens, gaps, report);
  const body = reader.read();
  for (const error of errors) {
    if (!reader.hasFailedBefore(error.offset)) reportLexicalError(report, tree, text, tokens, error);
  }
  for (const pending of tree.strings) parseString(pending, tree, options, report);
  return { kind: 'Template', span: { start: options.locate(0), end: options.locate(text.length) }, body };
}

/** One parser for all templates: making one costs more than reading most templates. */
let parser: TemplateParser | undefined;

/** Problems are looked for until this many attempts have failed. */
const ATTEMPTS = 20;

/**
 * Reads tokens into statements; after an error goes on at the next plain text, so that all problems are found.
 * Blocks that are open at an error stay open, so from then on only problems inside a statement count.
 */
class Reader {
  private recovering = false;
  /** The first tokens of the statements in which a problem was reported. */
  private readonly failed = new Set<number>();

  constructor(
    private readonly tree: TreeBuilder,
    private readonly tokens: Token[],
    /** Where characters could not be read: no token behind such a place belongs to what is before it. */
    private readonly gaps: readonly number[],
    private readonly report: Report,
  ) {}

  read(): Statement[] {
    const { body, next } = this.attempt(0);
    let start = next;
    for (let count = 0; start !== undefined && count < ATTEMPTS; count++) start = this.attempt(start).next;
    return body;
  }

  /** Whether a problem was reported in this statement: what cannot be read behind it most likely follows from it. */
  hasFailedBefore(offset: number): boolean {
    return this.failed.has(this.statementAt(tokenBefore(this.tokens, offset)));
  }

  /** The token in plain text with which the statement at this token begins. */
  private statementAt(index: number): number {
    while (index > 0 && !this.tokens[index]!.inText) index--;
    return index;
  }

  /** Reads from `start` to the next gap; `next` is where to go on if that was not all, or failed. */
  private attempt(start: number): { body: Statement[]; next: number | undefined } {
    const end = this.gapAfter(start);
    const { body, failure } = this.parse(this.tokens.slice(start, end));
    if (failure) this.fail(failure, end);
    if (failure?.tooDeep || (!failure && end === this.tokens.length)) return { body, next: undefined };
    this.recovering = true;
    const last = failure?.token?.index ?? end - 1;
    const next = this.tokens.findIndex((token, index) => index > last && token.inText);
    return { body, next: next < 0 ? undefined : next };
  }

  private parse(tokens: Token[]): { body: Statement[]; failure: Failure | null } {
    parser ??= new TemplateParser();
    parser.begin(this.tree, tokens);
    try {
      const body = parser.block();
      return { body: body ?? [], failure: parser.failure() };
    } catch (error) {
      if (!(error instanceof NestingTooDeep)) throw error;
      return { body: [], failure: { token: error.token, rules: [], tooDeep: error.limit } };
    }
  }

  /** Reports the failure if it counts. */
  private fail(failure: Failure, end: number): void {
    const ended = failure.token === null;
    const stray = !ended && strayTypes.has(failure.token.tokenType) && failure.rules.length === 0;
    const atGap = ended && (end < this.tokens.length || this.gaps.length > 0);
    if (atGap || (this.recovering && (ended || stray))) return;
    if (failure.token) this.failed.add(this.statementAt(failure.token.index - (failure.rules.length > 0 ? 1 : 0)));
    reportSyntaxError(this.report, this.tree, this.tokens, failure);
  }

  private gapAfter(start: number): number {
    const from = this.tokens[start]?.startOffset ?? 0;
    const gap = this.gaps.find((offset) => offset >= from);
    const end = gap === undefined ? -1 : this.tokens.findIndex(({ startOffset }) => startOffset >= gap);
    return end < 0 ? this.tokens.length : end;
  }
}

const strayTypes = new Set([t.EndWord, t.ElseWord, t.ElseIfWord]);

/** Reads the inside of a double-quoted string, as a template in which all macros of the whole one are known. */
function parseString(
  { node, token, content }: PendingString,
  tree: TreeBuilder,
  options: TreeOptions,
  report: Report,
): void {
  const start = token.startOffset;
  const inner: TreeOptions = {
    ...options,
    macros: tree.macros,
    locate: (offset) => options.locate(start + content.offset(offset)),
  };
  const text = node.padded ? `${content.value} ` : content.value;
  node.template = parseText(text, inner, report);
}
