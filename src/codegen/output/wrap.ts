import type { GeneratedTemplate } from '../generate.ts';
import { dataLiteral } from '../literals.ts';

/** The runtime's function that makes a public template of the generated one, with what it has to know. */
export interface Wrapping {
  readonly factory: 'mappingTemplate' | 'velocityTemplate';
  /** The runtime's revision: another one refuses the template. */
  readonly revision: number;
  /** Whether maps of the body may be changed, and so have to be read as such. */
  readonly changesMaps: boolean;
  /** Limits other than the default. */
  readonly limits?: object | undefined;
}

/** The template as the body of a function of `(runtime, compile)` that returns it. */
export function wrapAsFunction(
  generated: GeneratedTemplate,
  { factory, revision, changesMaps, limits }: Wrapping,
): string {
  const limited = limits ? `, limits: ${dataLiteral(limits)}` : '';
  const options = `{ revision: ${revision}, changesMaps: ${changesMaps}${limited} }`;
  return functionBody(generated, [factory], `${factory}(${options}, ${generated.render})`);
}

/** Generated code that stays a part of a template (`#evaluate`), as such a body. */
export function wrapAsPart(generated: GeneratedTemplate): string {
  return functionBody(generated, [], generated.render);
}

function functionBody({ constants, helpers }: GeneratedTemplate, extra: string[], result: string): string {
  const lines = ['"use strict";', `const { ${[...extra, ...helpers].join(', ')} } = runtime;`];
  if (constants) lines.push('', constants);
  return `${[...lines, '', `return ${result};`].join('\n')}\n`;
}
