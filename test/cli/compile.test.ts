import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { type Files, type Surroundings, temporaryFolder, velogateIn } from './velogate.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with these files, and `velogate compile` to be run there. */
function workspace(files: Files) {
  const folder = temporaryFolder(files);
  folders.push(folder);
  return {
    folder,
    compile: (argv: readonly string[], surroundings: Surroundings = {}) =>
      velogateIn(folder, ['compile', ...argv], surroundings),
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    /** Changes when the file is written anew. */
    inode: (name: string) => statSync(join(folder, name)).ino,
    /** The names of all files, but for those that were given. */
    made: () => everyFile(folder).filter((name) => !Object.hasOwn(files, name)),
  };
}

function everyFile(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** The files that a template becomes. */
function outputs(...stems: string[]): string[] {
  return stems.flatMap((stem) => [`${stem}.d.ts`, `${stem}.js`, `${stem}.js.map`]);
}

describe('velogate compile', () => {
  it('writes module, map and declarations beside the template', async () => {
    const at = workspace({ 'scan.vtl': 'Hello\n$input.path("$.name")' });
    expect(await at.compile(['{scan.vtl}'])).toEqual({ code: 0, stdout: '1 template: 1 written\n', stderr: '' });
    expect(at.made()).toEqual(outputs('scan.vtl'));
    expect(at.read('scan.vtl.js')).toMatch(/^\/\/ scan\.vtl, compiled by velogate/);
    expect(at.read('scan.vtl.js')).toMatch(/\n\/\/# sourceMappingURL=scan\.vtl\.js\.map\n$/);
    expect(JSON.parse(at.read('scan.vtl.js.map'))).toMatchObject({
      version: 3,
      file: 'scan.vtl.js',
      sources: ['scan.vtl'],
      sourcesContent: ['Hello\n$input.path("$.name")'],
    });
    expect(at.read('scan.vtl.d.ts')).toContain('MappingTemplate');
  });

  it('rewrites only what changed', async () => {
    const at = workspace({ 'a.vtl': 'a', 'b.vtl': 'b' });
    await at.compile(['{}']);
    const before = { a: at.inode('a.vtl.js'), b: at.inode('b.vtl.js'), types: at.inode('b.vtl.d.ts') };
    at.write('b.vtl', 'B');
    expect((await at.compile(['{}'])).stdout).toBe('2 templates: 1 written, 1 unchanged\n');
    expect({ a: at.inode('a.vtl.js'), types: at.inode('b.vtl.d.ts') }).toEqual({ a: before.a, types: before.types });
    expect(at.inode('b.vtl.js')).not.toBe(before.b);
    expect(at.read('b.vtl.js')).toContain('"B"');
    expect((await at.compile(['{}'])).stdout).toBe('2 templates: 2 unchanged\n');
  });

  it('takes the templates below folders, but not those of packages and tools', async () => {
    const at = workspace({
      'b.vtl': '',
      'a/c.vtl': '',
      'a/d.txt': '',
      'node_modules/x/e.vtl': '',
      '.git/f.vtl': '',
    });
    expect((await at.compile(['{}'])).stdout).toBe('2 templates: 2 written\n');
    expect(at.made()).toEqual(outputs('a/c.vtl', 'b.vtl'));
  });

  it('keeps the folders below a given folder in --out', async () => {
    const at = workspace({ 'src/a/x.vtl': 'x', 'src/y.vtl': 'y' });
    await at.compile(['{src}', '--out', '{build/out}']);
    expect(at.made()).toEqual(outputs('build/out/a/x.vtl', 'build/out/y.vtl'));
    expect(JSON.parse(at.read('build/out/a/x.vtl.js.map')).sources).toEqual(['../../../src/a/x.vtl']);
  });

  it('puts a file from outside the working directory right into --out', async () => {
    const at = workspace({ 'src/a/x.vtl': 'x' });
    await at.compile(['{src/a/x.vtl}', '--out', '{out}']);
    expect(at.made()).toEqual(outputs('out/x.vtl'));
  });

  it('compiles a file once that is named twice', async () => {
    const at = workspace({ 'src/x.vtl': 'x' });
    expect((await at.compile(['{src}', '{src/../src/x.vtl}'])).stdout).toBe('1 template: 1 written\n');
  });

  it('writes the declarations of the template itself where they are wanted', async () => {
    const at = workspace({ 'scan.vtl': 'x', plain: 'y' });
    await at.compile(['{scan.vtl}', '{plain}', '--arbitrary-extensions']);
    expect(at.made()).toEqual([...outputs('plain'), 'scan.d.vtl.ts', ...outputs('scan.vtl')]);
    expect(at.read('scan.d.vtl.ts')).toBe(at.read('scan.vtl.d.ts'));
  });

  it('compiles stock Velocity', async () => {
    const at = workspace({ 'm.vtl': '#macro(m)M#end#m()', 'e.vtl': '#evaluate("x")' });
    const { code, stderr } = await at.compile(['{}', '--dialect=velocity']);
    expect(code).toBe(1);
    expect(stderr).toContain('VTL1401');
    expect(at.made()).toEqual(outputs('m.vtl'));
    expect(at.read('m.vtl.d.ts')).toContain('VelocityTemplate');
  });

  it('keeps a byte order mark, which the template prints', async () => {
    const at = workspace({ 'x.vtl': '\ufeffx' });
    await at.compile(['{x.vtl}']);
    expect(at.read('x.vtl.js')).toContain('"\\ufeffx"');
  });
});

describe('--check', () => {
  it('lists what is missing or stale, and writes nothing', async () => {
    const at = workspace({ 'a.vtl': 'a', 'b.vtl': 'b', 'c.vtl': 'c' });
    await at.compile(['{a.vtl}', '{b.vtl}']);
    at.write('b.vtl', 'B');
    const before = at.read('b.vtl.js');
    const { code, stdout, stderr } = await at.compile(['{}', '--check']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '3 templates: 2 out of date, 1 up to date\n' });
    expect(stderr).toBe(
      'stale: DIR/b.vtl.js.map\nstale: DIR/b.vtl.js\nmissing: DIR/c.vtl.js.map\nmissing: DIR/c.vtl.d.ts\n' +
        'missing: DIR/c.vtl.js\nhelp: run the same command without `--check` to write them\n',
    );
    expect(at.made()).toEqual(outputs('a.vtl', 'b.vtl'));
    expect(at.read('b.vtl.js')).toBe(before);
  });

  it('is content with what compiling has written', async () => {
    const at = workspace({ 'a.vtl': 'a' });
    await at.compile(['{a.vtl}', '--out={out}']);
    const outcome = await at.compile(['{a.vtl}', '--out={out}', '--check']);
    expect(outcome).toEqual({ code: 0, stdout: '1 template: 1 up to date\n', stderr: '' });
  });

  it('reports the errors of templates too', async () => {
    const { code, stderr } = await workspace({ 'a.vtl': '#if(1)', 'b.vtl': 'b' }).compile(['{}', '--check']);
    expect(code).toBe(1);
    expect(stderr).toContain('VTL1201');
    expect(stderr).toContain('missing: DIR/b.vtl.js\n');
  });
});

describe('templates inside documents', () => {
  const api = (template: string) => `openapi: 3.0.0
paths:
  /books/{id}:
    get:
      x-amazon-apigateway-integration:
        requestTemplates:
          application/json: |
            ${template}
        responses:
          default:
            statusCode: 200
            responseTemplates:
              application/json: $input.json('$')
`;

  it('become modules in a folder that is named after the document', async () => {
    const at = workspace({ 'api.yaml': api('{"id": "$input.params("id")"}') });
    const outcome = await at.compile(['{api.yaml}']);
    expect(outcome).toEqual({ code: 0, stdout: '2 templates: 2 written\n', stderr: '' });
    const modules = at.made().filter((name) => name.endsWith('.js'));
    expect(modules).toEqual([
      'api/get-books-id/request.application-json.js',
      'api/get-books-id/response-200.application-json.js',
    ]);
    const map = JSON.parse(at.read(`${modules[0]}.map`));
    expect(map).toMatchObject({ file: 'request.application-json.js', sources: ['../../api.yaml'] });
    expect(map.sourcesContent).toEqual([at.read('api.yaml')]);
  });

  it('go below --out, and get the values of parameters', async () => {
    const at = workspace({
      'stack.yml': `Parameters: {Table: {Type: String}}
Resources:
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: GET
      Integration:
        RequestTemplates:
          application/json: !Sub '{"TableName": "\${Table}"}'
`,
    });
    const refused = await at.compile(['{stack.yml}', '--out={out}']);
    expect(refused).toMatchObject({ code: 1, stdout: '1 template: 1 with errors\n' });
    expect(refused.stderr).toMatch(/VTL4101[\s\S]*--> DIR\/stack\.yml:9:[\s\S]*--parameter Table=VALUE/);
    expect((await at.compile(['{stack.yml}', '--out={out}', '--parameter=Table=a=b'])).code).toBe(0);
    const [module] = at.made().filter((name) => name.endsWith('.js'));
    expect(dirname(dirname(module!))).toBe('out/stack');
    expect(at.read(module!)).toContain('a=b');
  });

  const typed = (property: string) => `openapi: 3.0.0
paths:
  /books:
    post:
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
      x-amazon-apigateway-integration:
        requestTemplates:
          application/json: |
            {"title": $input.json('$.title')}
        responses: {default: {statusCode: 200, responseTemplates: {application/json: "$input.path('$.title')"}}}
components: {schemas: {Book: {type: object, properties: {${property}: {type: string}}}}}
`;

  it('have the body that the document declares, but for those of responses', async () => {
    const at = workspace({ 'api.yaml': typed('title') });
    expect(await at.compile(['{api.yaml}'])).toMatchObject({ code: 0, stderr: '' });
    const declarations = at.read('api/post-books/request.application-json.d.ts');
    expect(declarations).toContain('declare const render: MappingTemplate<Body>;');
    expect(declarations).toContain('export type Body = Book;\n\nexport interface Book {\n  title?: string;\n}\n');
    expect(at.read('api/post-books/response-200.application-json.d.ts')).not.toContain('Body');
    expect((await at.compile(['{api.yaml}', '--check'])).code).toBe(0);
    at.write('api.yaml', typed('name'));
    const { code, stderr } = await at.compile(['{api.yaml}', '--check']);
    expect(code).toBe(1);
    expect(
      stderr,
    ).toContain(`warning VTL2001: the schema of the body has no member \`title\` at \`#/components/schemas/Book\`
 --> DIR/api.yaml:9:38
  |
9 |             {"title": $input.json('$.title')}
  |                                      ^^^^^
help: its members are \`name\`

stale: DIR/api/post-books/request.application-json.js.map
stale: DIR/api/post-books/request.application-json.d.ts
`);
    expect(await at.compile(['{api.yaml}'])).toMatchObject({ code: 0, stdout: '2 templates: 2 written\n' });
  });

  it('become modules as before where the schema of their body cannot be used', async () => {
    const at = workspace({ 'api.yaml': typed('title').replace('type: string', 'type: text') });
    const { code, stdout, stderr } = await at.compile(['{api.yaml}']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '2 templates: 2 written\n' });
    expect(stderr).toMatch(/^warning VTL4015: .*\n {2}--> DIR\/api\.yaml:11:/);
    expect(at.read('api/post-books/request.application-json.d.ts')).not.toContain('Body');
  });

  it('have their errors at the lines of the document, and leave the others alone', async () => {
    const at = workspace({ 'api.yaml': api('#if(1)') });
    const { code, stdout, stderr } = await at.compile(['{api.yaml}']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '2 templates: 1 written, 1 with errors\n' });
    expect(stderr).toContain(' --> DIR/api.yaml:8:13\n  |\n8 |             #if(1)\n  |             ^^^');
  });

  it.each([
    ['api.yaml', 'openapi: [\n', /VTL4001[\s\S]*--> DIR\/api\.yaml:/],
    ['api.json', '{"openapi": "3.0.0"', /VTL4001[\s\S]*--> DIR\/api\.json:1:/],
    ['API.YML', 'x: 1\n', /VTL4011/],
  ])('are not looked for in the broken %s', async (name, text, message) => {
    const at = workspace({ [name]: text });
    const { code, stdout, stderr } = await at.compile([`{${name}}`]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '0 templates; 1 document with errors of its own\n' });
    expect(stderr).toMatch(message);
    expect(at.made()).toEqual([]);
  });

  it('warn of a parameter that none of them has a use for', async () => {
    const stack = `Parameters: {Table: {Type: String}, Stage: {Type: String}}
Resources:
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      Integration:
        RequestTemplates:
          a/b: !If [Never, !Sub ['\${Own} \${Books.Arn} \${!Raw}', {Own: !GetAtt [Books, Name]}], !Ref Region]
Conditions: {Never: !Equals [1, 2]}
`;
    const at = workspace({ 'a.yml': stack, 'b.vtl': '', 'c.yml': 'a: [' });
    const warned = async (...argv: string[]) => {
      const given = ['Region=r', ...argv].map((one) => `--parameter=${one}`);
      const { code, stderr } = await at.compile(['{a.yml}', '{b.vtl}', ...given]);
      return { code, stderr };
    };
    const used = ['Table=t', 'Stage=s', 'Books.Arn=a', 'Books.Name=n'];
    expect(await warned(...used)).toEqual({ code: 0, stderr: '' });
    const tabel = 'warning: no document has a use for `--parameter Tabel`\nhelp: did you mean `Table`?\n';
    expect(await warned('Tabel=x')).toEqual({ code: 0, stderr: tabel });
    expect((await warned('Own=x', 'Raw=y')).stderr.match(/`--parameter \w+/g)).toEqual([
      '`--parameter Own',
      '`--parameter Raw',
    ]);
    expect((await at.compile(['{b.vtl}', '--parameter=X=x'])).stderr).toBe(
      'warning: no document has a use for `--parameter X`\n',
    );
    expect((await at.compile(['{c.yml}', '--parameter=X=x'])).stderr).not.toContain('warning');
    expect((await at.compile(['{missing.yml}', '--parameter=X=x'])).stderr).not.toContain('warning');
    const checked = await velogateIn(at.folder, ['check', '{a.yml}', '--parameter=Region=r', '--parameter=Tabel=x']);
    expect(checked).toEqual({ code: 0, stdout: '1 template: 1 warning\n', stderr: tabel });
  });

  it('are counted, those that cannot be read as well', async () => {
    const stack = (templates: string, responses = '[]') => `Resources:
  Get:
    Type: AWS::ApiGateway::Method
    Properties: {Integration: {RequestTemplates: ${templates}, IntegrationResponses: ${responses}}}
`;
    const at = workspace({
      'all.yml': stack('{a/b: !Ref A, a/c: !Ref B, a/d: 5, a/e: !Ref AWS::NoValue}'),
      'some.yml': stack('{a/b: !Sub "${A} ${B}", a/c: "#end", a/d: x}'),
      'around.yml': stack('{a/b: x, a/c: !Ref A}', 'x'),
    });
    const summary = async (name: string) => (await at.compile([`{${name}}`])).stdout;
    expect(await summary('all.yml')).toBe('3 templates: 3 with errors\n');
    expect(await summary('some.yml')).toBe('3 templates: 1 written, 2 with errors\n');
    expect(await summary('around.yml')).toBe(
      '2 templates: 1 written, 1 with errors; 1 document with errors of its own\n',
    );
  });

  it('need not exist', async () => {
    const at = workspace({ 'api.json': '\ufeff{"openapi": "3.0.0", "paths": {}}' });
    const { code, stdout, stderr } = await at.compile(['{api.json}']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '0 templates\n' });
    expect(stderr).toContain('warning VTL4012');
  });
});

