import { describe, expect, it } from 'vitest';
import { cycles, type Import, importsOf, importsUnder } from './support/imports.ts';

/** What a layer may import: folders or files of `src` and packages; after `type`, for types alone. */
type Table = { readonly [layer: string]: readonly string[] };

/** Helpers of one service each. */
const siblings = ['sqs', 'sns', 'kinesis', 'eventbridge', 'step-functions', 's3', 'lambda', 'mock'];

const table: Table = {
  runtime: [],
  diagnostics: ['runtime/errors.ts'],
  ast: ['diagnostics'],
  options: ['diagnostics', 'runtime/errors.ts'],
  syntax: ['ast', 'diagnostics', 'runtime/errors.ts', 'chevrotain'],
  analysis: ['ast', 'diagnostics', 'runtime/jsonpath', 'runtime/scalar-getters.ts'],
  // Constant JSONPaths are parsed while compiling; names of getters choose between two helpers.
  codegen: ['analysis', 'ast', 'diagnostics', 'runtime/jsonpath', 'runtime/scalar-getters.ts', 'type runtime'],
  // Constant JSONPaths are held against the schema.
  schema: [
    'analysis/literal-path.ts',
    'analysis/bindings.ts',
    'ast',
    'diagnostics',
    'runtime/jsonpath',
    'runtime/errors.ts',
  ],
  check: ['options', 'syntax', 'analysis', 'schema', 'diagnostics'],
  parse: ['options', 'syntax', 'ast', 'diagnostics'],
  translate: ['options', 'syntax', 'analysis', 'codegen', 'type ast', 'type schema', 'diagnostics', 'runtime'],
  compile: ['translate', 'options', 'codegen/output', 'schema', 'diagnostics', 'runtime', 'type syntax'],
  precompile: [
    'translate',
    'options',
    'analysis',
    'codegen/output',
    'ast',
    'schema',
    'diagnostics',
    'syntax',
    '@jridgewell/gen-mapping',
  ],
  index: [
    'compile',
    'precompile',
    'check',
    'parse',
    'type translate',
    'type schema',
    'syntax',
    'ast',
    'diagnostics',
    'runtime',
  ],
  // Helpers write template text and compile it; errors and requests are those of all templates.
  backends: ['compile', 'runtime/errors.ts', 'runtime/values/maps.ts', 'type runtime/gateway'],
  dynamodb: ['backends', 'runtime/errors.ts'],
  // Documents are printed from calls as data.
  api: ['backends', 'mock/cors.ts', 'runtime/errors.ts', 'yaml'],
  ...Object.fromEntries(siblings.map((name) => [name, ['backends', 'runtime/errors.ts']])),
  // What is found in a document is compiled by its caller.
  documents: ['schema-text', 'schema', 'diagnostics', 'json-fault', 'yaml'],
  cli: ['index', 'documents', 'template-file', 'schema-file', 'diagnostics', 'node:', '../package.json'],
  // Bytes to text, the same for all who read templates from files.
  'template-file': ['diagnostics', 'runtime/errors.ts'],
  // The file beside a template that describes its body, the same for all who look for it.
  'schema-file': ['schema-text', 'type schema', 'diagnostics', 'node:'],
  // A schema as text: in that file, and in a document.
  'schema-text': ['json-fault', 'schema', 'diagnostics'],
  'json-fault': ['runtime/json'],
  // Each entry names the types of its own bundler; what runs is unplugin's.
  plugin: [
    'precompile',
    'template-file',
    'schema-file',
    'options',
    'diagnostics',
    'runtime/errors.ts',
    'type runtime/budget.ts',
    'type schema',
    'type translate',
    'type syntax',
    'unplugin',
    ...['vite', 'rollup', 'rolldown', 'esbuild', 'webpack', '@rspack/core'].map((bundler) => `type ${bundler}`),
    'node:',
  ],
  'client.d': ['type velogate'],
};

const layerOf = (file: string): string => file.split('/')[0]!.replace(/\.ts$/, '');

/** The imports that the table does not allow, as sentences. */
function violations(imports: readonly Import[], rules: Table): string[] {
  return imports
    .filter(({ from, to, typeOnly }) => {
      const layer = layerOf(from);
      const allowed = rules[layer] ?? [];
      if (layer === layerOf(to)) return false;
      return !allowed.some((rule) =>
        rule.startsWith('type ') ? typeOnly && within(to, rule.slice(5)) : within(to, rule),
      );
    })
    .map(({ from, to, typeOnly }) => `${from} imports ${typeOnly ? 'types of ' : ''}${to}`);
}

