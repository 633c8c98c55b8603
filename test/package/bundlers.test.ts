import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile, precompile } from '../../src/index.ts';
import type { PluginOptions } from '../../src/plugin/options.ts';
import { bundlers, developmentServer, Project } from '../support/bundlers.ts';

const template = `#set($root = $input.path('$'))
{"books": [
#foreach($book in $root.Items)
  {"title": "$util.escapeJavaScript($book.title)", "initial": "$book.title.substring(0, 1)"}#if($foreach.hasNext),#end

#end
], "stage": "$stageVariables.get($root.stage)"}
`;

const request = {
  body: '{"stage": "name", "Items": [{"title": "\\"Surely\\""}, {"title": "Les Mis\u00e9rables"}]}',
  stageVariables: { name: 'live' },
};

const main = `import render from './scan.vtl';
console.log(render(${JSON.stringify(request)}).body);
`;

const broken = '#set($a = )\n\u00e9 #set($year = )\n';

const problem = (
  line: number,
  column: number,
  text: string,
): string => `error VTL1101: \`)\` cannot stand here; a value was expected
 --> ${text}:${line}:${column}`;

/** What each bundler says of the broken template. */
const expectedErrors: Record<string, (error: object, file: string) => void> = {
  vite: (error, file) => expectRollupError((error as { errors: object[] }).errors[0]!, file),
  rollup: expectRollupError,
  rolldown: (error, file) => expectRollupError((error as { errors: object[] }).errors[0]!, file),
  esbuild: (error) =>
    // Columns are in bytes here.
    expect(error).toMatchObject({
      errors: [
        { ...esbuildError, location: { file: 'scan.vtl', line: 1, column: 10, length: 1, lineText: '#set($a = )' } },
        { ...esbuildError, location: { file: 'scan.vtl', line: 2, column: 16, lineText: '\u00e9 #set($year = )' } },
      ],
    }),
  webpack: (error, file) =>
    expect(error).toMatchObject({
      errors: [
        { moduleName: './scan.vtl', loc: '1:10-11', message: expect.stringContaining(problem(1, 11, shown(file))) },
        { moduleName: './scan.vtl', loc: '2:15-16', message: expect.stringContaining(problem(2, 16, shown(file))) },
      ],
    }),
  rspack: (error, file) =>
    expect(error).toMatchObject({
      errors: [
        { moduleName: './scan.vtl', message: expect.stringContaining(`${shown(file)}:1:11`) },
        { moduleName: './scan.vtl', message: expect.stringContaining(`${shown(file)}:2:16`) },
      ],
    }),
};

const esbuildError = { text: 'VTL1101: `)` cannot stand here; a value was expected', pluginName: 'velogate' };

function expectRollupError(error: object, file: string): void {
  expect(error).toMatchObject({ plugin: 'velogate', id: file, loc: { file, line: 1, column: 10 } });
  const { message, frame } = error as { message: string; frame: string };
  expect(message).toContain(
    '(line 1, column 11)\nVTL1101: `)` cannot stand here; a value was expected (line 2, column 16)',
  );
  expect(frame).toContain(problem(1, 11, shown(file)));
  expect(frame).toContain(problem(2, 16, shown(file)));
}

const schema = '{"type": "object", "properties": {"Items": {"type": "array"}, "stagee": {"type": "string"}}}';

const ruledOut = 'VTL2001: the schema of the body has no member `stage` at `#`';
const ruledOutText = (file: string): string =>
  `warning ${ruledOut}\n --> ${shown(file)}:7:40\n  |\n7 | ], "stage": "$stageVariables.get($root.stage)"}\n`;

/** What each bundler says of the place that the schema rules out. */
const expectedWarnings: Record<string, (warning: unknown, file: string) => void> = {
  // Its logger takes text alone.
  vite: (warning) => expect(warning).toContain(`${ruledOut} (line 7, column 40)`),
  rollup: expectRollupWarning,
  rolldown: expectRollupWarning,
  esbuild: (warning) =>
    expect(warning).toMatchObject({
      text: ruledOut,
      location: { file: 'scan.vtl', line: 7, column: 39, length: 5 },
      notes: expect.arrayContaining([expect.objectContaining({ text: 'help: did you mean `stagee`?' })]),
    }),
  webpack: (warning, file) =>
    expect(warning).toMatchObject({
      moduleName: './scan.vtl',
      loc: '7:39-44',
      message: expect.stringContaining(ruledOutText(file)),
    }),
  rspack: (warning, file) => {
    expect(warning).toMatchObject({ moduleName: './scan.vtl', message: expect.stringContaining(ruledOut) });
    expect(warning).toMatchObject({ message: expect.stringContaining(`${shown(file)}:7:40`) });
  },
};

