import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompile } from '../../src/index.ts';
import { importsUnder } from '../support/imports.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const plugins = Object.keys(manifest.peerDependencies).map((bundler) => ({
  bundler,
  entry: bundler.replace('@rspack/core', 'rspack'),
}));

let folder = '';
let tarball = '';
let installed = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'velogate-installed-')));
  const flags = ['--pack-destination', folder, '--ignore-scripts', '--offline', '--json'];
  const [packed] = JSON.parse(execFileSync('npm', ['pack', ...flags], { encoding: 'utf8', stdio: 'pipe' }));
  tarball = join(folder, packed.filename);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  installed = join(folder, 'node_modules', 'velogate');
  mkdirSync(dirname(installed));
  execFileSync('mv', [join(folder, 'package'), installed]);
  for (const name of Object.keys(manifest.dependencies)) link(folder, name);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Puts a package of the checkout into a folder, as npm would; its own dependencies are found where it really is. */
function link(target: string, name: string): void {
  const place = join(target, 'node_modules', name);
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(realpathSync(join('node_modules', name)), place, 'dir');
}

/** Runs a program in the folder, where it finds what is installed there. */
function run(program: string, type: 'module' | 'commonjs'): { stdout: string; stderr: string } {
  const { stdout, stderr } = spawnSync(process.execPath, [`--input-type=${type}`], {
    cwd: folder,
    input: program,
    encoding: 'utf8',
  });
  return { stdout, stderr };
}

describe('the package', () => {
  it('holds what people read first, and the licences of what is bundled', () => {
    for (const name of ['README.md', 'LICENSE']) {
      expect(readFileSync(join(installed, name), 'utf8')).toBe(readFileSync(name, 'utf8'));
    }
    const licenses = readFileSync(join(installed, 'dist/LICENSES-bundled.txt'), 'utf8');
    const bundled = [...licenses.matchAll(/^=== (\S+) \S+ \((.*)\)$/gm)].map(([, name]) => name);
    expect(bundled).toEqual(expect.arrayContaining(['chevrotain', '@jridgewell/gen-mapping']));
    expect(licenses).toContain('Apache License');
  });

  it('has no code from elsewhere than its dependencies and Node', () => {
    const program = `
      import { readdirSync, readFileSync } from 'node:fs';
      const names = new Set();
      for (const file of readdirSync('node_modules/velogate/dist', { recursive: true })) {
        if (!file.endsWith('.js')) continue;
        const text = readFileSync('node_modules/velogate/dist/' + file, 'utf8');
        for (const [, name] of text.matchAll(/^(?:import|export)[^;]*?from "([^".][^"]*)";$/gm)) names.add(name);
      }
      console.log(JSON.stringify([...names].filter((name) => !name.startsWith('node:')).sort()));`;
    expect(JSON.parse(run(program, 'module').stdout)).toEqual(Object.keys(manifest.dependencies));
  });

  it('has no problem that publint knows', async () => {
    const { messages } = await publint({ pkgDir: installed, pack: false, strict: true });
    expect(messages).toEqual([]);
  });

  it('has types that are right for ES modules, says attw', () => {
    const program = join(
      dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')),
      'dist/index.js',
    );
    const flags = [tarball, '--profile', 'esm-only', '--format', 'table-flipped', '--no-color', '--no-emoji'];
    const { status, stdout } = spawnSync(process.execPath, [program, ...flags], { encoding: 'utf8' });
    expect({ status, stdout: status === 0 ? '' : stdout }).toEqual({ status: 0, stdout: '' });
  });
});

const entries = Object.keys(manifest.exports)
  .filter((entry) => manifest.exports[entry].default)
  .map((entry) => entry.replace(/^\./, 'velogate'));

