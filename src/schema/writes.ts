import type { Bindings } from '../analysis/bindings.ts';
import { constantText } from '../ast/constant-text.ts';
import type * as ast from '../ast/nodes.ts';
import { walk } from '../ast/visit.ts';

/** What a template may write into the body, of which the schema then says nothing. */
export interface Writes {
  readonly members: ReadonlySet<string>;
  /** Whether it may write more than these members. */
  readonly others: boolean;
}

export function writesOf(template: ast.Template, bindings: Bindings): Writes {
  const members = new Set<string>();
  let others = false;
  walk(template, (node) => {
    if (node.kind !== 'Reference' && node.kind !== 'Set') return;
    for (const name of node.kind === 'Set' ? assigned(node, bindings) : changed(node, bindings)) {
      if (name === null) others = true;
      else members.add(name);
    }
  });
  return { members, others };
}

/** The member that `#set($a.b = 1)` writes; null for one that is not known. */
function assigned({ target }: ast.Set, bindings: Bindings): (string | null)[] {
  if (target.kind !== 'Reference') return [];
  const last = target.path.at(-1);
  return last && !isElsewhere(target, target.path.length - 1, bindings) ? [stepName(last)] : [];
}

/** The members that the methods of a reference write. */
function changed(reference: ast.Reference, bindings: Bindings): (string | null)[] {
  return reference.path.flatMap((step, index) => {
    if (step.kind !== 'Method' || isElsewhere(reference, index, bindings)) return [];
    if (putters.has(step.name)) return [text(step.arguments[0])];
    return changers.has(step.name) ? [null] : [];
  });
}

const putters: ReadonlySet<string> = new Set(['put', 'putIfAbsent', 'replace']);
const changers: ReadonlySet<string> = new Set(['putAll', 'setValue', 'set', 'add', 'addAll', 'addFirst', 'addLast']);

/** Whether what stands before this step is no part of the body: the template's own list or map, or the context. */
function isElsewhere({ name }: ast.Reference, index: number, bindings: Bindings): boolean {
  return (index === 0 && bindings.isOwn(name)) || (name === 'context' && !bindings.isAssigned(name));
}

function stepName(step: ast.Step): string | null {
  if (step.kind === 'Property') return step.name;
  return step.kind === 'Index' ? text(step.index) : null;
}

function text(expression: ast.Expression | undefined): string | null {
  return expression?.kind === 'StringLiteral' ? constantText(expression) : null;
}
