import { readdirSync, rmSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type Files, type Surroundings, temporaryFolder, velogate, velogateIn } from './velogate.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** What `velogate check` prints and returns for these files, of which it leaves everything as it is. */
async function check(argv: readonly string[], files: Files, surroundings: Surroundings = {}) {
  const folder = temporaryFolder(files);
  folders.push(folder);
  const before = readdirSync(folder, { recursive: true });
  const outcome = await velogateIn(folder, ['check', ...argv], surroundings);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
  return outcome;
}

const api = (template: string) => `openapi: 3.0.0
paths:
  /books:
    get:
      x-amazon-apigateway-integration:
        requestTemplates:
          application/json: ${template}
          text/plain: '#end'
`;

describe('velogate check', () => {
  it('has nothing to say of templates without problems', async () => {
    const files = { 'a.vtl': '$input.json("$")', 'sub/b.vtl': 'b', 'node_modules/x.vtl': '#if(1)' };
    expect(await check(['{}'], files)).toEqual({ code: 0, stdout: '2 templates: no problems\n', stderr: '' });
  });

  it('prints every problem of every file, in order and with its lines', async () => {
    const files = { 'a.vtl': '#if(1)\n', 'b.vtl': '#set($a = )\n#set($b = )', 'c.vtl': 'c' };
    const { code, stdout, stderr } = await check(['{}'], files);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '3 templates: 3 errors\n' });
    const places = Array.from(
      stderr.matchAll(/^(error VTL\d+): .*\n --> (\S+)\n {2}\|\n\d \| /gm),
      ([, ...found]) => found,
    );
    expect(places).toEqual([
      ['error VTL1201', 'DIR/a.vtl:1:1'],
      ['error VTL1101', 'DIR/b.vtl:1:11'],
      ['error VTL1101', 'DIR/b.vtl:2:11'],
    ]);
  });

  it('prints warnings, which alone do not fail', async () => {
    const files = {
      'older.vtl': '$input.path("$.a[-1]")',
      'x.vtl': '$input.path("$.b")',
      'x.schema.json': '{"properties": {"a": {}}}',
    };
    const { code, stdout, stderr } = await check(['{}'], files);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '2 templates: 2 warnings\n' });
    expect(stderr).toMatch(
      /^warning VTL2101: .*\n --> DIR\/older\.vtl:1:[\s\S]*\n\nwarning VTL2001: .*\n --> DIR\/x\.vtl:1:16/,
    );
    const both = await check(['{}'], { ...files, 'z.vtl': '#end' });
    expect(both).toMatchObject({ code: 1, stdout: '3 templates: 1 error, 2 warnings\n' });
  });

  it('finds the templates in documents, and what is wrong with those', async () => {
    const { code, stdout, stderr } = await check(['{api.yaml}'], { 'api.yaml': api('!Sub "${Table} #set($a = )"') });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '2 templates: 2 errors\n' });
    expect(stderr).toMatch(/VTL410\d[\s\S]*DIR\/api\.yaml:7:[\s\S]*VTL\d+[\s\S]*DIR\/api\.yaml:8:/);
    const given = await check(['{api.yaml}', '--parameter=Table=Books'], { 'api.yaml': api("!Sub '${Table}'") });
    expect(given).toMatchObject({ code: 1, stdout: '2 templates: 1 error\n' });
  });

  it('warns of what the schemas in documents rule out, and of those that are none', async () => {
    const body = (schema: string) => `      requestBody: {content: {application/json: {schema: ${schema}}}}\n`;
    const typed = (schema: string) =>
      api('"$input.path(\'$.b\')"')
        .replace('      x-amazon', `${body(schema)}$&`)
        .replace(/.*#end.*\n/, '');
    const ruled = await check(['{api.yaml}'], { 'api.yaml': typed('{properties: {a: {}}}') });
    expect(ruled).toMatchObject({ code: 0, stdout: '1 template: 1 warning\n' });
    expect(ruled.stderr).toMatch(/^warning VTL2001: .*\n --> DIR\/api\.yaml:8:45/);
    const broken = await check(['{api.yaml}'], { 'api.yaml': typed('{type: text}') });
    expect(broken).toMatchObject({ code: 0, stdout: '1 template: 1 warning\n' });
    expect(broken.stderr).toMatch(/^warning VTL4015: .*\n --> DIR\/api\.yaml:5:/);
  });

  it('refuses what compiling refuses', async () => {
    const files = {
      'large.vtl': 'x'.repeat(300 * 1024 + 1),
      'typed.vtl': '#if(1)',
      'typed.schema.json': '{',
    };
    const { code, stdout, stderr } = await check(['{}'], files);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '2 templates: 3 errors\n' });
    expect(stderr).toMatch(/VTL1904[\s\S]*VTL2011[\s\S]*DIR\/typed\.schema\.json:1:2[\s\S]*VTL1201/);
  });

  it('checks stock Velocity', async () => {
    const files = {
      'm.vtl': '#macro(m)M#end#evaluate("x")',
      'm.schema.json': '{',
      'large.vtl': 'x'.repeat(300 * 1024 + 1),
    };
    expect(await check(['{}', '--dialect=velocity'], files)).toEqual({
      code: 0,
      stdout: '2 templates: no problems\n',
      stderr: '',
    });
  });

  it('goes on after files that cannot be read, and ends with 2', async () => {
    const files = { 'a.vtl': '#if(1)', 'd.vtl': new Uint8Array([0x61, 0xe9]) };
    const { code, stdout, stderr } = await check(['{missing.vtl}', '{}'], files);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '1 template: 3 errors\n' });
    expect(stderr).toContain('error: cannot read DIR/missing.vtl: there is no such file or folder\n\n');
    expect(stderr).toContain('error: DIR/d.vtl is not UTF-8 text: byte 2 does not fit\n');
  });

  it('counts many files on a terminal', async () => {
    const files = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`${index}.vtl`, '']));
    expect((await check(['{}'], files, { terminal: true })).stderr).toContain('\rchecking 21 of 21');
  });
});

it('is told apart from `compile --check` by both helps', async () => {
  expect((await velogate(['check', '--help'])).stdout).toContain('`velogate compile --check`');
  expect((await velogate(['compile', '--help'])).stdout).toContain('`velogate check`');
});