describe('bad input', () => {
  it('is all reported in one run, and the rest is written', async () => {
    const at = workspace({
      'a.vtl': 'fine',
      'b.vtl': '#if(1)\n#foreach',
      'c.vtl': '#end',
      'd.vtl': new Uint8Array([0x61, 0xe9, 0x62]),
    });
    const { code, stdout, stderr } = await at.compile(['{}', '{missing.vtl}']);
    expect({ code, stdout }).toEqual({
      code: 2,
      stdout: '3 templates: 1 written, 2 with errors; 2 files or folders not read\n',
    });
    expect(stderr).toContain('error: cannot read DIR/missing.vtl: there is no such file or folder\n\n');
    expect(stderr).toContain(' --> DIR/b.vtl:1:1\n');
    expect(stderr).toContain(' --> DIR/c.vtl:1:1\n');
    expect(stderr).toContain('error: DIR/d.vtl is not UTF-8 text: byte 2 does not fit\n');
    expect(at.made()).toEqual(outputs('a.vtl'));
  });

  it('leaves the old output alone', async () => {
    const at = workspace({ 'a.vtl': 'old' });
    await at.compile(['{a.vtl}']);
    const before = outputs('a.vtl').map(at.read);
    at.write('a.vtl', '#if(1)');
    expect((await at.compile(['{a.vtl}'])).code).toBe(1);
    expect(outputs('a.vtl').map(at.read)).toEqual(before);
  });

  it('is a template that is larger than API Gateway takes', async () => {
    const full = `${'\u00e9'.repeat(150 * 1024 - 1)}\n`;
    const at = workspace({ 'fits.vtl': `${full}x`, 'large.vtl': `${full}xy\n` });
    const { code, stdout, stderr } = await at.compile(['{}']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '2 templates: 1 written, 1 with errors\n' });
    expect(stderr).toContain(
      'error VTL1904: the template has 307202 bytes, but API Gateway takes 307200 (300 KB) at most, which end here\n' +
        ' --> DIR/large.vtl:2:2\n  |\n2 | xy\n  |  ^',
    );
    expect((await at.compile(['{large.vtl}', '--dialect=velocity'])).code).toBe(0);
  });

  it('is a folder without templates', async () => {
    const at = workspace({ 'src/x.txt': '' });
    const { code, stderr } = await at.compile(['{src}']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: 'error: there is no template (*.vtl) below DIR/src\n' });
  });

  it('is a link that leads nowhere, while others are followed to files', async () => {
    const at = workspace({ 'src/x.vtl': 'x' });
    symlinkSync('x.vtl', join(at.folder, 'src/link.vtl'));
    symlinkSync('nowhere', join(at.folder, 'src/lost.vtl'));
    symlinkSync('.', join(at.folder, 'src/circle'));
    const { code, stdout, stderr } = await at.compile(['{src}', '--out={out}']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '2 templates: 2 written; 1 file or folder not read\n' });
    expect(stderr).toBe('error: cannot read DIR/src/lost.vtl: there is no such file\n');
  });
});

