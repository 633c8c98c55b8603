import type { GeneratedTemplate } from '../generate.ts';
import type { Helper } from '../generator.ts';
import { dataLiteral } from '../literals.ts';
import { comment, type Fragment, identifier, js, lines } from './fragment.ts';
import { type PrintedCode, print } from './print.ts';

/** The runtime's function that makes a public template of the generated one, with what it has to know. */
export interface Wrapping {
  readonly factory: 'mappingTemplate' | 'velocityTemplate';
  /** The runtime's revision: another one refuses the template. */
  readonly revision: number;
  /** Whether maps of the body may be changed, and so have to be read as such. */
  readonly changesMaps: boolean;
  /** Limits other than the default. */
  readonly limits?: object | undefined;
  /** Whether the template takes whom to tell what it reads; only a module can. */
  readonly traces: boolean;
}

/** Makes the maps of a body that may be changed. */
const MAP_MAKER = 'linkedMap' satisfies Helper;

/** Lets a template tell what it reads. */
const TRACER = 'tracing' satisfies Helper;

/** The template as the body of a function of `(runtime, compile)` that returns it. */
export function wrapAsFunction(generated: GeneratedTemplate, wrapping: Wrapping): string {
  return functionBody(generated, wrappers(wrapping), made(generated, wrapping));
}

/** Generated code that stays a part of a template (`#evaluate`), as such a body. */
export function wrapAsPart(generated: GeneratedTemplate): string {
  return functionBody(generated, [], generated.render);
}

/** The template as an ES module whose default export it is; `name` is what its first line calls the template. */
export function wrapAsModule(generated: GeneratedTemplate, wrapping: Wrapping, name: string): PrintedCode {
  const heading = comment(`${name}, compiled by velogate (revision ${wrapping.revision})`);
  const template = made(generated, wrapping);
  const value = wrapping.traces ? js`${identifier(TRACER)}(${template})` : template;
  const result = js`export default /* @__PURE__ */ ${value};`;
  const used: readonly Helper[] = wrapping.traces ? [...wrappers(wrapping), TRACER] : wrappers(wrapping);
  return print(lines([heading, ...imports(used, generated), js``, ...constants(generated), result, js``]));
}

function functionBody(generated: GeneratedTemplate, extra: readonly Helper[], result: Fragment): string {
  const used = [
    ...extra,
    ...generated.helpers,
    ...generated.pathHelpers,
    ...generated.bodyHelpers,
    ...generated.methods,
  ];
  const helpers = js`const { ${names(used)} } = runtime;`;
  return print(lines([js`${'use strict'};`, helpers, js``, ...constants(generated), js`return ${result};`, js``])).text;
}

function imports(
  extra: readonly Helper[],
  { helpers, pathHelpers, bodyHelpers, methods }: GeneratedTemplate,
): Fragment[] {
  return [
    ...importFrom('velogate/runtime', [...extra, ...helpers]),
    ...importFrom('velogate/runtime/json-path', pathHelpers),
    ...importFrom('velogate/runtime/shaped-body', bodyHelpers),
    ...importFrom('velogate/runtime/methods', methods),
  ];
}

function importFrom(entry: string, used: readonly string[]): Fragment[] {
  return used.length === 0 ? [] : [js`import { ${names(used)} } from ${entry};`];
}

function made(generated: GeneratedTemplate, { factory, revision, changesMaps, limits }: Wrapping): Fragment {
  const options = [js`revision: ${revision}`];
  if (changesMaps) options.push(js`mapOf: ${identifier(MAP_MAKER)}`);
  if (generated.hasBodyReader) options.push(identifier('readBody'));
  if (limits) options.push(js`limits: ${dataLiteral(limits)}`);
  return js`${identifier(factory)}({ ${options} }, ${generated.render})`;
}

/** What the wrapping calls of the runtime. */
function wrappers({ factory, changesMaps }: Wrapping): Helper[] {
  return changesMaps ? [factory, MAP_MAKER] : [factory];
}

/** The constants and an empty line behind them. */
function constants({ constants }: GeneratedTemplate): readonly Fragment[] {
  return constants.length === 0 ? [] : [...constants, js``];
}

function names(helpers: readonly string[]): Fragment[] {
  return helpers.map((name) => identifier(name));
}