function within(target: string, rule: string): boolean {
  return target === rule || target === `${rule}.ts` || target.startsWith(rule.endsWith(':') ? rule : `${rule}/`);
}

describe('the layers', () => {
  const imports = importsUnder('src');

  it('import only what the table allows', () => {
    expect(violations(imports, table)).toEqual([]);
  });

  it('are all in the table', () => {
    expect([...new Set(imports.map(({ from }) => layerOf(from)))].filter((layer) => !(layer in table))).toEqual([]);
  });

  it('hold no circle of imports', () => {
    // The emitters call each other because the nodes of the tree nest. They are functions alone, so that it does not
    // matter which file is loaded first.
    const emitters = (circle: readonly string[]): boolean => circle.every((file) => layerOf(file) === 'codegen');
    expect(cycles(imports).filter((circle) => !emitters(circle))).toEqual([]);
  });
});

/** The playground stands on the package's public entries, which only its worker loads. */
const playground: Table = {
  element: [],
  engine: ['velogate'],
  state: ['type engine/protocol.ts', 'type editor/completion.ts'],
  editor: ['element', 'type engine/protocol.ts'],
  examples: ['type state', '../../examples'],
  copy: ['state', 'type engine/protocol.ts'],
  views: ['element', 'editor', 'copy', 'state', 'type engine/protocol.ts', 'type velogate'],
  grammar: ['views/theme.ts'],
  main: ['element', 'views', 'examples', 'state', 'engine/engine.ts', 'engine/start-worker.ts', 'type engine'],
};

describe('the playground', () => {
  const imports = importsUnder('playground/src');

  it('imports only what its table allows, and nothing in circles', () => {
    expect(violations(imports, playground)).toEqual([]);
    expect([...new Set(imports.map(({ from }) => layerOf(from)))].filter((layer) => !(layer in playground))).toEqual(
      [],
    );
    expect(cycles(imports)).toEqual([]);
  });
});

describe('the check itself', () => {
  const made = (from: string, to: string, typeOnly = false): Import => ({ from, to, typeOnly });

  it('finds what the table forbids', () => {
    const graph = [
      made('runtime/text.ts', 'runtime/values.ts'),
      made('runtime/text.ts', 'diagnostics/span.ts', true),
      made('runtime/text.ts', 'chevrotain'),
      made('codegen/names.ts', 'runtime/index.ts', true),
      made('codegen/names.ts', 'runtime/index.ts'),
      made('diagnostics/error.ts', 'runtime/errors.ts'),
      made('diagnostics/error.ts', 'runtime/values.ts'),
      made('translate.ts', 'syntax/parse.ts'),
      made('cli/main.ts', 'node:fs'),
      made('index.ts', 'node:fs'),
      made('cli/main.ts', 'compile.ts'),
    ];
    expect(violations(graph, table)).toEqual([
      'runtime/text.ts imports types of diagnostics/span.ts',
      'runtime/text.ts imports chevrotain',
      'codegen/names.ts imports runtime/index.ts',
      'diagnostics/error.ts imports runtime/values.ts',
      'index.ts imports node:fs',
      'cli/main.ts imports compile.ts',
    ]);
  });

  it('finds circles, but not those of types', () => {
    const circle = [made('a.ts', 'b.ts'), made('b.ts', 'c.ts'), made('c.ts', 'a.ts'), made('d.ts', 'a.ts')];
    expect(cycles(circle)).toEqual([['a.ts', 'b.ts', 'c.ts']]);
    expect(cycles([made('a.ts', 'a.ts')])).toEqual([['a.ts']]);
    expect(cycles([made('a.ts', 'b.ts'), made('b.ts', 'a.ts', true)])).toEqual([]);
  });

  it('reads every form of import', () => {
    const text = `
      import './a.ts';
      import b, { type B } from '../b.ts';
      import type { C } from 'c';
      export { d } from './d.ts';
      export type * from './e.ts';
      type F = typeof import('./f.ts');
      const g = () => import('./g.ts');`;
    expect(importsOf('x/y.ts', text)).toEqual([
      made('x/y.ts', 'x/a.ts'),
      made('x/y.ts', 'b.ts'),
      made('x/y.ts', 'c', true),
      made('x/y.ts', 'x/d.ts'),
      made('x/y.ts', 'x/e.ts', true),
      made('x/y.ts', 'x/f.ts', true),
      made('x/y.ts', 'x/g.ts'),
    ]);
  });
});
