import type * as ast from '../ast/nodes.ts';
import type { Generator } from './generator.ts';

/**
 * Whether evaluating the expression can be seen from outside: methods may change things or throw, and the text of a
 * `#define` block is made by running it.
 */
export function isPure(g: Generator, node: ast.Expression): boolean {
  switch (node.kind) {
    case 'Reference':
      // An index may be out of range, which throws.
      return node.path.every((step) => step.kind === 'Property');
    case 'StringLiteral':
      return node.template === null || node.template.body.every((statement) => isPureStatement(g, statement));
    case 'ListLiteral':
      return node.items.every((item) => isPure(g, item));
    case 'MapLiteral':
      return node.entries.every((entry) => entry.every((part) => isPure(g, part)));
    case 'RangeLiteral':
      return isPure(g, node.from) && isPure(g, node.to);
    case 'Not':
      return !mayRunBlocks(g) && isPure(g, node.operand);
    case 'Binary':
      return !mayRunBlocks(g) && !mayThrow(node) && isPure(g, node.left) && isPure(g, node.right);
    default:
      return true;
  }
}

function isPureStatement(g: Generator, statement: ast.Statement): boolean {
  if (statement.kind === 'Text') return true;
  return statement.kind === 'Reference' && !mayRunBlocks(g) && isPure(g, statement);
}

/**
 * Whether an operator may throw: `%` by zero, and every operator on numbers where a BigInteger or BigDecimal meets an
 * infinite Double (Velocity's MathUtils). A text on one side of `+` or `==` is no number.
 */
export function mayThrow({ operator, left, right }: ast.Binary): boolean {
  if (operator === '%') return true;
  if (operator === '&&' || operator === '||') return false;
  const areIntegers = left.kind === 'IntegerLiteral' && right.kind === 'IntegerLiteral';
  return !areIntegers && left.kind !== 'StringLiteral' && right.kind !== 'StringLiteral';
}

/** Whether a variable may hold a block: templates without `#define` never stream. */
function mayRunBlocks(g: Generator): boolean {
  return g.analysis.streamed;
}