describe('a schema beside the template', () => {
  const schema = '{"type": "object", "properties": {"name": {"type": "string"}, "tags": {"type": "array"}}}';

  it('gives the declarations the type of the body, and warns of what it rules out', async () => {
    const at = workspace({ 'scan.vtl': 'Hello\n$input.path("$.nmae")', 'scan.schema.json': `\ufeff${schema}` });
    const { code, stdout, stderr } = await at.compile(['{}', '--arbitrary-extensions']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '1 template: 1 written\n' });
    expect(stderr).toBe(`warning VTL2001: the schema of the body has no member \`nmae\` at \`#\`
 --> DIR/scan.vtl:2:16
  |
2 | $input.path("$.nmae")
  |                ^^^^
help: did you mean \`name\`?
`);
    expect(at.made()).toEqual(['scan.d.vtl.ts', ...outputs('scan.vtl')]);
    expect(at.read('scan.vtl.d.ts')).toContain('declare const render: MappingTemplate<Body>;');
    expect(at.read('scan.vtl.d.ts')).toContain('name?: string;');
    expect(at.read('scan.d.vtl.ts')).toBe(at.read('scan.vtl.d.ts'));
  });

  it('is no input of its own, where a pattern of the shell names both', async () => {
    const at = workspace({ 'x.vtl': '$input.path("$.name")', 'x.schema.json': schema, 'y.schema.json': schema });
    expect(await at.compile(['{x.schema.json}', '{x.vtl}'])).toMatchObject({
      code: 0,
      stdout: '1 template: 1 written\n',
    });
    expect((await at.compile(['{y.schema.json}'])).stderr).toContain('VTL4011');
  });

  it('leaves the module as it is without one', async () => {
    const [plain, typed] = [workspace({ 'x.vtl': 'x' }), workspace({ 'x.vtl': 'x', 'x.schema.json': schema })];
    await Promise.all([plain.compile(['{x.vtl}']), typed.compile(['{x.vtl}'])]);
    expect(typed.read('x.vtl.js')).toBe(plain.read('x.vtl.js'));
  });

  it('is none of stock Velocity, which has no body', async () => {
    const at = workspace({ 'x.vtl': 'x', 'x.schema.json': '{' });
    expect(await at.compile(['{x.vtl}', '--dialect=velocity'])).toMatchObject({ code: 0, stderr: '' });
    expect(at.read('x.vtl.d.ts')).toContain('VelocityTemplate');
  });

  it.each([
    [
      '{"type": "object",\n "properties" {}}\n',
      'is no valid JSON: expected ":", found "{"\n --> DIR/x.schema.json:2:15',
    ],
    ['{"type": "object"\n', 'expected "," or "}", found the end of the text\n --> DIR/x.schema.json:1:18'],
    ['', 'expected a JSON value, found the end of the text\n --> DIR/x.schema.json:1:1'],
    ['[]', 'is no JSON Schema (draft 4): this has to be an object\n --> DIR/x.schema.json:1:1'],
    [
      '{"properties": {"a]": {},\n "c": {"items": [{}, {"type": "x"}]}}}',
      ' --> DIR/x.schema.json:2:31\n  |\n2 |  "c": {"items": [{}, {"type": "x"}]}}}\n  |                               ^^^\n',
    ],
    ['{"$ref": "#/definitions/A"}', 'this leads to `#/definitions/A`, where nothing is\n --> DIR/x.schema.json:1:10'],
  ])('that is broken refuses it and leaves the old output: %s', async (text, message) => {
    const at = workspace({ 'x.vtl': 'x', 'y.vtl': '' });
    await at.compile(['{}']);
    const before = outputs('x.vtl').map(at.inode);
    at.write('x.vtl', 'changed');
    at.write('x.schema.json', text);
    const { code, stdout, stderr } = await at.compile(['{}']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '2 templates: 1 unchanged, 1 with errors\n' });
    expect(stderr).toMatch(/^error VTL201[12]: the schema of the body is no /);
    expect(stderr).toContain(message);
    expect(outputs('x.vtl').map(at.inode)).toEqual(before);
  });

  it('that is broken does not hide what is wrong with the template', async () => {
    const at = workspace({ 'x.vtl': '#if(1)', 'x.schema.json': '{' });
    const { code, stderr } = await at.compile(['{x.vtl}']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/VTL2011[\s\S]*VTL1201/);
    expect(at.made()).toEqual([]);
  });

  it('that cannot be read is an error that names it', async () => {
    const at = workspace({ 'x.vtl': 'x', 'y.vtl': 'y', 'y.schema.json': new Uint8Array([0x7b, 0xe9]) });
    mkdirSync(join(at.folder, 'x.schema.json'));
    const { code, stderr } = await at.compile(['{}']);
    expect(code).toBe(2);
    expect(stderr).toContain('cannot read DIR/x.schema.json: it is a directory');
    expect(stderr).toContain('DIR/y.schema.json is not UTF-8 text: byte 2 does not fit');
    expect(at.made()).toEqual([]);
  });

  it('is noticed by --check when it is new, changed or gone', async () => {
    const at = workspace({ 'x.vtl': '$input.path("$.size")' });
    await at.compile(['{x.vtl}']);
    at.write('x.schema.json', schema);
    const stale = 'stale: DIR/x.vtl.d.ts\nhelp: run the same command without `--check` to write them\n';
    const warned = await at.compile(['{x.vtl}', '--check']);
    expect(warned).toMatchObject({ code: 1, stdout: '1 template: 1 out of date\n' });
    expect(warned.stderr).toMatch(/^warning VTL2001[\s\S]*DIR\/x\.vtl:1:16/);
    expect(warned.stderr).toContain(stale);
    await at.compile(['{x.vtl}']);
    expect((await at.compile(['{x.vtl}', '--check'])).code).toBe(0);
    at.write('x.schema.json', schema.replace('name', 'size'));
    expect(await at.compile(['{x.vtl}', '--check'])).toMatchObject({ code: 1, stderr: stale });
    rmSync(join(at.folder, 'x.schema.json'));
    expect(await at.compile(['{x.vtl}', '--check'])).toMatchObject({ code: 1, stderr: stale });
  });
});