function expectRollupWarning(warning: unknown, file: string): void {
  expect(warning).toMatchObject({
    plugin: 'velogate',
    id: file,
    loc: { file, line: 7, column: 39 },
    message: expect.stringContaining(ruledOut),
    frame: expect.stringContaining(ruledOutText(file)),
  });
}

/** What each bundler says of a schema that is no JSON. */
const expectedSchemaErrors: Record<string, (error: object, file: string) => void> = {
  vite: (error, file) => expectRollupSchemaError((error as { errors: object[] }).errors[0]!, file),
  rollup: expectRollupSchemaError,
  rolldown: (error, file) => expectRollupSchemaError((error as { errors: object[] }).errors[0]!, file),
  esbuild: (error) =>
    expect(error).toMatchObject({
      errors: [
        { text: noJson, location: { file: 'scan.schema.json', line: 1, column: 9, lineText: '{"type": }' } },
        { ...esbuildError, location: { file: 'scan.vtl', line: 1, column: 10 } },
        { ...esbuildError, location: { file: 'scan.vtl', line: 2, column: 16 } },
      ],
    }),
  webpack: expectModuleErrors,
  rspack: expectModuleErrors,
};

const noJson = 'VTL2011: the schema of the body is no valid JSON: expected a JSON value, found "}"';

function expectRollupSchemaError(error: object, file: string): void {
  expect(error).toMatchObject({ plugin: 'velogate', loc: { file, line: 1, column: 9 } });
  const { message, frame } = error as { message: string; frame: string };
  expect(message).toContain(`${noJson} (${shown(file)}, line 1, column 10)\nVTL1101`);
  expect(frame).toContain(`error ${noJson}\n --> ${shown(file)}:1:10\n  |\n1 | {"type": }\n`);
}

function expectModuleErrors(error: object, file: string): void {
  const { errors } = error as { errors: { moduleName: string; message: string }[] };
  expect(errors.map(({ moduleName }) => moduleName)).toEqual(['./scan.vtl', './scan.vtl', './scan.vtl']);
  const ofSchema = errors.find(({ message }) => message.includes(noJson));
  expect(ofSchema?.message).toContain(`--> ${shown(file)}:1:10`);
}

const shown = (file: string): string => relative(process.cwd(), file);

const projects: Project[] = [];
afterAll(() => {
  for (const { folder } of projects) rmSync(folder, { recursive: true });
});

function project(files: Readonly<Record<string, string | Uint8Array>> = {}): Project {
  const made = new Project({ 'main.js': main, 'scan.vtl': template, ...files });
  projects.push(made);
  return made;
}

/** What a bundle prints where no text may become code. */
async function printed(bundle: string): Promise<string> {
  const flags = ['--disallow-code-generation-from-strings', bundle];
  return (await promisify(execFile)(process.execPath, flags)).stdout;
}

/** The line of the original, and its file, that a text of the bundle comes from. */
function origin(made: Project, text: string) {
  const before = made.read('dist/main.js').split(text)[0]!.split('\n');
  const position = { line: before.length, column: before.at(-1)!.length };
  const { source, line } = originalPositionFor(new TraceMap(made.read('dist/main.js.map')), position);
  return { source: source && relative(made.folder, pathOf(source, made.folder)), line };
}

/** webpack and Rspack name sources by addresses of their own, from the project's folder; the others from the map's. */
function pathOf(source: string, folder: string): string {
  const own = /^webpack:\/\/[^/]*\/(.*)$/.exec(source);
  return own ? resolve(folder, own[1]!) : resolve(folder, 'dist', source);
}

