import type { Cursor } from './cursor.ts';
import { InvalidPath } from './invalid-path.ts';
import { readLiteral } from './parse-literal.ts';
import { type JsonPath, OPERATORS, type Operand, type Operator, type Test } from './path.ts';

type PathParser = (cursor: Cursor) => JsonPath;

/** How many parentheses and negations may be open. */
const MAXIMUM_NESTING = 500;

/** The condition of a filter, the cursor being on `[?(...)]` (Jayway's FilterCompiler). */
export function parseFilter(cursor: Cursor, parsePath: PathParser): Test {
  cursor.trim();
  cursor.position++;
  cursor.end--;
  cursor.trim();
  cursor.position++;
  cursor.trim();
  if (cursor.current !== '(' || cursor.charAt(cursor.end) !== ')') {
    throw cursor.invalid("Filter must start with '[?(' and end with ')]'");
  }
  const parser = new FilterParser(cursor, parsePath);
  const test = parser.or();
  cursor.skipBlanks();
  if (cursor.isInside()) throw cursor.invalid('Expected end of filter expression');
  return test;
}

class FilterParser {
  private nesting = 0;

  constructor(
    private readonly cursor: Cursor,
    private readonly parsePath: PathParser,
  ) {}

  // LogicalOR = LogicalAND { '||' LogicalAND }
  or(): Test {
    return this.joined('||', 'or', () => this.and());
  }

  // LogicalAND = LogicalANDOperand { '&&' LogicalANDOperand }
  private and(): Test {
    return this.joined('&&', 'and', () => this.operand());
  }

  private joined(operator: string, kind: 'or' | 'and', read: () => Test): Test {
    const tests = [read()];
    let savepoint = this.cursor.position;
    while (this.take(operator)) {
      tests.push(read());
      savepoint = this.cursor.position;
    }
    this.cursor.position = savepoint;
    return tests.length === 1 ? tests[0]! : { kind, tests };
  }

  private take(operator: string): boolean {
    const { cursor } = this;
    const isThere =
      cursor.skipBlanks().isInside(cursor.position + 1) && cursor.text.startsWith(operator, cursor.position);
    if (isThere) cursor.position += operator.length;
    return isThere;
  }

  // LogicalANDOperand = RelationalExpression | '(' LogicalOR ')' | '!' LogicalANDOperand
  private operand(): Test {
    if (++this.nesting > MAXIMUM_NESTING) throw this.cursor.invalid('The filter is nested too deeply');
    const test = this.negated() ?? this.inParentheses() ?? this.relation();
    this.nesting--;
    return test;
  }

  private negated(): Test | null {
    const { cursor } = this;
    const savepoint = cursor.skipBlanks().position;
    if (cursor.current !== '!') return null;
    cursor.position++;
    if (isRoot(cursor.skipBlanks().current)) {
      cursor.position = savepoint;
      return null;
    }
    return { kind: 'not', test: this.operand() };
  }

  private inParentheses(): Test | null {
    const { cursor } = this;
    if (cursor.skipBlanks().current !== '(') return null;
    cursor.position++;
    const test = this.or();
    if (cursor.skipBlanks().current !== ')') throw cursor.invalid('Expected character: )');
    cursor.position++;
    return test;
  }

  // RelationalExpression = Value [ RelationalOperator Value ]
  private relation(): Test {
    const { cursor } = this;
    const { operand: left, isNegated } = this.value();
    const savepoint = cursor.position;
    try {
      const operator = this.operator();
      return { kind: 'relation', left, operator, right: this.value().operand };
    } catch (error) {
      if (!(error instanceof InvalidPath)) throw error;
      if (left.kind !== 'path') throw error;
      cursor.position = savepoint;
    }
    return { kind: 'exists', path: left.path, expected: !isNegated };
  }

  private operator(): Operator {
    const { cursor } = this;
    const start = cursor.skipBlanks().position;
    const isSymbol = isRelationSymbol(cursor.current);
    while (cursor.isInside() && (isSymbol ? isRelationSymbol(cursor.current) : cursor.current !== ' '))
      cursor.position++;
    const word = cursor.text.slice(start, cursor.position);
    const operator = OPERATORS.find((known) => known === word.toUpperCase());
    if (operator === undefined) throw cursor.invalid(`Filter operator ${word} is not supported!`, start);
    return operator;
  }

  private value(): { operand: Operand; isNegated: boolean } {
    const { cursor } = this;
    if (isRoot(cursor.skipBlanks().current)) return this.path();
    if (cursor.current !== '!') return { operand: readLiteral(cursor), isNegated: false };
    cursor.position++;
    if (isRoot(cursor.skipBlanks().current)) return this.path();
    throw cursor.invalid('Unexpected character: !');
  }

  private path(): { operand: Operand; isNegated: boolean } {
    const { cursor } = this;
    const start = cursor.position;
    const isNegated = cursor.charAt(Math.max(0, cursor.previousSignificant())) === '!';
    cursor.position = this.endOfPath(start);
    const text = cursor.text.slice(start, cursor.position);
    return { operand: { kind: 'path', path: this.parsePath(cursor.inner(text, start)) }, isNegated };
  }

  /** A path ends at a blank, an operator or a `)` that closes no call without arguments. */
  private endOfPath(start: number): number {
    const { cursor } = this;
    let period = -1;
    let searched = start;
    for (cursor.position = start + 1; cursor.isInside(); cursor.position++) {
      if (cursor.current === '[') {
        const close = cursor.indexOfClosing(']');
        if (close < 0) throw cursor.invalid('Square brackets does not match in filter');
        cursor.position = close + 1;
      }
      if (!cursor.isInside()) break;
      if (cursor.current === ')') {
        const open = cursor.previousSignificant();
        const found = cursor.text.slice(searched + 1, open).indexOf('.');
        if (period < 0 && found >= 0) period = searched + 1 + found;
        searched = Math.max(searched, open - 1);
        if (cursor.text[open] !== '(' || period < 0) break;
      }
      if (isRelationSymbol(cursor.current) || cursor.current === ' ') break;
    }
    return cursor.position;
  }
}

function isRoot(character: string): boolean {
  return character === '$' || character === '@';
}

function isRelationSymbol(character: string): boolean {
  return '<>=~!'.includes(character);
}
