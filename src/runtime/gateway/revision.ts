import { TemplateError } from '../errors.ts';

/** The revision of generated code that this runtime runs. */
export const REVISION = 1;

/**
 * Sees to it that a precompiled module and the runtime fit together.
 * @throws {TemplateError} when they do not.
 */
export function checkRevision(revision: number): void {
  if (revision === REVISION) return;
  throw new TemplateError(`the template is of revision ${revision} and the runtime of ${REVISION}: compile it again`);
}
