import { EmbeddedActionsParser, EOF, type ParserMethod, type TokenType } from 'chevrotain';
import type * as ast from '../ast/nodes.ts';
import type { Failure } from './syntax-errors.ts';
import type { Token } from './tokens.ts';
import * as t from './tokens.ts';
import type { TreeBuilder, Written } from './tree.ts';

/** Blocks and expressions may be nested this deep; the Java engine overflows its stack somewhere beyond. */
const NESTING_LIMIT = 150;

/** One expression may chain this many operators of one rank. */
export const CHAIN_LIMIT = 500;

/** Thrown where a template is nested deeper than a limit. */
export class NestingTooDeep extends Error {
  constructor(
    readonly token: Token,
    readonly limit: number,
  ) {
    super('nesting too deep');
  }
}

const binaryOperators = new Map<TokenType, ast.Operator>([
  [t.Or, '||'],
  [t.And, '&&'],
  [t.Equal, '=='],
  [t.NotEqual, '!='],
  [t.LessThan, '<'],
  [t.LessOrEqual, '<='],
  [t.GreaterThan, '>'],
  [t.GreaterOrEqual, '>='],
  [t.Plus, '+'],
  [t.Minus, '-'],
  [t.Times, '*'],
  [t.Divide, '/'],
  [t.Modulo, '%'],
]);

/** Tokens that a value can begin with, blanks and `${` aside. */
const valueStarts = new Set<TokenType>([
  t.QuotedString,
  t.Identifier,
  t.Integer,
  t.Float,
  t.LeftBracket,
  t.MapOpen,
  t.True,
  t.False,
]);

/** Tokens after `name(` that make it a method call; before any other one the name is a property. */
const callStarts = new Set<TokenType>([...valueStarts, t.CallClose, t.Space, t.LeftCurly]);

/**
 * The grammar of Velocity 1.7, one rule for each production of grammar/velocity.ebnf. Lookahead is one token; where
 * Velocity looks further a GATE says how. Such a look is a decision: what fails after it is an error.
 */
export class TemplateParser extends EmbeddedActionsParser {
  private tree!: TreeBuilder;
  private depth = 0;

  constructor({ skipValidations = true } = {}) {
    super(t.allTokens, { maxLookahead: 1, skipValidations });
    this.performSelfAnalysis();
  }

  /** Takes a template's tokens; then call a rule. */
  begin(tree: TreeBuilder, tokens: Token[]): void {
    this.input = tokens;
    this.tree = tree;
    this.depth = 0;
  }

  /** Where the tokens could not be read further, if that is so. */
  failure(): Failure | null {
    const error = this.errors[0];
    if (error) return { token: known(error.token as Token), rules: error.context.ruleStack };
    const rest = known(this.LA(1) as Token);
    return rest && { token: rest, rules: [] };
  }

  // block = { statement } ;
  block = this.RULE('block', (): ast.Statement[] => {
    const statements: ast.Statement[] = [];
    this.MANY(() => {
      const statement = this.SUBRULE(this.statement);
      this.ACTION(() => statements.push(statement));
    });
    return statements;
  });

  // statement = if | reference | comment | raw | set | escapedDirective | escape
  //           | blockDirective | lineDirective | text ;
  statement = this.RULE(
    'statement',
    (): ast.Statement =>
      this.OR([
        { ALT: () => this.SUBRULE(this.if) },
        { GATE: () => this.isReference(1), ALT: () => this.SUBRULE(this.output) },
        { ALT: () => this.SUBRULE(this.comment) },
        { ALT: () => this.SUBRULE(this.raw) },
        { ALT: () => this.SUBRULE(this.set) },
        { ALT: () => this.SUBRULE(this.escapedDirective) },
        { ALT: () => this.SUBRULE(this.escape) },
        { GATE: () => this.isBlock(), ALT: () => this.SUBRULE(this.blockDirective) },
        { ALT: () => this.SUBRULE(this.lineDirective) },
        { ALT: () => this.SUBRULE(this.text) },
      ]),
  );

