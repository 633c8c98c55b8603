import type { Expression, Node, Reference, Statement, Template } from './nodes.ts';

/** The names of a node's fields that hold nodes, lists of nodes, or objects that hold nodes. */
type ChildKeys = { readonly [N in Node as N['kind']]: readonly (keyof N)[] };

/** Which fields of each kind of node lead to its children, in the order of the template. */
const childKeys: ChildKeys = {
  Template: ['body'],
  Text: [],
  Reference: ['path'],
  Property: [],
  Method: ['arguments'],
  Index: ['index'],
  Set: ['target', 'value'],
  If: ['branches', 'otherwise'],
  Foreach: ['source', 'body'],
  Define: ['body'],
  Macro: ['body'],
  Call: ['arguments', 'body'],
  Break: ['scope'],
  Stop: ['argument'],
  Include: ['arguments'],
  Parse: ['argument'],
  Evaluate: ['argument'],
  StringLiteral: ['template'],
  IntegerLiteral: [],
  FloatLiteral: [],
  BooleanLiteral: [],
  ListLiteral: ['items'],
  RangeLiteral: ['from', 'to'],
  MapLiteral: ['entries'],
  Runt: [],
  Word: [],
  Not: ['operand'],
  Binary: ['left', 'right'],
};

/**
 * Visits a node and everything below it in the order of the template: `enter` before the children of a node, which are
 * skipped if it gives false, `leave` behind them.
 */
export function walk(node: Node, enter: (node: Node) => unknown, leave: (node: Node) => void = () => {}): void {
  if (enter(node) === false) return;
  for (const key of childKeys[node.kind]) walkField((node as unknown as Record<string, unknown>)[key], enter, leave);
  leave(node);
}

function walkField(field: unknown, enter: (node: Node) => unknown, leave: (node: Node) => void): void {
  if (isNode(field)) walk(field, enter, leave);
  else if (typeof field === 'object' && field !== null) {
    for (const part of Object.values(field)) walkField(part, enter, leave);
  }
}

function isNode(field: unknown): field is Template | Statement | Expression | Reference {
  return typeof field === 'object' && field !== null && 'kind' in field;
}
