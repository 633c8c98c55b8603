import type * as ast from '../ast/nodes.ts';

/** Methods of Java's maps, their views and entries that change a map. */
const changers: ReadonlySet<string> = new Set([
  'put',
  'putAll',
  'putIfAbsent',
  'remove',
  'replace',
  'clear',
  'setValue',
  'removeAll',
  'retainAll',
]);

/** Places that are known to be the service's own maps: writing there changes nothing that came from the body. */
const overrides: readonly (readonly string[])[] = [
  ['responseOverride', 'status'],
  ['responseOverride', 'header', '*'],
  ['requestOverride', 'header', '*'],
  ['requestOverride', 'path', '*'],
  ['requestOverride', 'querystring', '*'],
];

/** What this node may change, apart from the template's own lists and maps. */
export function changeOf(node: ast.Node): 'any map' | 'an override' | null {
  if (node.kind === 'Method') return changers.has(node.name) ? 'any map' : null;
  if (node.kind !== 'Set' || node.target.kind !== 'Reference' || node.target.path.length === 0) return null;
  return isOverride(node.target) ? 'an override' : 'any map';
}

function isOverride({ name, path }: ast.Reference): boolean {
  return name === 'context' && overrides.some((steps) => matches(steps, path));
}

function matches(steps: readonly string[], path: readonly ast.Step[]): boolean {
  return steps.length === path.length && steps.every((step, index) => step === '*' || step === nameOf(path[index]!));
}

function nameOf(step: ast.Step): string | null {
  return step.kind === 'Property' ? step.name : null;
}
