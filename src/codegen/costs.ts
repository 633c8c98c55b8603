import type * as ast from '../ast/nodes.ts';
import { walk } from '../ast/visit.ts';

/** What weighs most: to print, and to make an object. In steps, as `Limits` counts them. */
const costs: { readonly [kind in ast.Node['kind']]?: number } = {
  Text: 1,
  Reference: 1,
  Foreach: 1,
  Define: 1,
  Call: 1,
  ListLiteral: 1,
  MapLiteral: 8,
  Binary: 0.5,
};
const COST_OF_THE_REST = 0.125;

/** What runs at another time, or counts its own steps each time. */
const others: ReadonlySet<ast.Node['kind']> = new Set(['Foreach', 'Define', 'Macro']);

/** The steps that one turn of a loop, or one use of a block or macro, counts for, without those of the loops inside. */
export function costOf(node: ast.Foreach | ast.Define | ast.Macro): number {
  let cost = 1;
  const enter = (part: ast.Node) => {
    if (part === node) return true;
    cost += costs[part.kind] ?? COST_OF_THE_REST;
    return !others.has(part.kind);
  };
  walk(node, enter);
  return Math.ceil(cost);
}
