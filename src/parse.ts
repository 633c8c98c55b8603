import type { Template } from './ast/nodes.ts';
import { Source } from './diagnostics/source.ts';
import { checkedOptions } from './options.ts';
import { dialects, type ParseOptions, parseTemplate } from './syntax/parse.ts';

/**
 * The syntax tree of a template.
 * @param source The template's text.
 * @param options All of them may be left out.
 * @throws {TemplateSyntaxError} with all problems found, where Velocity 1.7 refuses the template.
 * @throws {TemplateError} for anything but a string, and for options of the wrong kind.
 */
export function parse(source: string, options: ParseOptions = {}): Template {
  const shape = { dialect: dialects, name: 'text', macros: 'list of texts' } as const;
  const checked = checkedOptions(options, shape);
  return parseTemplate(Source.of(source, checked.name), checked);
}
