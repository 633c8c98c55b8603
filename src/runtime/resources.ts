import { type Site, TemplateRenderError } from './errors.ts';
import { toText } from './values/text.ts';
import type { Value } from './values.ts';

/**
 * What one argument of `#include` prints: nothing can be loaded, so only the text of Velocity 1.7 for an argument
 * without a value is ever returned.
 * @throws {TemplateRenderError} for anything else.
 */
export function includeResource(value: Value | undefined, index: number, site: Site): string {
  if (value === undefined) throw new TemplateRenderError('#include takes strings and references only', site);
  const name = value === null ? null : toText(value);
  if (name === null) return `<!-- include error : error with arg ${index} please see log. see error log -->`;
  throw missing('#include', name, site);
}

/**
 * `#parse`: nothing for a name without a value.
 * @throws {TemplateRenderError} for anything else: there are no templates to load.
 */
export function parseResource(value: Value | undefined, site: Site): void {
  if (value === undefined) throw new TemplateRenderError('#parse needs the name of a template', site);
  const name = value === null ? null : toText(value);
  if (name !== null) throw missing('#parse', name, site);
}

function missing(directive: string, name: string, site: Site): TemplateRenderError {
  return new TemplateRenderError(
    `${directive} finds no "${name}": templates stand alone here; put the text in this one`,
    site,
  );
}