describe('output that cannot be written', () => {
  it('is not written by halves', async () => {
    const at = workspace({ 'a.vtl': 'a', 'b.vtl': 'b', 'a.vtl.js/keep': 'this' });
    const { code, stdout, stderr } = await at.compile(['{}']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '2 templates: 1 written, 1 with errors\n' });
    expect(stderr).toBe('error: cannot write DIR/a.vtl.js: it is a directory\n');
    expect(at.made()).toEqual(outputs('b.vtl'));
  });

  it('says that a file stands in the way of a folder', async () => {
    const at = workspace({ 'src/a/x.vtl': 'x', 'src/y.vtl': 'y', 'out/a': 'keep' });
    const { code, stderr } = await at.compile(['{src}', '--out={out}']);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'error: cannot write DIR/out/a/x.vtl.js.map: a part of the path is a file, not a directory\n',
    });
    expect(at.made()).toEqual(outputs('out/y.vtl'));
    expect(at.read('out/a')).toBe('keep');
  });

  it('says that a name is too long, and leaves nothing behind', async () => {
    const name = `${'n'.repeat(250)}.vtl`;
    const at = workspace({ [name]: 'x' });
    const { code, stderr } = await at.compile(['{}']);
    expect(code).toBe(1);
    expect(stderr).toContain('the name is too long');
    expect(at.made()).toEqual([]);
  });

  it('keeps a link and writes where it leads', async () => {
    const at = workspace({ 'a.vtl': 'a', 'elsewhere/a.js': 'old' });
    symlinkSync('elsewhere/a.js', join(at.folder, 'a.vtl.js'));
    expect((await at.compile(['{a.vtl}'])).code).toBe(0);
    expect(lstatSync(join(at.folder, 'a.vtl.js')).isSymbolicLink()).toBe(true);
    expect(at.read('elsewhere/a.js')).toContain('compiled by velogate');
  });
});

