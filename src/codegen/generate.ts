import type * as ast from '../ast/nodes.ts';
import { bodyReaderConstant } from './body-reader.ts';
import { type BodyHelper, Generator, type GeneratorOptions, type Helper, type PathHelper } from './generator.ts';
import { emitMacros } from './macros.ts';
import { arrow, type Fragment, identifier, js } from './output/fragment.ts';
import { emitStatements, emitVariables } from './statements.ts';

/** A template as JavaScript, still without the wrapping that makes it a function or a module. */
export interface GeneratedTemplate {
  /** Constants that the function refers to, one a line. */
  readonly constants: readonly Fragment[];
  /** Whether one of them, `readBody`, reads bodies. */
  readonly hasBodyReader: boolean;
  /** An arrow function from the objects of the environment to the text that the template prints. */
  readonly render: Fragment;
  /** The exports of the runtime that both refer to, sorted. */
  readonly helpers: readonly Helper[];
  /** The functions for paths that both refer to, sorted. */
  readonly pathHelpers: readonly PathHelper[];
  /** The functions for bodies that are read in part, sorted. */
  readonly bodyHelpers: readonly BodyHelper[];
  /** The Java methods that both refer to, sorted. */
  readonly methods: readonly string[];
}

/** Writes the function that renders a template. */
export function generate(template: ast.Template, options: GeneratorOptions): GeneratedTemplate {
  const g = new Generator(options);
  const { scoped, streamed } = g.analysis;
  const { embedded } = options;
  const body = g.bodyOf('template', () => {
    if (!streamed) g.writer.line(js`let out = ${''};`);
    if (scoped) emitMacros(g, template);
    else emitVariables(g);
    emitStatements(g, template.body);
    if (!streamed) g.writer.line(js`return out;`);
  });
  const lines = [...rootConstants(g), ...body];
  const code = embedded
    ? arrow(js`out, scope`, lines)
    : scoped
      ? openScoped(g, lines)
      : streamed
        ? openStreamed(g, lines)
        : arrow(parameters(g), lines);
  const bodyReader = bodyReaderConstant(g);
  const constants = [...g.siteConstants(), ...bodyReader];
  return {
    constants,
    hasBodyReader: bodyReader.length > 0,
    render: code,
    helpers: [...g.helpers].toSorted(),
    pathHelpers: [...g.pathHelpers].toSorted(),
    bodyHelpers: [...g.bodyHelpers].toSorted(),
    methods: [...g.usedMethods].toSorted(),
  };
}

/** Output goes through an object, which functions inside the template share. */
function openStreamed(g: Generator, lines: readonly Fragment[]): Fragment {
  return js`(${parameters(g)}) => ${g.helper('streamOutput')}(${arrow(identifier('out'), lines)})`;
}

/** Variables live in a scope, which macros and `#evaluate` look through. */
function openScoped(g: Generator, lines: readonly Fragment[]): Fragment {
  const roots = [...g.environment.roots].map((name) => js`[${name}, ${made(g, name)}]`);
  const variables = g.environment.openContext ? js`context.pairs()` : js`[${roots}]`;
  const compile = g.analysis.evaluates ? identifier('compile') : js`${null}`;
  const write = arrow(js`out, scope`, lines);
  return js`(${parameters(g)}) => ${g.helper('streamScoped')}(${variables}, ${compile}, ${write})`;
}

/** The whole context of stock Velocity, or what the service's objects are made of. */
function parameters(g: Generator): Fragment {
  if (g.environment.openContext) return identifier('context');
  return g.usesRendering || g.roots.size > 0 || g.analysis.scoped ? identifier('rendering') : js``;
}

/** The service's objects that the template names, as constants of the function. */
function rootConstants(g: Generator): Fragment[] {
  const used = [...g.environment.roots].filter((name) => g.roots.has(name));
  return used.map((name) => js`const ${identifier(name)} = ${made(g, name)};`);
}

function made(g: Generator, root: string): Fragment {
  return js`${g.helper(makers.get(root)!)}(${identifier('rendering')})`;
}

const makers = new Map<string, Helper>([
  ['input', 'inputOf'],
  ['util', 'utilOf'],
  ['context', 'contextOf'],
  ['stageVariables', 'stageVariablesOf'],
  ['method', 'methodOf'],
]);
