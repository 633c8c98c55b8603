import { type DocumentNode, type Intrinsic, intrinsicOf, scalarText } from '../nodes.ts';
import { variablesIn } from './substitute.ts';

/**
 * The names in a document that a value from outside has a meaning for: those that its intrinsic functions ask for,
 * whether a template depends on them or not, and those of its parameters.
 */
export function valuedNames(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<DocumentNode>();
  const waiting = [document];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    // Aliases make nodes shared, and there may be more ways to one than can be gone.
    if (seen.has(node)) continue;
    seen.add(node);
    const intrinsic = intrinsicOf(node);
    for (const name of intrinsic ? askedBy(intrinsic) : declaredIn(node)) names.add(name);
    waiting.push(...inside(node));
  }
  return names;
}

function askedBy({ name, argument }: Intrinsic): readonly string[] {
  const [first, second] = argument.kind === 'list' ? argument.items : [argument];
  const text = first && scalarText(first);
  if (text === undefined) return [];
  if (name === 'Ref') return [text];
  if (name === 'Fn::GetAtt') return [second ? `${text}.${scalarText(second)}` : text];
  if (name !== 'Fn::Sub') return [];
  const own = second?.kind === 'map' ? second.entries : new Map();
  return variablesIn(text).filter((variable) => !own.has(variable));
}

function declaredIn(node: DocumentNode): Iterable<string> {
  const parameters = node.kind === 'map' ? node.entries.get('Parameters')?.value : undefined;
  return parameters?.kind === 'map' ? parameters.entries.keys() : [];
}

function inside(node: DocumentNode): readonly DocumentNode[] {
  if (node.kind === 'scalar') return [];
  return node.kind === 'list' ? node.items : Array.from(node.entries.values(), ({ value }) => value);
}
