/** The conditions of filters as Jayway JsonPath 2.9 decides them (EvaluatorFactory). */

import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { javaEquals } from '../values/equality.ts';
import { isList, listItems } from '../values/lists.ts';
import { numberText } from '../values/number-text.ts';
import { intValue } from '../values/numbers.ts';
import type { Value } from '../values.ts';
import { compareNumbers, listNodes, literalNode, type Node, type NodeNumber, nodeNumber, nodeOf } from './node.ts';
import type { JsonPath, Operand, Operator, Test } from './path.ts';
import type { Scope } from './scope.ts';

/** What Jayway's InvalidPathException means inside a filter: the item does not pass. */
class Unfit extends Error {}

/** Whether an item passes the test. */
export function passes(test: Test, item: Value, scope: Scope): boolean {
  spend(1);
  try {
    return decide(test, item, scope);
  } catch (error) {
    if (error instanceof Unfit || (error instanceof JavaException && error.type === 'InvalidPathException'))
      return false;
    throw error;
  }
}

function decide(test: Test, item: Value, scope: Scope): boolean {
  switch (test.kind) {
    case 'or':
      return test.tests.some((part) => decide(part, item, scope));
    case 'and':
      return test.tests.every((part) => decide(part, item, scope));
    case 'not':
      return !decide(test.test, item, scope);
    case 'exists':
      // Even `$` is read from the item here, as Jayway does.
      return (scope.read(test.path, item, true) !== undefined) === test.expected;
    case 'relation':
      return relate(node(test.left, item, scope), test.operator, node(test.right, item, scope));
  }
}

function node(operand: Operand, item: Value, scope: Scope): Node {
  return operand.kind === 'path' ? nodeOf(pathValue(operand.path, item, scope)) : literalNode(operand);
}

function pathValue(path: JsonPath, item: Value, scope: Scope): Value | undefined {
  return path.root === '$' ? scope.readRoot(path) : scope.read(path, item);
}

function relate(left: Node, operator: Operator, right: Node): boolean {
  switch (operator) {
    case '==':
      return isEqual(left, right);
    case '!=':
      return !isEqual(left, right);
    case '===':
      return left.kind === right.kind && isEqual(left, right);
    case '!==':
      return left.kind !== right.kind || !isEqual(left, right);
    case '<':
      return isOrdered(left, right, (order) => order < 0);
    case '<=':
      return isOrdered(left, right, (order) => order <= 0);
    case '>':
      return isOrdered(left, right, (order) => order > 0);
    case '>=':
      return isOrdered(left, right, (order) => order >= 0);
    case '=~':
      return isMatch(left, right);
    case 'IN':
      return isIn(left, right);
    case 'NIN':
      return !isIn(left, right);
    case 'CONTAINS':
      return contains(left, right);
    case 'SIZE':
      return hasSize(left, right);
    case 'EMPTY':
      return isEmpty(left, right);
    case 'SUBSETOF':
    case 'ANYOF':
    case 'NONEOF':
      return compareLists(left, operator, right);
    case 'EXISTS':
      return exists(left, right);
    case 'ALL':
    case 'TYPE':
    case 'MATCHES':
      // Their right sides are Java objects, which no path can write down.
      throw new Unfit();
  }
}

/** The `equals` of the left node's class: strings and numbers meet, everything else keeps to its kind. */
function isEqual(left: Node, right: Node): boolean {
  switch (left.kind) {
    case 'string':
      if (right.kind === 'string') return left.value === right.value;
      return right.kind === 'number' && left.value === textOfNumber(right.value);
    case 'number': {
      const other = right.kind === 'number' ? right.value : numberOfString(right);
      return other !== null && compareNumbers(left.value, other) === 0;
    }
    case 'boolean':
      return right.kind === 'boolean' && left.value === right.value;
    case 'null':
      return right.kind === 'null';
    case 'json':
      // Jayway compares the text of a literal on the left with the value on the right.
      return right.kind === 'json' && (left === right || (!left.isLiteral && javaEquals(left.value, right.value)));
    default:
      return false;
  }
}

function numberOfString(node: Node): NodeNumber | null {
  if (node.kind !== 'string') return null;
  try {
    return nodeNumber(node.value);
  } catch {
    return null;
  }
}

function textOfNumber(value: NodeNumber): string {
  return numberText(value);
}

function isOrdered(left: Node, right: Node, accept: (order: number) => boolean): boolean {
  if (left.kind === 'number' && right.kind === 'number') return accept(compareNumbers(left.value, right.value));
  if (left.kind !== 'string' || right.kind !== 'string') return false;
  return accept(left.value < right.value ? -1 : Number(left.value > right.value));
}

function isMatch(left: Node, right: Node): boolean {
  const [pattern, subject] = left.kind === 'pattern' ? [left, right] : [right, left];
  if (pattern.kind !== 'pattern' || subject.kind === 'pattern') return false;
  const subjects = listNodes(subject) ?? [subject];
  return subjects.some((node) => pattern.matches(textOf(node)));
}

/** What a pattern is tried on: nothing but strings, numbers and booleans has a text. */
function textOf(node: Node): string {
  if (node.kind === 'string') return node.value;
  if (node.kind === 'number') return textOfNumber(node.value);
  return node.kind === 'boolean' ? String(node.value) : '';
}

function isIn(left: Node, right: Node): boolean {
  if (right.kind !== 'json') throw new Unfit();
  return listNodes(right)?.some((element) => isEqual(left, element)) ?? false;
}

function contains(left: Node, right: Node): boolean {
  if (left.kind === 'string' && right.kind === 'string') return left.value.includes(right.value);
  return listNodes(left)?.some((element) => isEqual(right, element)) ?? false;
}

function hasSize(left: Node, right: Node): boolean {
  if (right.kind !== 'number') return false;
  const expected = intValue(right.value);
  if (left.kind === 'string') return left.value.length === expected;
  if (left.kind !== 'json') return false;
  return (isList(left.value) ? listItems(left.value).length : -1) === expected;
}

function isEmpty(left: Node, right: Node): boolean {
  if (left.kind === 'string') return (left.value === '') === truth(right);
  if (left.kind !== 'json') return false;
  return isEmptyValue(left.value) === truth(right);
}

function isEmptyValue(value: Value): boolean {
  if (isList(value)) return listItems(value).length === 0;
  throw new JavaException('ClassCastException', 'a map cannot be tested with empty: LinkedHashMap is no Collection');
}

function compareLists(left: Node, operator: 'SUBSETOF' | 'ANYOF' | 'NONEOF', right: Node): boolean {
  const others = operandList(right);
  const own = others && operandList(left);
  if (own === null || others === null) return false;
  const isAmongOthers = (one: Node) => others.some((other) => isEqual(one, other));
  if (operator === 'SUBSETOF') return own.every(isAmongOthers);
  return own.some(isAmongOthers) === (operator === 'ANYOF');
}

function operandList(node: Node): Node[] | null {
  if (node.kind !== 'json') throw new Unfit();
  return listNodes(node);
}

function exists(left: Node, right: Node): boolean {
  if (left.kind !== 'boolean' && right.kind !== 'boolean') {
    throw new JavaException('JsonPathException', 'Failed to evaluate exists expression');
  }
  return truth(left) === truth(right);
}

function truth(node: Node): boolean {
  if (node.kind !== 'boolean') throw new Unfit();
  return node.value;
}
