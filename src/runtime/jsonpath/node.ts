/** The values that filters compare: Jayway's ValueNodes. */

import { JavaException } from '../errors.ts';
import { readPermissive } from '../json/permissive.ts';
import { trimText } from '../json/trim.ts';
import { compareDecimals, parseDecimal } from '../values/decimal.ts';
import { isList, listItems } from '../values/lists.ts';
import { isMap } from '../values/maps.ts';
import { numberText } from '../values/number-text.ts';
import { isNumber } from '../values/numbers.ts';
import { recordOf } from '../values/record.ts';
import { BigDecimal, Character, isInteger, type JavaNumber, type Value } from '../values.ts';
import type { Operand } from './path.ts';
import { unescapeText } from './unescape.ts';

/** A number in a filter is a BigDecimal; small whole ones are kept as they are. */
export type NodeNumber = number | BigDecimal;

export type Node =
  | { readonly kind: 'undefined' | 'null' | 'path' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly value: NodeNumber }
  | { readonly kind: 'json'; readonly value: Value; readonly isLiteral: boolean }
  | { readonly kind: 'pattern'; readonly matches: (text: string) => boolean };

const UNDEFINED: Node = { kind: 'undefined' };
const NULL: Node = { kind: 'null' };

const literals = /* @__PURE__ */ new WeakMap<Operand, Node>();

/** The node of a literal; made once. */
export function literalNode(operand: Exclude<Operand, { kind: 'path' }>): Node {
  const known = literals.get(operand);
  if (known !== undefined) return known;
  const node = makeLiteral(operand);
  literals.set(operand, node);
  return node;
}

function makeLiteral(operand: Exclude<Operand, { kind: 'path' }>): Node {
  switch (operand.kind) {
    case 'number':
      return { kind: 'number', value: nodeNumber(operand.text) };
    case 'json':
      return { kind: 'json', value: readPermissive(operand.text, recordOf), isLiteral: true };
    default:
      return operand;
  }
}

/** The node of what a path found. */
export function nodeOf(value: Value | undefined): Node {
  if (value === undefined) return UNDEFINED;
  if (value === null) return NULL;
  if (typeof value === 'string') return { kind: 'string', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (isNumber(value)) return numberNode(value);
  if (isList(value) || isMap(value)) return { kind: 'json', value, isLiteral: false };
  throw unsuitable();
}

function numberNode(value: JavaNumber): Node {
  return { kind: 'number', value: isInteger(value) ? value : nodeNumber(numberText(value)) };
}

function unsuitable(): JavaException {
  return new JavaException('JsonPathException', 'Could not determine value type');
}

/** The elements of a list as nodes; null when the node is no list. */
export function listNodes(node: Node): Node[] | null {
  return node.kind === 'json' && isList(node.value) ? listItems(node.value).map(elementNode) : null;
}

/** A list of lists or maps cannot be compared. Strings in a list lose their backslashes, and those that look like a path or JSON are taken for one. */
function elementNode(value: Value): Node {
  if (value instanceof Character) return { kind: 'string', value: String.fromCharCode(value.code) };
  if (isList(value) || isMap(value)) throw unsuitable();
  if (typeof value !== 'string') return nodeOf(value);
  const text = trimText(value);
  if (/^[$@](?:$|[.[])/.test(text)) return { kind: 'path' };
  if (looksLikeJson(text)) return jsonNode(text) ?? stringNode(value);
  return stringNode(value);
}

function looksLikeJson(text: string): boolean {
  const ends = text.length > 1 ? text[0]! + text[text.length - 1]! : '';
  return ends === '[]' || ends === '{}';
}

function stringNode(text: string): Node {
  const isQuoted = text.length > 1 && (text[0] === "'" || text[0] === '"') && text[text.length - 1] === text[0];
  return { kind: 'string', value: text.length > 1 ? unescapeText(isQuoted ? text.slice(1, -1) : text) : text };
}

function jsonNode(text: string): Node | null {
  try {
    return { kind: 'json', value: readPermissive(text, recordOf), isLiteral: true };
  } catch {
    return null;
  }
}

const SMALL = /^-?\d{1,15}$/;

/** `new BigDecimal(text)`; throws NumberFormatException for anything else (`Infinity`). */
export function nodeNumber(text: string): NodeNumber {
  return SMALL.test(text) ? Number(text) + 0 : parseDecimal(text);
}

export function compareNumbers(a: NodeNumber, b: NodeNumber): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.sign(a - b);
  return compareDecimals(decimalOf(a), decimalOf(b));
}

function decimalOf(value: NodeNumber): BigDecimal {
  return typeof value === 'number' ? new BigDecimal(BigInt(value), 0) : value;
}
