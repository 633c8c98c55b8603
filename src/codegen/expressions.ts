import type * as ast from '../ast/nodes.ts';
import type { Generator } from './generator.ts';
import { emitFloat, emitInteger } from './literals.ts';
import { type Fragment, from, joined, js, operand, Rank, ranked } from './output/fragment.ts';
import { mayThrow } from './purity.ts';
import { emitReference, isLoopFlag } from './references.ts';
import { emitString } from './strings.ts';

/** The value of an expression; null where it has none. */
export function emitExpression(g: Generator, node: ast.Expression): Fragment {
  return from(node.span, emitValue(g, node));
}

function emitValue(g: Generator, node: ast.Expression): Fragment {
  switch (node.kind) {
    case 'Reference':
      return emitReference(g, node);
    case 'StringLiteral':
      return emitString(g, node);
    case 'IntegerLiteral':
      return emitInteger(g, node);
    case 'FloatLiteral':
      return emitFloat(g, node);
    case 'BooleanLiteral':
      return js`${node.value}`;
    case 'Runt':
    case 'Word':
      return js`${null}`;
    case 'ListLiteral':
      return js`${g.helper('listLiteral')}([${node.items.map((item) => emitExpression(g, item))}])`;
    case 'MapLiteral':
      return emitMap(g, node);
    case 'RangeLiteral':
      return js`${g.helper('rangeLiteral')}(${emitExpression(g, node.from)}, ${emitExpression(g, node.to)}, ${g.site(node.span)})`;
    case 'Not':
      return emitCondition(g, node);
    case 'Binary':
      return emitBinary(g, node);
    default: {
      const unreachable: never = node;
      return unreachable;
    }
  }
}

function emitMap(g: Generator, node: ast.MapLiteral): Fragment {
  const entries = node.entries.map(([key, value]) => js`[${emitExpression(g, key)}, ${emitExpression(g, value)}]`);
  return js`${g.helper('mapLiteral')}([${entries}])`;
}

const arithmetic = { '-': 'minus', '*': 'times', '/': 'dividedBy', '%': 'modulo' } as const;
const comparisons = {
  '==': 'equal',
  '<': 'lessThan',
  '<=': 'lessOrEqual',
  '>': 'greaterThan',
  '>=': 'greaterOrEqual',
} as const;

function emitBinary(g: Generator, node: ast.Binary): Fragment {
  const { operator } = node;
  if (operator === '+') return emitPlus(g, node);
  if (operator in arithmetic) return emitArithmetic(g, node, arithmetic[operator as keyof typeof arithmetic]);
  return emitCondition(g, node);
}

function emitArithmetic(g: Generator, node: ast.Binary, helper: 'minus' | 'times' | 'dividedBy' | 'modulo'): Fragment {
  return js`${g.helper(helper)}(${emitExpression(g, node.left)}, ${emitExpression(g, node.right)}, ${g.site(node.span)})`;
}

/** `+` joins strings, and then prints the source of an operand without a value. */
function emitPlus(g: Generator, node: ast.Binary): Fragment {
  const operands = js`${emitExpression(g, node.left)}, ${emitExpression(g, node.right)}, ${g.site(node.span)}`;
  if (neverNull(g, node.left) && neverNull(g, node.right)) return js`${g.helper('addOrJoin')}(${operands})`;
  return js`${g.helper('addOrJoin')}(${operands}, ${node.leftSource}, ${node.rightSource})`;
}

/** Whether the expression always has a value. */
export function neverNull(g: Generator, node: ast.Expression): boolean {
  switch (node.kind) {
    case 'Runt':
    case 'Word':
    case 'RangeLiteral':
      return false;
    case 'Reference':
      return g.environment.emptyForNull && node.name !== '';
    case 'Binary':
      return !(node.operator in arithmetic) && node.operator !== '+';
    default:
      return true;
  }
}

/**
 * Whether an expression is true, as a JavaScript boolean: references by their value; literals other than booleans
 * and calculations never are (`SimpleNode.evaluate` of Velocity 1.7).
 */
export function emitCondition(g: Generator, node: ast.Expression): Fragment {
  return from(node.span, emitTruth(g, node));
}

function emitTruth(g: Generator, node: ast.Expression): Fragment {
  switch (node.kind) {
    case 'Reference':
      // `$\!x` has no value, and yet the handler of invalid references makes it true.
      if (node.name === '') return js`${g.environment.emptyForNull}`;
      if (isLoopFlag(g, node)) return emitReference(g, node);
      return js`${g.helper('isTrue')}(${emitReference(g, node)}${g.place(node.span)})`;
    case 'BooleanLiteral':
      return js`${node.value}`;
    case 'Not':
      return ranked(Rank.Unary, js`!${operand(emitCondition(g, node.operand), Rank.Unary)}`);
    case 'Binary':
      return emitBinaryCondition(g, node);
    default:
      return js`${false}`;
  }
}

function emitBinaryCondition(g: Generator, node: ast.Binary): Fragment {
  const { operator, left, right } = node;
  if (operator === '&&') return joined([emitCondition(g, left), emitCondition(g, right)], '&&', Rank.And);
  if (operator === '||') return joined([emitCondition(g, left), emitCondition(g, right)], '||', Rank.Or);
  if (operator === '!=') return ranked(Rank.Unary, js`!${emitComparison(g, node, 'equal')}`);
  if (operator in comparisons) return emitComparison(g, node, comparisons[operator as keyof typeof comparisons]);
  return js`${false}`;
}

function emitComparison(
  g: Generator,
  node: ast.Binary,
  helper: (typeof comparisons)[keyof typeof comparisons],
): Fragment {
  const place = mayThrow(node) ? js`, ${g.site(node.span)}` : g.place(node.span);
  return js`${g.helper(helper)}(${emitExpression(g, node.left)}, ${emitExpression(g, node.right)}${place})`;
}
