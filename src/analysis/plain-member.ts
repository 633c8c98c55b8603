import type * as ast from '../ast/nodes.ts';
import { isScalarGetter } from '../runtime/scalar-getters.ts';

/** Whether a step reads a member by a name that no scalar has a getter for, and that JavaScript's objects do not inherit. */
export function isPlainMember(step: ast.Step | undefined): step is ast.Property {
  return step?.kind === 'Property' && !isScalarGetter(step.name) && !(step.name in Object.prototype);
}
