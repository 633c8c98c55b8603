import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { suggestion } from '../../src/diagnostics/suggestion.ts';
import { velogate } from './velogate.ts';

const files = {
  't.vtl': 'text',
  'bad.json': '{\n  "a": 1,\n  b: 2\n}',
  'list.json': '[1]',
  'latin1.vtl': new Uint8Array([0x61, 0xe9, 0x62]),
  'cut.vtl': new Uint8Array([0x61, 0xc3]),
};

describe('help', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j explains the commands', async (argv) => {
    const { code, stdout, stderr } = await velogate(argv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/Usage: velogate COMMAND[\s\S]*render/);
  });

  it.each([
    [['render', '--help']],
    [['render', '-h']],
    [['help', 'render']],
    [['render', 'x.vtl', '--body', 'b', '-h']],
  ])('%j explains rendering', async (argv) => {
    const { code, stdout, stderr } = await velogate(argv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of [
      'TEMPLATE',
      '--body',
      '--param',
      '--request',
      '--context',
      '--stage-variables',
      '--overrides',
    ]) {
      expect(stdout).toContain(word);
    }
    expect(stdout).toContain('Exit codes');
  });

  it.each([[['compile', '--help']], [['help', 'compile']]])('%j explains compiling', async (argv) => {
    const { code, stdout, stderr } = await velogate(argv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of [
      'FILES',
      '--out',
      '--arbitrary-extensions',
      '--check',
      '--watch',
      '--dialect',
      '--parameter',
      'Exit codes',
    ]) {
      expect(stdout).toContain(word);
    }
  });

  it.each([[['check', '--help']], [['help', 'check']]])('%j explains checking', async (argv) => {
    const { code, stdout, stderr } = await velogate(argv);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const word of ['FILES', '--dialect', '--parameter', 'compile --check', 'Exit codes']) {
      expect(stdout).toContain(word);
    }
  });

  it('fits a terminal of 120 columns', async () => {
    for (const argv of [['--help'], ['render', '--help'], ['compile', '--help'], ['check', '--help']]) {
      for (const line of (await velogate(argv)).stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120);
    }
  });

  it('prints the version', async () => {
    expect(await velogate(['--version'])).toEqual({ code: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('goes to standard error when nothing is asked', async () => {
    const { code, stdout, stderr } = await velogate([]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: velogate COMMAND');
  });
});

describe('usage errors', () => {
  it.each([
    [['rendr'], 'there is no command `rendr`\nhelp: did you mean `velogate render`?\nSee `velogate --help`.'],
    [['zzz'], 'there is no command `zzz`\nSee'],
    [['--verbose'], 'there is no option `--verbose`'],
    [['help', 'nope'], 'there is no command `nope`'],
    [['render'], 'a template has to be named\nSee `velogate render --help`.'],
    [['render', '{t.vtl}', 'more.vtl'], 'one template at a time: `more.vtl` is too much'],
    [['render', '{t.vtl}', '--bdy', 'x'], 'there is no option `--bdy`\nhelp: did you mean `--body`?'],
    [['render', '{t.vtl}', '--stageVariables=x'], 'help: did you mean `--stage-variables`?'],
    [['render', '{t.vtl}', '-x'], 'there is no option `-x`\nSee'],
    [['render', '{t.vtl}', '--__proto__', 'x'], 'there is no option `--__proto__`'],
    [['render', '{t.vtl}', '--constructor', 'x'], 'there is no option `--constructor`'],
    [['render', '{t.vtl}', '--body'], '`--body` needs a value'],
    [['render', '{t.vtl}', '--body', '--overrides'], 'write `--body=--overrides`'],
    [['render', '{t.vtl}', '--body=a', '--body=b'], '`--body` is given twice'],
    [['render', '{t.vtl}', '--overrides=yes'], '`--overrides` takes no value'],
    [['render', '{t.vtl}', '--param', 'id=7'], '`--param id=7` is not of the form PLACE.NAME=VALUE'],
    [['render', '{t.vtl}', '--param', 'query.q=7'], 'help: write path.NAME=VALUE, querystring.NAME=VALUE or header'],
    [['render', '{t.vtl}', '--param', 'path.id'], 'is not of the form'],
    [['render', '{t.vtl}', '--param', 'path.=1'], 'is not of the form'],
    [['render', '{t.vtl}', '--dialect', 'velocty'], 'there is no dialect `velocty`\nhelp: did you mean `velocity`?'],
    [['render', '{t.vtl}', '--dialect', 'xxxxxxxx'], 'help: write api-gateway or velocity'],
    [['render', '{t.vtl}', '--dialect=velocity', '--body=x'], '`--body` does not apply to `--dialect velocity`'],
    [['render', '{t.vtl}', '--dialect=velocity', '--overrides'], '`--overrides` does not apply'],
    [['render', '-', '--body', '-'], 'standard input (`-`) can be read only once'],
    [['render', '{missing.vtl}'], 'cannot read DIR/missing.vtl: there is no such file'],
    [['render', '{}'], 'cannot read DIR: it is a directory'],
    [['render', '{t.vtl}', '--body', '{missing.json}'], 'cannot read DIR/missing.json: there is no such file'],
    [['render', '{latin1.vtl}'], 'DIR/latin1.vtl is not UTF-8 text: byte 2 does not fit'],
    [['render', '{cut.vtl}'], 'DIR/cut.vtl is not UTF-8 text: byte 2 does not fit'],
    [['render', '{t.vtl}', '--context', '{list.json}'], 'DIR/list.json has to hold a JSON object'],
    [['render', '{t.vtl}', '--context', '{bad.json}'], 'DIR/bad.json is not JSON: '],
    [['render', '{t.vtl}', '--context', '{bad.json}'], ' --> DIR/bad.json:3:3\n  |\n3 |   b: 2\n  |   ^'],
    [['render', '{t.vtl}', '--request', '{t.vtl}'], 'DIR/t.vtl is not JSON: '],
    [['render', ''], 'the name of the template is empty'],
    [['render', '{t.vtl}', '--body='], 'the name of the file for `--body` is empty'],
    [['compile'], 'files or folders have to be named\nSee `velogate compile --help`.'],
    [['compile', '{t.vtl}', ''], 'the name of a file is empty'],
    [['compile', '-'], 'standard input (`-`) has no place'],
    [['compile', '{t.vtl}', '--out='], 'the name of the folder for `--out` is empty'],
    [['compile', '{t.vtl}', '--outdir=x'], 'there is no option `--outdir`'],
    [['compile', '{t.vtl}', '--out=a', '--out=b'], '`--out` is given twice'],
    [['compile', '{t.vtl}', '--check', '--watch'], '`--check` and `--watch` do not go together'],
    [['compile', '{t.vtl}', '--parameter', 'Table'], '`--parameter Table` is not of the form NAME=VALUE'],
    [['compile', '{t.vtl}', '--parameter', '=x'], '`--parameter =x` is not of the form NAME=VALUE'],
    [['compile', '{t.vtl}', '--dialect', 'velocty'], 'help: did you mean `velocity`?'],
    [['check'], 'files or folders have to be named\nSee `velogate check --help`.'],
    [['check', '-'], 'standard input (`-`) has no place'],
    [['check', '{t.vtl}', '--out=x'], 'there is no option `--out`'],
    [['check', '{t.vtl}', '--parameter', 'Table'], '`--parameter Table` is not of the form NAME=VALUE'],
    [['check', '{t.vtl}', '--dialect', 'velocty'], 'help: did you mean `velocity`?'],
    [['chekc'], 'help: did you mean `velogate check`?'],
  ])('%j', async (argv, message) => {
    const { code, stdout, stderr } = await velogate(argv, { files });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^velogate: /);
    expect(stderr).toContain(message);
  });

  it.each([
    ['{"body": 7}', 'body is of class Number'],
    [
      '{"body": {"a": 1}}',
      'help: write the body as a string, "body": "{\\"a\\":1}", or give the file that holds it with',
    ],
    ['{"context": []}', 'context is of class Array'],
    ['{"params": {"path": {"id": 7}}}', 'params.path.id is of class Number'],
    ['{"parms": {}}', 'no member "parms"; there are body, params, context, stageVariables'],
    ['{"bdy": "1"}', 'no member "bdy"'],
  ])('names the file and what is wrong in the request %s', async (request, message) => {
    const given = { 't.vtl': 'x', 'r.json': request };
    const { code, stdout, stderr } = await velogate(['render', '{t.vtl}', '--request', '{r.json}'], { files: given });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^velogate: DIR\/r\.json: wrong request: /);
    expect(stderr).toContain(message);
  });

  it('names the file and what is wrong in the stage variables', async () => {
    const given = { 't.vtl': 'x', 's.json': '{"a": 1}' };
    const outcome = await velogate(['render', '{t.vtl}', '--stage-variables', '{s.json}'], { files: given });
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).toContain('DIR/s.json: wrong stage variables: stageVariables.a is of class Number');
  });

  it('takes a value that begins with a dash when it is joined', async () => {
    const { stderr } = await velogate(['render', '{t.vtl}', '--body=--x'], { files });
    expect(stderr).toContain('cannot read --x: there is no such file');
  });
});

describe('suggestions', () => {
  it.each([
    ['escapeJavascript', 'escapeJavaScript'],
    ['bdoy', 'body'],
    ['contxt', 'context'],
    ['x', undefined],
    ['something', undefined],
    ['b'.repeat(1000), undefined],
  ])('%s: %s', (word, expected) => {
    expect(suggestion(word, ['body', 'context', 'escapeJavaScript', 'params'])).toBe(expected);
  });
});
