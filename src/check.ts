import { environments } from './analysis/environment.ts';
import { mistakes } from './analysis/mistakes.ts';
import { newerPaths } from './analysis/newer-paths.ts';
import { type Diagnostic, diagnostic, inOrder } from './diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from './diagnostics/error.ts';
import { Source } from './diagnostics/source.ts';
import { checkedOptions } from './options.ts';
import { checkPaths } from './schema/check-paths.ts';
import { readSchema } from './schema/read-schema.ts';
import type { JsonSchema } from './schema/schema.ts';
import { type Dialect, dialects, parseTemplate } from './syntax/parse.ts';

/** What `check` is told beside the template. */
export interface CheckOptions {
  /** Default `api-gateway`. */
  readonly dialect?: Dialect;
  /** The type of the body as a JSON Schema (draft 4): what it rules out becomes warnings. Only for `api-gateway`. */
  readonly schema?: JsonSchema;
}

/**
 * The problems of a template in its order: the errors for which `compile` would refuse it, or else the warnings. Empty
 * if there are none. No text makes it throw.
 * @param template Its text, or a `Source`, whose places the problems then have.
 * @param options All of them may be left out.
 * @throws {TemplateError} for anything but a string, and for options or a schema of the wrong kind.
 */
export function check(template: string | Source, options: CheckOptions = {}): Diagnostic[] {
  const { dialect = 'api-gateway', schema } = checkedOptions(options, {
    dialect: dialects,
    schema: 'object',
  });
  const document = schema === undefined ? null : readSchema(schema);
  const source = template instanceof Source ? template : Source.of(template);
  try {
    const tree = parseTemplate(source, { dialect });
    const found = mistakes(tree, source, environments[dialect]);
    if (dialect === 'velocity') return inOrder(found);
    return inOrder([...found, ...newerPaths(tree, source), ...(document ? checkPaths(tree, document, source) : [])]);
  } catch (error) {
    if (error instanceof TemplateSyntaxError) return [...error.diagnostics];
    if (!(error instanceof RangeError)) throw error;
    return [diagnostic('tooLong', { start: 0, end: source.text.length }, {}, source)];
  }
}
