import type * as ast from '../ast/nodes.ts';

/** Whether evaluating the expression can be seen from outside: methods may change things or throw. */
export function isPure(node: ast.Expression): boolean {
  switch (node.kind) {
    case 'Reference':
      // An index may be out of range, which throws.
      return node.path.every((step) => step.kind === 'Property');
    case 'StringLiteral':
      return node.template === null || node.template.body.every(isPureStatement);
    case 'ListLiteral':
      return node.items.every(isPure);
    case 'MapLiteral':
      return node.entries.every((entry) => entry.every(isPure));
    case 'RangeLiteral':
      return isPure(node.from) && isPure(node.to);
    case 'Not':
      return isPure(node.operand);
    case 'Binary':
      return node.operator !== '%' && isPure(node.left) && isPure(node.right);
    default:
      return true;
  }
}

function isPureStatement(statement: ast.Statement): boolean {
  return statement.kind === 'Text' || (statement.kind === 'Reference' && isPure(statement));
}