describe('two inputs with one output', () => {
  it('are refused before anything is written', async () => {
    const at = workspace({ 'a/x.vtl': '1', 'b/x.vtl': '2', 'c/y.vtl': '3', 'c/z.vtl': '#if(1)' });
    const { code, stdout, stderr } = await at.compile(['{a}', '{b}', '{c}', '--out={out}']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '4 templates: 3 not written, 1 with errors\n' });
    expect(stderr).toContain('error: DIR/a/x.vtl and DIR/b/x.vtl would both be written to DIR/out/x.vtl.js\nhelp: ');
    expect(stderr.match(/would both/g)).toHaveLength(1);
    expect(stderr).toContain('VTL1201');
    expect(at.made()).toEqual([]);
  });

  it('are refused too where an output is an input', async () => {
    const at = workspace({ 'x.vtl': '1', 'x.vtl.js': '2' });
    const { code, stderr } = await at.compile(['{x.vtl}', '{x.vtl.js}']);
    expect(code).toBe(2);
    expect(stderr).toContain('DIR/x.vtl would be written to DIR/x.vtl.js, which is a template itself');
    expect(at.read('x.vtl.js')).toBe('2');
  });
});

describe('hostile names of files', () => {
  it.each([
    '__proto__.vtl',
    'constructor.vtl',
    'a b.vtl',
    '`${x}`.vtl',
    'a*.vtl',
    '\'quotes".vtl',
    'x?y#z%41.vtl',
    'c:d.vtl',
    '-.vtl',
    '\u00e9\u{1f4da}\u202e.vtl',
    'line\nalert(1).vtl',
    'line\u2028alert(1).vtl',
    'back\\slash.vtl',
  ])('%j is text wherever it is written', async (name) => {
    const at = workspace({ [name]: '$input.body' });
    expect((await at.compile(['{}'])).code).toBe(0);
    const [heading, imports] = at.read(`${name}.js`).split(/[\n\r\u2028\u2029]/);
    expect(heading).toMatch(/^\/\/ .*, compiled by velogate/);
    expect(imports).toMatch(/^import \{/);
    const module = pathToFileURL(join(at.folder, `${name}.js`));
    const [, link] = /\n\/\/# sourceMappingURL=(.*)\n$/.exec(at.read(`${name}.js`))!;
    expect(fileURLToPath(new URL(link!, module))).toBe(join(at.folder, `${name}.js.map`));
    const [source] = JSON.parse(at.read(`${name}.js.map`)).sources;
    expect(fileURLToPath(new URL(source, module))).toBe(join(at.folder, name));
  });

  it('do not reach the terminal as they are', async () => {
    const { stderr } = await workspace({ 'a\n\u001b[31m.vtl': '#if(1)' }).compile(['{}']);
    expect(stderr).toContain(' --> DIR/a\\u000a\\u001b[31m.vtl:1:1\n');
  });
});

describe('progress', () => {
  const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`${index}.vtl`, 'x']));

  it('is a line on a terminal that is gone at the end', async () => {
    const { stderr } = await workspace(many).compile(['{}'], { terminal: true });
    const shown = stderr.split('\r').map((line) => line.trimEnd());
    expect(shown).toContain('compiling 7 of 21');
    expect(shown.at(-2)).toBe('');
    expect(shown.at(-1)).toBe('');
  });

  it('is not shown elsewhere, nor for few files', async () => {
    expect((await workspace(many).compile(['{}'])).stderr).toBe('');
    expect((await workspace({ 'x.vtl': 'x' }).compile(['{}'], { terminal: true })).stderr).toBe('');
  });
});

