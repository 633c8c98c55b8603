import type * as ast from '../ast/nodes.ts';
import { Generator, type GeneratorOptions, type Helper } from './generator.ts';
import { emitMacros } from './macros.ts';
import { type Fragment, identifier, js } from './output/fragment.ts';
import { emitStatements, emitVariables } from './statements.ts';

/** A template as JavaScript, still without the wrapping that makes it a function or a module. */
export interface GeneratedTemplate {
  /** Constants that the function refers to, one a line. */
  readonly constants: readonly Fragment[];
  /** An arrow function from the objects of the environment to the text that the template prints. */
  readonly render: Fragment;
  /** The exports of the runtime that both refer to, sorted. */
  readonly helpers: readonly Helper[];
}

/** Writes the function that renders a template. */
export function generate(template: ast.Template, options: GeneratorOptions): GeneratedTemplate {
  const g = new Generator(options);
  const { scoped, streamed } = g.analysis;
  const { embedded } = options;
  const opening = embedded ? js`(out, scope) => {` : scoped ? openScoped(g) : streamed ? openStreamed(g) : openPlain(g);
  g.writer.line(opening);
  g.writer.indented(() => {
    if (!streamed) g.writer.line(js`let out = ${''};`);
    if (scoped) emitMacros(g, template);
    else emitVariables(g);
    emitStatements(g, template.body);
    if (!streamed) g.writer.line(js`return out;`);
  });
  g.writer.line(streamed && !embedded ? js`})` : js`}`);
  return { constants: g.siteConstants(), render: g.writer.toFragment(), helpers: [...g.helpers].toSorted() };
}

function openPlain(g: Generator): Fragment {
  return js`(${parameters(g)}) => {`;
}

/** Output goes through an object, which functions inside the template share. */
function openStreamed(g: Generator): Fragment {
  return js`(${parameters(g)}) => ${g.helper('streamOutput')}((out) => {`;
}

/** Variables live in a scope, which macros and `#evaluate` look through. */
function openScoped(g: Generator): Fragment {
  const variables = g.environment.openContext ? js`context.pairs()` : js`Object.entries(${parameters(g)})`;
  const compile = g.analysis.evaluates ? identifier('compile') : js`${null}`;
  return js`(${parameters(g)}) => ${g.helper('streamScoped')}(${variables}, ${compile}, (out, scope) => {`;
}

/** The service's objects that the template names, or the whole context of stock Velocity. */
function parameters(g: Generator): Fragment {
  const { roots, openContext } = g.environment;
  if (openContext) return identifier('context');
  const used = [...roots].filter((name) => g.analysis.scoped || g.analysis.read.has(name)).map(identifier);
  return used.length === 0 ? js`` : js`{ ${used} }`;
}