  // if = IfWord branch { ElseIfWord branch } [ ElseWord block ] EndWord ;
  if = this.RULE('if', (): ast.If => {
    const first = this.CONSUME(t.IfWord);
    const branches = [this.SUBRULE1(this.branch)];
    this.MANY(() => {
      this.CONSUME(t.ElseIfWord);
      branches.push(this.SUBRULE2(this.branch));
    });
    const otherwise = this.OPTION(() => {
      this.CONSUME(t.ElseWord);
      return this.nested(() => this.SUBRULE(this.block));
    });
    this.CONSUME(t.EndWord);
    return this.ACTION(() => this.tree.if(first as Token, branches, otherwise ?? null, this.last));
  });

  // branch = [ Space ] LeftParenthesis expression RightParenthesis block ;
  branch = this.RULE('branch', (): ast.Branch => {
    this.blank(1);
    this.CONSUME(t.LeftParenthesis);
    const condition = this.SUBRULE(this.expression);
    this.CONSUME(t.RightParenthesis);
    const body = this.nested(() => this.SUBRULE(this.block));
    return { condition, body };
  });

  // output = reference ;
  output = this.RULE('output', (): ast.Statement => {
    const first = this.LA(1);
    const reference = this.SUBRULE(this.reference);
    return this.ACTION(() => this.tree.output(first as Token, reference));
  });