describe('--watch', () => {
  /** A running `velogate compile --watch`. */
  function watching(at: ReturnType<typeof workspace>, argv: readonly string[]) {
    const controller = new AbortController();
    let printed = '';
    let check = (): void => {};
    const end = at.compile([...argv, '--watch'], {
      interruption: controller.signal,
      onOutput(text) {
        printed = text;
        check();
      },
    });
    /** Waits until one of the outputs, those so far included, matches. */
    const printedText = (pattern: RegExp) =>
      new Promise<void>((resolve) => {
        check = () => pattern.test(printed) && resolve();
        check();
      });
    const stop = () => {
      controller.abort();
      return end;
    };
    return { printed: printedText, stop };
  }

  it('compiles again what changes, is created or replaced, and goes on after errors', async () => {
    const at = workspace({ 'src/a.vtl': 'a', 'src/b.vtl': 'b' });
    const session = watching(at, ['{src}', '--out={out}']);
    await session.printed(/2 templates: 2 written\nWatching for changes/);
    at.write('src/a.vtl', '#if(1)');
    await session.printed(/2 templates: 1 unchanged, 1 with errors[\s\S]*VTL1201/);
    at.write('src/a.vtl~', 'mended');
    renameSync(join(at.folder, 'src/a.vtl~'), join(at.folder, 'src/a.vtl'));
    await session.printed(/1 written, 1 unchanged/);
    expect(at.read('out/a.vtl.js')).toContain('"mended"');
    mkdirSync(join(at.folder, 'src/new'));
    at.write('src/new/c.vtl', 'created');
    await session.printed(/3 templates: 1 written, 2 unchanged/);
    expect(at.read('out/new/c.vtl.js')).toContain('"created"');
    rmSync(join(at.folder, 'out/b.vtl.js'));
    at.write('src/new/c.vtl', 'changed');
    await session.printed(/3 templates: 2 written, 1 unchanged/);
    expect(existsSync(join(at.folder, 'out/b.vtl.js'))).toBe(true);
    expect((await session.stop()).code).toBe(0);
  });

  it('notices that a schema is added, changed, broken or removed', async () => {
    const at = workspace({ 'x.vtl': '$input.path("$.size")' });
    const session = watching(at, ['{x.vtl}', '--out={out}']);
    await session.printed(/Watching/);
    at.write('x.schema.json', '{"properties": {"name": {}}}');
    await session.printed(/1 written\n(?=[\s\S]*warning VTL2001)/);
    at.write('x.schema.json', '{"properties": {"size": {}}}');
    await session.printed(/(?:1 written[\s\S]*){3}/);
    expect(at.read('out/x.vtl.d.ts')).toContain('size?: unknown;');
    at.write('x.schema.json', '{"properties": {"size": }}');
    await session.printed(/1 with errors[\s\S]*VTL2011[\s\S]*x\.schema\.json:1:25/);
    rmSync(join(at.folder, 'x.schema.json'));
    await session.printed(/1 with errors[\s\S]*1 written/);
    expect(at.read('out/x.vtl.d.ts')).not.toContain('Body');
    expect((await session.stop()).code).toBe(0);
  });

  it('waits for a file that is not there yet', async () => {
    const at = workspace({ 'keep.txt': '' });
    const session = watching(at, ['{later/on/x.vtl}']);
    await session.printed(/0 templates; 1 file or folder not read\nWatching[\s\S]*there is no such file or folder/);
    mkdirSync(join(at.folder, 'later/on'), { recursive: true });
    at.write('later/on/x.vtl', 'x');
    await session.printed(/1 template: 1 written/);
    expect((await session.stop()).code).toBe(0);
    expect(at.made()).toEqual(['later/on/x.vtl', ...outputs('later/on/x.vtl')].sort());
  });

  it('notices a folder that was removed and made again', async () => {
    const at = workspace({ 'src/x.vtl': 'x' });
    const session = watching(at, ['{src}', '--out={out}']);
    await session.printed(/Watching/);
    rmSync(join(at.folder, 'src'), { recursive: true });
    await session.printed(
      /0 templates; 1 file or folder not read\n[\s\S]*cannot read DIR\/src: there is no such file or folder/,
    );
    mkdirSync(join(at.folder, 'src'));
    at.write('src/x.vtl', 'again');
    await session.printed(/0 templates; 1 file or folder not read\n1 template: 1 written/);
    at.write('src/x.vtl', 'and again');
    await session.printed(/0 templates; 1 file or folder not read\n1 template: 1 written\n1 template: 1 written/);
    expect(at.read('out/x.vtl.js')).toContain('"and again"');
    expect((await session.stop()).code).toBe(0);
  });

  it('says nothing of what it has written itself', async () => {
    const at = workspace({ 'x.vtl': 'x', 'api.json': '{"openapi": "3.0.0", "paths": {}}' });
    const session = watching(at, ['{x.vtl}', '{api.json}']);
    await session.printed(/Watching/);
    at.write('x.vtl', 'y');
    await session.printed(/Watching[\s\S]*1 written/);
    // Long enough for the round that its own output causes.
    await sleep(300);
    const { stdout, code } = await session.stop();
    expect({ stdout, code }).toEqual({
      stdout: '1 template: 1 written\nWatching for changes; Ctrl-C ends it.\n1 template: 1 written\n',
      code: 0,
    });
  });
});
