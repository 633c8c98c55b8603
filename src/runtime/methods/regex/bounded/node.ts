import type { CharacterSet } from './character-set.ts';

/** A translated expression as a tree. */
export type Node =
  | { readonly kind: 'character'; readonly set: CharacterSet; readonly isBackward: boolean }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly branches: readonly Node[] }
  | { readonly kind: 'capture'; readonly group: number; readonly body: Node; readonly isBackward: boolean }
  | { readonly kind: 'reference'; readonly group: number }
  | { readonly kind: 'look'; readonly isNegated: boolean; readonly body: Node }
  | Repetition;

export interface Repetition {
  readonly kind: 'repetition';
  readonly body: Node;
  readonly least: number;
  readonly most: number;
  readonly isLazy: boolean;
  /** The groups in the body are those from the first on up to, but not with, the second. */
  readonly groups: readonly [number, number];
  /** The least number of characters that a turn takes. */
  readonly width: number;
}

/** A parsed expression. */
export interface Tree {
  readonly root: Node;
  /** The names of its groups, in order. */
  readonly names: readonly string[];
  /** How many nodes it has. */
  readonly size: number;
  /** Whether it goes over code points. */
  readonly isUnicode: boolean;
}

/** The least number of characters that a node matches. */
export function leastWidth(node: Node): number {
  switch (node.kind) {
    case 'character':
      return 1;
    case 'sequence':
      return node.parts.reduce((sum, part) => sum + leastWidth(part), 0);
    case 'choice':
      return node.branches.reduce((least, branch) => Math.min(least, leastWidth(branch)), Infinity);
    case 'capture':
      return leastWidth(node.body);
    case 'repetition':
      return node.least * node.width;
    default:
      return 0;
  }
}