  // comment = LineComment [ LineEnd ] | BlockCommentEnd | DocCommentEnd ;
  comment = this.RULE('comment', (): ast.Text => {
    const first = this.LA(1);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.LineComment);
          this.OPTION(() => this.CONSUME(t.LineEnd));
        },
      },
      { ALT: () => this.CONSUME(t.BlockCommentEnd) },
      { ALT: () => this.CONSUME(t.DocCommentEnd) },
    ]);
    return this.ACTION(() => this.tree.comment(first as Token));
  });

  // raw = RawEnd ;
  raw = this.RULE('raw', (): ast.Text => {
    const token = this.CONSUME(t.RawEnd);
    return this.ACTION(() => this.tree.raw(token as Token));
  });

  // set = SetOpen [ Space ] reference [ Space ] Assign expression RightParenthesis ;
  set = this.RULE('set', (): ast.Set => {
    const first = this.CONSUME(t.SetOpen);
    this.blank(1);
    const target = this.SUBRULE(this.reference);
    this.blank(2);
    this.CONSUME(t.Assign);
    const value = this.SUBRULE(this.expression);
    this.CONSUME(t.RightParenthesis);
    return this.ACTION(() => this.tree.set(first as Token, target, value, this.last));
  });

  // escapedDirective = EscapedDirective ;
  escapedDirective = this.RULE('escapedDirective', (): ast.Text => {
    const token = this.CONSUME(t.EscapedDirective);
    return this.ACTION(() => this.tree.escapedDirective(token as Token));
  });

  // escape = DoubleBackslash { DoubleBackslash } ;
  escape = this.RULE('escape', (): ast.Text => {
    const first = this.LA(1);
    this.AT_LEAST_ONE(() => this.CONSUME(t.DoubleBackslash));
    return this.ACTION(() => this.tree.escape(first as Token, this.last, this.LA(1) as Token));
  });

  // blockDirective = word arguments block EndWord ;
  blockDirective = this.RULE('blockDirective', (): ast.Statement => {
    const word = this.SUBRULE(this.word);
    const written = this.SUBRULE(this.arguments);
    const bodyStart = this.LA(1) as Token;
    const body = this.nested(() => this.SUBRULE(this.block));
    this.CONSUME(t.EndWord);
    return this.ACTION(() => this.tree.directive({ word, written, body, bodyStart, last: this.last }));
  });

  // lineDirective = word [ arguments ] ;
  lineDirective = this.RULE('lineDirective', (): ast.Statement => {
    const word = this.SUBRULE(this.word);
    const written = this.OPTION({ GATE: () => word.hasArguments, DEF: () => this.SUBRULE(this.arguments) });
    return this.ACTION(() => this.tree.directive({ word, written: written ?? [], last: this.last }));
  });

  // word = DirectiveWord | BracedWord ;
  word = this.RULE(
    'word',
    (): Token =>
      this.OR([{ ALT: () => this.CONSUME(t.DirectiveWord) }, { ALT: () => this.CONSUME(t.BracedWord) }]) as Token,
  );

  // arguments = [ Space ] LeftParenthesis { [ Space ] [ Comma [ Space ] ] argument } [ Space ] RightParenthesis ;
  arguments = this.RULE('arguments', (): Written[] => {
    const written: Written[] = [];
    this.blank(1);
    this.CONSUME(t.LeftParenthesis);
    this.MANY({
      GATE: () => this.isArgument(),
      DEF: () => {
        this.blank(2);
        this.OPTION9(() => {
          this.CONSUME(t.Comma);
          this.blank(3);
        });
        written.push(this.SUBRULE(this.argument));
      },
    });
    this.blank(4);
    this.CONSUME(t.RightParenthesis);
    return written;
  });

  // argument = reference | DirectiveWord | literal ;
  argument = this.RULE('argument', (): Written => {
    const first = this.LA(1);
    const value = this.OR([
      { ALT: () => this.SUBRULE(this.reference) },
      { ALT: () => this.bareWord(this.CONSUME(t.DirectiveWord)) },
      { ALT: () => this.SUBRULE(this.literal) },
    ]);
    return this.ACTION(() => this.tree.argument(first as Token, value, this.last));
  });

  // text = PlainText | Dot | RightParenthesis | LeftParenthesis | Integer | Float | QuotedString | Backslash
  //      | LeftCurly | RightCurly | EmptyIndex ;
  text = this.RULE('text', (): ast.Text => {
    const token = this.LA(1);
    this.OR([
      { ALT: () => this.CONSUME(t.PlainText) },
      { ALT: () => this.CONSUME(t.Dot) },
      { ALT: () => this.CONSUME(t.RightParenthesis) },
      { ALT: () => this.CONSUME(t.LeftParenthesis) },
      { ALT: () => this.CONSUME(t.Integer) },
      { ALT: () => this.CONSUME(t.Float) },
      { ALT: () => this.CONSUME(t.QuotedString) },
      { ALT: () => this.CONSUME(t.Backslash) },
      { ALT: () => this.CONSUME(t.LeftCurly) },
      { ALT: () => this.CONSUME(t.RightCurly) },
      { ALT: () => this.CONSUME(t.EmptyIndex) },
    ]);
    return this.ACTION(() => this.tree.text(token as Token));
  });

  // reference = Identifier path | LeftCurly Identifier path RightCurly ;
  reference = this.RULE('reference', (): ast.Reference | ast.Runt => {
    const first = this.LA(1);
    const path = this.OR([
      {
        ALT: () => {
          this.CONSUME1(t.Identifier);
          return this.SUBRULE1(this.path);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.LeftCurly);
          this.CONSUME2(t.Identifier);
          const steps = this.SUBRULE2(this.path);
          this.CONSUME(t.RightCurly);
          return steps;
        },
      },
    ]);
    return this.ACTION(() => this.tree.reference(first as Token, path, this.last));
  });

  // path = { index } { member { index } } ;
  path = this.RULE('path', (): ast.Step[] => {
    const steps: ast.Step[] = [];
    this.MANY1(() => steps.push(this.SUBRULE1(this.index)));
    this.MANY2({
      GATE: () => this.LA(2).tokenType === t.Identifier,
      DEF: () => {
        steps.push(this.SUBRULE(this.member));
        this.MANY3(() => steps.push(this.SUBRULE2(this.index)));
      },
    });
    return steps;
  });

  // member = Dot ( method | Identifier ) ;
  member = this.RULE('member', (): ast.Step => {
    this.CONSUME(t.Dot);
    return this.OR([
      { GATE: () => this.isCall(), ALT: () => this.SUBRULE(this.method) },
      {
        ALT: () => {
          const name = this.CONSUME(t.Identifier);
          return this.ACTION(() => this.tree.property(name as Token));
        },
      },
    ]);
  });

  // method = Identifier LeftParenthesis [ parameter { Comma parameter } ] CallClose ;
  method = this.RULE('method', (): ast.Method => {
    const name = this.CONSUME(t.Identifier);
    this.CONSUME(t.LeftParenthesis);
    const values = this.nested(() => this.OPTION(() => this.SUBRULE(this.parameters)));
    this.CONSUME(t.CallClose);
    return this.ACTION(() => this.tree.method(name as Token, values ?? [], this.last));
  });

  // parameters = parameter { Comma parameter } ;
  parameters = this.RULE('parameters', (): ast.Expression[] => {
    const values = [this.SUBRULE1(this.parameter)];
    this.MANY(() => {
      this.CONSUME(t.Comma);
      values.push(this.SUBRULE2(this.parameter));
    });
    return values;
  });

  // parameter = [ Space ] ( literal | reference ) [ Space ] ;
  parameter = this.RULE('parameter', (): ast.Expression => {
    this.blank(1);
    const value = this.OR([{ ALT: () => this.SUBRULE(this.literal) }, { ALT: () => this.SUBRULE(this.reference) }]);
    this.blank(2);
    return value;
  });

  // index = IndexOpen [ Space ] ( QuotedString | Integer | True | False | reference ) [ Space ] IndexClose ;
  index = this.RULE('index', (): ast.Index => {
    const open = this.CONSUME(t.IndexOpen);
    this.blank(1);
    const index = this.nested(() =>
      this.OR([
        { ALT: () => this.string(this.CONSUME(t.QuotedString)) },
        { ALT: () => this.integer(this.CONSUME(t.Integer)) },
        { ALT: () => this.boolean(this.CONSUME(t.True), true) },
        { ALT: () => this.boolean(this.CONSUME(t.False), false) },
        { ALT: () => this.SUBRULE(this.reference) },
      ]),
    );
    this.blank(2);
    this.CONSUME(t.IndexClose);
    return this.ACTION(() => this.tree.index(open as Token, index, this.last));
  });

  // literal = QuotedString | Integer | Float | True | False | range | list | map ;
  literal = this.RULE(
    'literal',
    (): ast.Expression =>
      this.OR([
        { ALT: () => this.string(this.CONSUME(t.QuotedString)) },
        { ALT: () => this.integer(this.CONSUME(t.Integer)) },
        { ALT: () => this.float(this.CONSUME(t.Float)) },
        { ALT: () => this.boolean(this.CONSUME(t.True), true) },
        { ALT: () => this.boolean(this.CONSUME(t.False), false) },
        { GATE: () => this.isRange(), ALT: () => this.SUBRULE(this.range) },
        { ALT: () => this.SUBRULE(this.list) },
        { ALT: () => this.SUBRULE(this.map) },
      ]),
  );

  // range = LeftBracket bound DotDot bound RightBracket ;
  range = this.RULE('range', (): ast.RangeLiteral => {
    const open = this.CONSUME(t.LeftBracket);
    const from = this.SUBRULE1(this.bound);
    this.CONSUME(t.DotDot);
    const to = this.SUBRULE2(this.bound);
    this.CONSUME(t.RightBracket);
    return this.ACTION(() => this.tree.range(open as Token, from, to, this.last));
  });

  // bound = [ Space ] ( Integer | reference ) [ Space ] ;
  bound = this.RULE('bound', (): ast.Expression => {
    this.blank(1);
    const value = this.OR([
      { ALT: () => this.integer(this.CONSUME(t.Integer)) },
      { ALT: () => this.SUBRULE(this.reference) },
    ]);
    this.blank(2);
    return value;
  });

  // list = LeftBracket [ parameters ] RightBracket ;
  list = this.RULE('list', (): ast.ListLiteral => {
    const open = this.CONSUME(t.LeftBracket);
    const items = this.nested(() => this.OPTION(() => this.SUBRULE(this.parameters)));
    this.CONSUME(t.RightBracket);
    return this.ACTION(() => this.tree.list(open as Token, items ?? [], this.last));
  });

  // map = MapOpen ( entry { Comma entry } | [ Space ] ) ( MapClose | RightCurly ) ;
  map = this.RULE('map', (): ast.MapLiteral => {
    const open = this.CONSUME(t.MapOpen);
    const entries: [ast.Expression, ast.Expression][] = [];
    this.OR1([
      {
        GATE: () => this.isValue(this.LA(1).tokenType === t.Space ? 2 : 1),
        ALT: () => {
          entries.push(this.nested(() => this.SUBRULE1(this.entry)));
          this.MANY(() => {
            this.CONSUME(t.Comma);
            entries.push(this.nested(() => this.SUBRULE2(this.entry)));
          });
        },
      },
      { ALT: () => this.blank(1) },
    ]);
    this.OR2([{ ALT: () => this.CONSUME(t.MapClose) }, { ALT: () => this.CONSUME(t.RightCurly) }]);
    return this.ACTION(() => this.tree.map(open as Token, entries, this.last));
  });

  // entry = parameter Colon parameter ;
  entry = this.RULE('entry', (): [ast.Expression, ast.Expression] => {
    const key = this.SUBRULE1(this.parameter);
    this.CONSUME(t.Colon);
    return [key, this.SUBRULE2(this.parameter)];
  });

  // expression = and { Or and } ;
  expression = this.RULE('expression', (): ast.Expression => this.chain(this.and, [t.Or]));

  // and = equality { And equality } ;
  and = this.RULE('and', (): ast.Expression => this.chain(this.equality, [t.And]));

  // equality = relational { ( Equal | NotEqual ) relational } ;
  equality = this.RULE('equality', (): ast.Expression => this.chain(this.relational, [t.Equal, t.NotEqual]));

  // relational = additive { ( LessThan | LessOrEqual | GreaterThan | GreaterOrEqual ) additive } ;
  relational = this.RULE(
    'relational',
    (): ast.Expression => this.chain(this.additive, [t.LessThan, t.LessOrEqual, t.GreaterThan, t.GreaterOrEqual]),
  );

  // additive = multiplicative { ( Plus | Minus ) multiplicative } ;
  additive = this.RULE('additive', (): ast.Expression => this.chain(this.multiplicative, [t.Plus, t.Minus]));

  // multiplicative = unary { ( Times | Divide | Modulo ) unary } ;
  multiplicative = this.RULE(
    'multiplicative',
    (): ast.Expression => this.chain(this.unary, [t.Times, t.Divide, t.Modulo]),
  );

  // unary = [ Space ] NotSign unary | primary ;
  unary = this.RULE(
    'unary',
    (): ast.Expression =>
      this.OR([
        {
          GATE: () => this.LA(this.LA(1).tokenType === t.Space ? 2 : 1).tokenType === t.NotSign,
          ALT: () => {
            this.blank(1);
            const sign = this.CONSUME(t.NotSign);
            const operand = this.nested(() => this.SUBRULE(this.unary));
            return this.ACTION(() => this.tree.not(sign as Token, operand));
          },
        },
        { ALT: () => this.SUBRULE(this.primary) },
      ]),
  );

  // primary = [ Space ] ( literal | reference | LeftParenthesis expression RightParenthesis ) [ Space ] ;
  primary = this.RULE('primary', (): ast.Expression => {
    this.blank(1);
    const value = this.OR([
      { ALT: () => this.SUBRULE(this.literal) },
      { ALT: () => this.SUBRULE(this.reference) },
      {
        ALT: () => {
          this.CONSUME(t.LeftParenthesis);
          const first = this.LA(1);
          const inner = this.nested(() => this.SUBRULE(this.expression));
          const last = this.last;
          this.CONSUME(t.RightParenthesis);
          return this.ACTION(() => this.tree.grouped(first as Token, inner, last));
        },
      },
    ]);
    this.blank(2);
    return value;
  });

  /** An optional blank; `occurrence` tells several in one rule apart. */
  private blank(occurrence: number): void {
    this.option(occurrence, () => this.consume(occurrence, t.Space));
  }

  /** One level of nesting more while `parse` runs. */
  private nested<T>(parse: () => T): T {
    this.ACTION(() => {
      if (++this.depth > NESTING_LIMIT) throw new NestingTooDeep(this.LA(1) as Token, NESTING_LIMIT);
    });
    const result = parse();
    this.ACTION(() => this.depth--);
    return result;
  }

  /** Operands joined by operators of one rank, from the left. */
  private chain(operand: ParserMethod<[], ast.Expression>, operators: readonly TokenType[]): ast.Expression {
    let left = this.subrule(1, operand);
    let length = 0;
    this.many(1, () => {
      const sign = this.or(
        1,
        operators.map((type) => ({ ALT: () => this.consume(1, type) })),
      ) as Token;
      const start = this.LA(1) as Token;
      const right = this.subrule(2, operand);
      left = this.ACTION(() => {
        if (++length > CHAIN_LIMIT) throw new NestingTooDeep(sign, CHAIN_LIMIT);
        const operator = binaryOperators.get(sign.tokenType)!;
        return this.tree.binary({ operator, left, right, start, last: this.last });
      });
    });
    return left;
  }

  /** The token taken last. */
  private get last(): Token {
    return this.LA(0) as Token;
  }

  private string(token: unknown): ast.Expression {
    return this.ACTION(() => this.tree.string(token as Token));
  }

  private integer(token: unknown): ast.Expression {
    return this.ACTION(() => this.tree.integer(token as Token));
  }

  private float(token: unknown): ast.Expression {
    return this.ACTION(() => this.tree.float(token as Token));
  }

  private boolean(token: unknown, value: boolean): ast.Expression {
    return this.ACTION(() => this.tree.boolean(token as Token, value));
  }

  private bareWord(token: unknown): ast.Expression {
    return this.ACTION(() => this.tree.word(token as Token));
  }

  private isBlock(): boolean {
    const word = this.LA(1) as Token;
    return word.hasArguments && this.tree.isBlock(word);
  }

  private isReference(ahead: number): boolean {
    const type = this.LA(ahead).tokenType;
    return type === t.Identifier || (type === t.LeftCurly && this.LA(ahead + 1).tokenType === t.Identifier);
  }

  private isValue(ahead: number): boolean {
    return valueStarts.has(this.LA(ahead).tokenType) || this.isReference(ahead);
  }

  private isCall(): boolean {
    return this.LA(2).tokenType === t.LeftParenthesis && callStarts.has(this.LA(3).tokenType);
  }

  /** Velocity looks two tokens ahead for `[ Space ] [ Comma [ Space ] ] argument`. */
  private isArgument(): boolean {
    const at = this.LA(1).tokenType === t.Space ? 2 : 1;
    const type = this.LA(at).tokenType;
    return type === t.Comma || type === t.DirectiveWord || this.isValue(at);
  }

  /** Whether a `[` begins a range: an integer or a reference and `..` come first. */
  private isRange(): boolean {
    let at = this.LA(2).tokenType === t.Space ? 3 : 2;
    if (this.LA(at).tokenType === t.Integer) at++;
    else if (this.isReference(at)) at = this.referenceEnd(at);
    else return false;
    if (this.LA(at).tokenType === t.Space) at++;
    return this.LA(at).tokenType === t.DotDot;
  }

  /** The first token behind the reference that begins at `at`, by its brackets alone. */
  private referenceEnd(at: number): number {
    let open = this.LA(at).tokenType === t.LeftCurly ? 1 : 0;
    for (at += 1 + open; ; at++) {
      const type = this.LA(at).tokenType;
      if (opening.has(type)) open++;
      else if (closing.has(type)) open--;
      else if (type === t.DotDot && open === 0) return at;
      else if (type === EOF) return at;
      else if (open === 0 && type !== t.Dot && type !== t.Identifier) return at;
      if (open < 0) return at;
    }
  }
}

/** The token itself, or null for the end of the template. */
function known(token: Token): Token | null {
  return token.tokenType === EOF ? null : token;
}

const opening = new Set<TokenType>([t.IndexOpen, t.LeftParenthesis, t.LeftBracket, t.MapOpen, t.LeftCurly]);
const closing = new Set<TokenType>([
  t.IndexClose,
  t.CallClose,
  t.RightBracket,
  t.MapClose,
  t.RightCurly,
  t.RightParenthesis,
]);
