import { type Node, parse } from 'velogate';
import type { Job, TreeNode } from './protocol.ts';

/** The syntax tree of a template as an outline. The template is one that compiles. */
export function treeOf(template: string, dialect: Job['dialect']): TreeNode {
  return outlineOf(parse(template, { dialect }));
}

function outlineOf(node: Node): TreeNode {
  const members = Object.entries(node).filter(([name]) => name !== 'kind' && name !== 'span');
  return {
    kind: node.kind,
    detail: members.flatMap(([name, value]) => detailOf(name, value)).join(' '),
    ...node.span,
    children: members.flatMap(([, value]) => childrenOf(value)),
  };
}

/** What a node says itself; what is false or empty goes without saying, sources repeat the template and keys the names. */
function detailOf(name: string, value: unknown): string[] {
  if (/source$|^key$/i.test(name) || value === false || value === '') return [];
  if (value === true) return [name];
  if (typeof value !== 'string') return [];
  return [['name', 'variable', 'operator'].includes(name) ? value : JSON.stringify(value)];
}

function childrenOf(value: unknown): TreeNode[] {
  if (Array.isArray(value)) return value.flatMap(childrenOf);
  if (typeof value !== 'object' || value === null) return [];
  return isNode(value) ? [outlineOf(value)] : Object.values(value).flatMap(childrenOf);
}

function isNode(value: object): value is Node {
  return 'kind' in value;
}