describe.each(bundlers)('with $name', ({ name, build, watch }) => {
  describe('a template', () => {
    const made = project();
    let warnings: unknown[] = [];
    beforeAll(async () => {
      warnings = await build(made, { withRuntime: true });
    });

    it('is a function that needs neither the compiler nor code from text', async () => {
      expect(warnings).toEqual([]);
      expect(await printed(made.path('dist/main.js'))).toBe(`${compile(template)(request).body}\n`);
      expect(made.read('dist/main.js')).not.toMatch(/chevrotain|TemplateSyntaxError|VTL\d{4}|new Function\b|\beval\(/);
    });

    it('is where the source map leads back to, line by line', () => {
      expect(origin(made, '"Items"')).toEqual({ source: 'scan.vtl', line: 3 });
      expect(origin(made, '"stage")')).toEqual({ source: 'scan.vtl', line: 7 });
    });
  });

  it('a broken template fails the build with all its problems, in the form of the bundler', async () => {
    const made = project({ 'scan.vtl': broken });
    const error = await failure(build(made));
    expectedErrors[name]!(error, made.path('scan.vtl'));
    expect(() => made.read('dist/main.js')).toThrow('ENOENT');
  });

  it.each([
    ['too large', 'x'.repeat(300 * 1024 + 1), 'VTL1904: the template has 307201 bytes, but API Gateway takes 307200'],
    ['no text', new Uint8Array([0x61, 0xe9]), 'scan.vtl is not UTF-8 text: byte 2 does not fit'],
  ])('a file that is %s fails the build', async (_what, content, message) => {
    const error = await failure(build(project({ 'scan.vtl': content })));
    expect(JSON.stringify([error, (error as Error).message])).toContain(message);
  });

  it('a byte order mark is a part of what the template prints', async () => {
    const made = project({ 'scan.vtl': '\ufefftext' });
    await build(made);
    expect(await printed(made.path('dist/main.js'))).toBe('\ufefftext\n');
  });

  it('the types are written beside the template, and anew only where they change', async () => {
    const made = project();
    await build(made, { declarations: true });
    expect(made.read('scan.d.vtl.ts')).toBe(precompile(template).dts);
    const first = statSync(made.path('scan.d.vtl.ts'));
    await build(made, { declarations: true });
    expect(statSync(made.path('scan.d.vtl.ts'))).toMatchObject({ ino: first.ino, mtimeMs: first.mtimeMs });
    await build(made, { declarations: true, dialect: 'velocity' });
    expect(made.read('scan.d.vtl.ts')).toBe(precompile(template, { dialect: 'velocity' }).dts);
  });

  it('types that cannot be written are a warning', async () => {
    const made = project();
    mkdirSync(made.path('scan.d.vtl.ts'));
    const warnings = await build(made, { declarations: true });
    const texts = warnings.map((warning) => (typeof warning === 'string' ? warning : JSON.stringify(warning)));
    expect(texts).toEqual([expect.stringContaining('cannot write the declarations of ')]);
    expect(
      readdirSync(made.folder)
        .filter((file) => file.startsWith('scan.'))
        .sort(),
    ).toEqual(['scan.d.vtl.ts', 'scan.vtl']);
  });

  it('builds at the same time, such as for browser and server, write the same types', async () => {
    const made = project();
    const options = { declarations: true };
    expect(await Promise.all([build(made, options), build(made, options), build(made, options)])).toEqual([[], [], []]);
    expect(made.read('scan.d.vtl.ts')).toBe(precompile(template).dts);
  });

  it('a schema beside the template is the type of its body, and what it rules out a warning', async () => {
    const made = project({ 'scan.schema.json': schema });
    const warnings = await build(made, { declarations: true });
    expect(warnings).toHaveLength(1);
    expectedWarnings[name]!(warnings[0], made.path('scan.vtl'));
    expect(made.read('scan.d.vtl.ts')).toBe(precompile(template, { schema: JSON.parse(schema) }).dts);
    expect(await printed(made.path('dist/main.js'))).toBe(`${compile(template)(request).body}\n`);
  });

  it('a broken schema fails the build with its place, beside what is wrong with the template', async () => {
    const made = project({ 'scan.vtl': broken, 'scan.schema.json': '{"type": }' });
    const error = await failure(build(made, { declarations: true }));
    expectedSchemaErrors[name]!(error, made.path('scan.schema.json'));
    expect(readdirSync(made.folder)).not.toContain('scan.d.vtl.ts');
  });

  it('templates are the files that the options name', async () => {
    const made = project({ 'main.js': main.replace('.vtl', '.tpl'), 'scan.tpl': template });
    await build(made, { include: /\.tpl$/, declarations: true });
    expect(await printed(made.path('dist/main.js'))).toBe(`${compile(template)(request).body}\n`);
    expect(made.read('scan.d.tpl.ts')).toBe(precompile(template).dts);
  });

  it.each([/\.vtl$/g, /.*\.vtl$/y])('%s names all templates, not every other one', async (include) => {
    const texts = ['first', 'second', 'third', 'fourth'];
    const files = texts.map((text) => [`${text}.vtl`, text]);
    const imports = texts.map((text) => `import ${text} from './${text}.vtl';\n`);
    const calls = texts.map((text) => `${text}({}).body`);
    const made = project({ ...Object.fromEntries(files), 'main.js': `${imports.join('')}console.log(${calls});\n` });
    await build(made, { include });
    expect(await printed(made.path('dist/main.js'))).toBe('first second third fourth\n');
  });

  it.each([
    [{ includes: /\.tpl$/ }, 'there is no option `includes`: did you mean `include`?'],
    [{ include: '*.vtl' }, 'the option `include` has to be a regular expression'],
    [{ declarations: 'yes' }, 'the option `declarations` has to be true or false'],
  ])('options that mean nothing are refused: %j', async (options, message) => {
    const error = await failure(build(project(), options as PluginOptions));
    expect((error as Error).message).toContain(message);
  });

  it('a file that is saved is built again, also when it was broken at first', async () => {
    const made = project({ 'scan.vtl': broken });
    const close = await watch(made);
    try {
      await savedUntil(made, 'repaired');
      await savedUntil(made, 'changed');
    } finally {
      await close();
    }
  });

  it('a schema that is added, changed or removed is noticed', async () => {
    const made = project();
    const close = await watch(made, { declarations: true });
    const declared = (text: string) => () => read(made, 'scan.d.vtl.ts').includes(text);
    const open = (name: string) => JSON.stringify({ properties: { [name]: {} }, additionalProperties: true });
    try {
      await until(declared('MappingTemplate;'));
      await until(declared('added'), () => {
        made.write('scan.schema.json', open('added'));
        // Rolldown watches no file that is not there: a new one is seen when the template is saved.
        if (name === 'rolldown' || name === 'vite') made.write('scan.vtl', template);
      });
      await until(declared('changed'), () => made.write('scan.schema.json', open('changed')));
      await until(declared('MappingTemplate;'), () => {
        // One that goes while it is read is as if it had never been: it comes again, to go once more.
        if (existsSync(made.path('scan.schema.json'))) rmSync(made.path('scan.schema.json'));
        else made.write('scan.schema.json', open('changed'));
      });
    } finally {
      await close();
    }
  });
});

describe('a query behind the name of a template', () => {
  it('is left to the bundler', async () => {
    const vite = bundlers.find(({ name }) => name === 'vite')!;
    const made = project({ 'main.js': "import text from './scan.vtl?raw';\nconsole.log(text);\n" });
    await vite.build(made);
    expect(await printed(made.path('dist/main.js'))).toBe(`${template}\n`);
  });
});

describe("Vite's development server", () => {
  it('serves templates, and their errors with a place', async () => {
    const made = project();
    const server = await developmentServer(made);
    try {
      const { default: render } = await server.ssrLoadModule('/scan.vtl');
      expect(render(request).body).toBe(compile(template)(request).body);
      made.write('broken.vtl', broken);
      const file = made.path('broken.vtl');
      await expect(server.ssrLoadModule('/broken.vtl')).rejects.toMatchObject({
        id: file,
        loc: { file, line: 1, column: 10 },
      });
    } finally {
      await server.close();
    }
  });
});

/** What a build throws. */
async function failure(build: Promise<unknown>): Promise<object> {
  return build.then(
    () => expect.fail('the build was expected to fail'),
    (error) => error,
  );
}

/** A watcher that has not settled yet may miss a change, so the file is saved until the bundle has it. */
async function savedUntil(made: Project, text: string): Promise<void> {
  let turn = 0;
  await until(
    () => read(made, 'dist/main.js').includes(text),
    () => made.write('scan.vtl', `${text} ${turn++} $input.body`),
  );
}

async function until(isTrue: () => boolean, change: () => void = () => {}): Promise<void> {
  for (let turn = 0; !isTrue(); turn++) {
    if (turn % 20 === 0) change();
    await setTimeout(50);
  }
}

/** The text of a file of the project; of one that is not there, none. */
function read(made: Project, name: string): string {
  try {
    return made.read(name);
  } catch {
    return '';
  }
}