describe('in Node', () => {
  it('every entry can be imported', () => {
    const program = `
      const entries = await Promise.all(${JSON.stringify(entries)}.map((name) => import(name)));
      console.log(entries.every((entry) => Object.keys(entry).length > 0));`;
    expect(run(program, 'module')).toEqual({ stdout: 'true\n', stderr: '' });
  });

  it.runIf(process.features.require_module)('every entry can be required', () => {
    const program = `
      const entries = ${JSON.stringify(entries)}.map((name) => require(name));
      console.log(entries.every((entry) => Object.keys(entry).length > 0));`;
    expect(run(program, 'commonjs').stdout).toBe('true\n');
  });

  it('a template is compiled, and a precompiled one runs without code from text', () => {
    const program = `
      import { writeFileSync } from 'node:fs';
      import { compile, precompile } from 'velogate';
      const request = { body: '{"name": "Ada"}' };
      writeFileSync('hello.js', precompile('Hello $input.path("$.name").toUpperCase()').code);
      console.log(compile('Hello $input.path("$.name")')(request).body);`;
    expect(run(program, 'module')).toEqual({ stdout: 'Hello Ada\n', stderr: '' });
    writeFileSync(
      join(folder, 'main.js'),
      `import hello from './hello.js'; console.log(hello({ body: '{"name": "Ada"}' }).body);`,
    );
    const { stdout } = spawnSync(process.execPath, ['--disallow-code-generation-from-strings', 'main.js'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toBe('Hello ADA\n');
  });

  it('the command line is there', () => {
    const program = join(installed, manifest.bin.velogate);
    expect(spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout).toContain(manifest.version);
  });
});

const consumer = `
import {
  compile, compileVelocity, formatDiagnostic, formatRenderError, JsonSyntaxError, parse, precompile, readJson, Source,
  TemplateError, TemplateRenderError, TemplateSyntaxError,
} from 'velogate';
import type {
  CompileOptions, Diagnostic, Dialect, JsonData, Limits, MappingRequest, MappingResult, MappingTemplate, Note,
  Optimizations, ParseOptions, PrecompiledTemplate, PrecompileOptions, Site, SourceMap, Span, Template, VelocityTemplate,
} from 'velogate';

const limits: Limits = { steps: 1000 };
const optimizations: Optimizations = { nativeJson: true };
const options: CompileOptions = { name: 'scan.vtl', limits, optimizations };
const request: MappingRequest = { body: '{}', params: { path: { id: '1' } }, context: { stage: 'live' } };
const render: MappingTemplate = compile('$input.body', options);
const result: MappingResult = render(request);
const status: number | undefined = result.responseOverride.status;
const stock: VelocityTemplate = compileVelocity('$x');
const text: string = stock({ x: readJson('[1.0]') });
const data: JsonData = readJson('1');
const dialect: Dialect = 'velocity';
const parseOptions: ParseOptions = { dialect };
const tree: Template = parse('text', parseOptions);
const precompileOptions: PrecompileOptions = { dialect };
const { code, dts, map }: PrecompiledTemplate = precompile('text', precompileOptions);
const sources: SourceMap['sources'] = map.sources;
const seen: unknown[] = [];
try {
  render(request);
} catch (error) {
  const source = new Source('text', 'scan.vtl');
  if (error instanceof TemplateSyntaxError) {
    const first: Diagnostic | undefined = error.diagnostics[0];
    const span: Span | undefined = first?.span;
    const notes: readonly Note[] | undefined = first?.notes;
    seen.push(span, notes, first && formatDiagnostic(first, source));
  } else if (error instanceof TemplateRenderError) {
    const site: Site | undefined = error.site;
    seen.push(site, formatRenderError(error, source));
  } else seen.push(error instanceof JsonSyntaxError, error instanceof TemplateError);
}
// @ts-expect-error: a request is an object
render('text');
export { code, data, dts, seen, sources, status, text, tree };
`;

const ambient = `
import render from './scan.vtl';
const body: string = render({ body: '{}' }).body;
// @ts-expect-error: a body is text
render({ body: 1 });
export { body };
`;

const declared = `
import render from './stock.vtl';
const text: string = render({ x: 1 });
// @ts-expect-error: the template is one of stock Velocity, which gives its text and no more
render({ x: 1 }).body;
export { text };
`;

/** Templates in a document, of which the body of the request is declared. */
const document = `
openapi: 3.0.3
paths:
  /books:
    post:
      requestBody: { $ref: '#/components/requestBodies/Book' }
      x-amazon-apigateway-integration:
        requestTemplates: { application/json: "$input.path('$.author.name')$input.path('$.note')" }
        responses: { default: { statusCode: 201, responseTemplates: { application/json: "$input.path('$.id')" } } }
components:
  requestBodies:
    Book: { content: { application/json: { schema: { $ref: '#/components/schemas/Book' } } } }
  schemas:
    Book:
      type: object
      required: [author]
      properties:
        author: { $ref: '#/components/schemas/Person' }
        note: { type: string, nullable: true }
    Person: { type: object, required: [name], properties: { name: { type: string } } }
`;

const embedded = `
import { jsonText } from 'velogate';
import request from './books/post-books/request.application-json.js';
import type { Body, Person } from './books/post-books/request.application-json.js';
import response from './books/post-books/response-201.application-json.js';
const author: Person = { name: 'Ada' };
const body: Body = { author, note: null };
const text: string = request({ body: jsonText(body) }).body + response({ body: '{"id": 1}' }).body;
// @ts-expect-error: the name of the author has to be there
request({ body: jsonText({ author: {} }) });
// @ts-expect-error: any text
request({ body: '{}' });
export { text };
`;

/** How the configuration of each bundler takes the plugin. */
const configurations: Record<string, string> = {
  vite: `import { defineConfig } from 'vite';
    import velogate, { type PluginOptions } from 'velogate/vite';
    const options: PluginOptions = { declarations: true };
    export default defineConfig({ plugins: [velogate(options)] });`,
  rollup: `import type { RollupOptions } from 'rollup';
    import velogate from 'velogate/rollup';
    export default { input: 'main.js', plugins: [velogate({ dialect: 'velocity' })] } satisfies RollupOptions;`,
  rolldown: `import { defineConfig } from 'rolldown';
    import velogate from 'velogate/rolldown';
    export default defineConfig({ plugins: [velogate({ include: /\\.vtl$/ })] });`,
  esbuild: `import type { BuildOptions } from 'esbuild';
    import velogate from 'velogate/esbuild';
    export default { plugins: [velogate()] } satisfies BuildOptions;`,
  webpack: `import type { Configuration } from 'webpack';
    import velogate from 'velogate/webpack';
    export default { plugins: [velogate({ limits: { steps: 10 } })] } satisfies Configuration;`,
  rspack: `import type { Configuration } from '@rspack/core';
    import velogate from 'velogate/rspack';
    export default { plugins: [velogate()] } satisfies Configuration;`,
};

/** Programs and their files for `tsc`, all in the folder. */
const programs: Readonly<Record<string, string>> = {
  'consumer.ts': consumer,
  'ambient.ts': ambient,
  'declared.ts': declared,
  'embedded.ts': embedded,
  'stock.d.vtl.ts': precompile('$x', { dialect: 'velocity' }).dts,
  ...Object.fromEntries(Object.entries(configurations).map(([name, text]) => [`${name}.config.ts`, text])),
};

describe('for tsc', () => {
  beforeAll(() => {
    for (const { bundler } of plugins) link(folder, bundler);
    for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, 'books.yaml'), document);
    const program = join(installed, manifest.bin.velogate);
    execFileSync(program, ['compile', 'books.yaml'], { cwd: folder, stdio: 'pipe' });
  });

  it.each([
    ['nodenext', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
    ['bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
  ])('every public type is right with the resolution %s', (_name, module, moduleResolution) => {
    expect(problems({ module, moduleResolution })).toEqual([]);
  });

  it.each(plugins)('the types of the entry $entry name no package but $bundler', ({ entry, bundler }) => {
    expect(packagesOf(`${entry}.d.ts`)).toEqual([bundler]);
  });

  const helpers = ['api', 'dynamodb', 'sqs', 'sns', 'kinesis', 'eventbridge', 'step-functions', 's3', 'lambda', 'mock'];

  it.each(['index', 'runtime', 'runtime/methods', ...helpers])('the types of the entry %s name no package', (entry) => {
    expect(packagesOf(`${entry}.d.ts`)).toEqual([]);
  });
});

/** What `tsc` says of the programs and of the package's own declarations. */
function problems(resolution: ts.CompilerOptions): string[] {
  const options: ts.CompilerOptions = {
    ...resolution,
    target: ts.ScriptTarget.ES2022,
    types: ['velogate/client'],
    allowArbitraryExtensions: true,
    strict: true,
    noEmit: true,
  };
  const host = { ...ts.createCompilerHost(options), getCurrentDirectory: () => folder };
  const names = Object.keys(programs).map((name) => join(folder, name));
  const program = ts.createProgram(names, options, host);
  // What is wrong in the declarations of the bundlers is not looked for: that takes a minute.
  const files = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(folder));
  return [
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...files.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ].map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

/** The packages that a file of declarations imports types from, through all files that it imports. */
function packagesOf(declarations: string): string[] {
  const imports = importsUnder(join(installed, 'dist'));
  const packages = new Set<string>();
  const files = new Set([declarations]);
  for (const file of files) {
    for (const { from, to } of imports) {
      if (from !== file) continue;
      if (to.endsWith('.js')) files.add(to.replace(/\.js$/, '.d.ts'));
      else packages.add(to);
    }
  }
  return [...packages].sort();
}
