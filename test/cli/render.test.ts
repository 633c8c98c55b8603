import { describe, expect, it } from 'vitest';
import { velogate } from './velogate.ts';

/** Renders a template given as text. */
function render(template: string, ...options: string[]) {
  return velogate(['render', '{t.vtl}', ...options], { files: { 't.vtl': template } });
}

describe('velogate render', () => {
  it('prints the output byte for byte, without a line break of its own', async () => {
    const files = { 't.vtl': 'Hello \u00e9\u{1f4da} $input.path("$.name")\r\n\r\n', 'b.json': '{"name": "Ad\u00e4"}' };
    const outcome = await velogate(['render', '{t.vtl}', '--body', '{b.json}'], { files });
    expect(outcome).toEqual({ code: 0, stdout: 'Hello \u00e9\u{1f4da} Ad\u00e4\r\n\r\n', stderr: '' });
    expect((await render('a')).stdout).toBe('a');
    expect((await render('')).stdout).toBe('');
  });

  it('reads the body from standard input', async () => {
    const surroundings = { files: { 't.vtl': '[$input.body]' }, stdin: '{"\u00e9": "\u{1f4da}"}\n' };
    expect((await velogate(['render', '{t.vtl}', '--body', '-'], surroundings)).stdout).toBe(
      '[{"\u00e9": "\u{1f4da}"}\n]',
    );
  });

  it('reads the template from standard input', async () => {
    expect((await velogate(['render', '-'], { stdin: '#set($x = 1)$x' })).stdout).toBe('1');
  });

  it('keeps the byte order mark of a template, and drops that of the files of the request', async () => {
    const files = {
      't.vtl': '\ufeff$context.n $input.path("$.a") $stageVariables.s',
      'b.json': '\ufeff{"a": 2}',
      'c.json': '\ufeff{"n": 1}',
      's.json': '\ufeff{"s": "3"}',
    };
    const argv = ['render', '{t.vtl}', '--context={c.json}', '--stage-variables={s.json}'];
    expect((await velogate([...argv, '--body={b.json}'], { files })).stdout).toBe('\ufeff1 2 3');
    expect((await velogate([...argv, '--body=-'], { files, stdin: '\ufeff{"a": 2}' })).stdout).toBe('\ufeff1 2 3');
  });

  it('gives parameters by place', async () => {
    const template =
      "$input.params('id') $input.params().path.id|$input.params('q')|$input.params().header.get('X-Trace')";
    const outcome = await render(
      template,
      '--param=path.id=7',
      '--param',
      'querystring.q=a=b.c',
      '--param=header.X-Trace=',
      '--param=header.X-Trace=last',
    );
    expect(outcome).toEqual({ code: 0, stdout: '7 7|a=b.c|last', stderr: '' });
  });

  it('takes names that JavaScript objects treat specially as plain names', async () => {
    const outcome = await render('$input.params("__proto__")$input.params("constructor")', '--param=path.__proto__=x');
    expect(outcome).toEqual({ code: 0, stdout: 'x', stderr: '' });
  });

  it('reads context and stage variables, numbers exactly', async () => {
    const files = {
      't.vtl': '$context.a $context.b $context.c $stageVariables.s',
      'c.json': '{"a": 1.0, "b": 1, "c": 12345678901234567890}',
      's.json': '{"s": "blue"}',
    };
    const argv = ['render', '{t.vtl}', '--context', '{c.json}', '--stage-variables', '{s.json}'];
    expect((await velogate(argv, { files })).stdout).toBe('1.0 1 12345678901234567890 blue');
  });

  it('reads a whole request, which the other options complete', async () => {
    const request = {
      body: 'from the file',
      params: { path: { id: '1', kept: 'k' }, header: { h: 'h' } },
      context: { stage: 'test' },
      stageVariables: { s: 'blue' },
    };
    const template =
      "$input.body $input.params('id') $input.params('kept') $input.params('h') $context.stage $stageVariables.s";
    const files = { 't.vtl': template, 'r.json': JSON.stringify(request), 'c.json': '{"stage": "live"}' };
    const argv = ['render', '{t.vtl}', '--request', '{r.json}'];
    expect((await velogate(argv, { files })).stdout).toBe('from the file 1 k h test blue');
    const more = [...argv, '--body', '-', '--param', 'path.id=2', '--context', '{c.json}'];
    expect((await velogate(more, { files, stdin: 'piped' })).stdout).toBe('piped 2 k h live blue');
  });

  it('reads the context of a whole request exactly', async () => {
    const files = { 't.vtl': '$context.n $context.m', 'r.json': '{"context": {"n": 1.0, "m": {"2": 1}}, "body": "2"}' };
    const outcome = await velogate(['render', '{t.vtl}', '--request', '{r.json}'], { files });
    expect(outcome).toMatchObject({ code: 0, stdout: '1.0 ' });
  });

  it('prints the overrides on standard error when asked', async () => {
    const template = '#set($context.responseOverride.status = 404)#set($context.requestOverride.header.X-A = "b")done';
    const { code, stdout, stderr } = await render(template, '--overrides');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'done' });
    expect(JSON.parse(stderr)).toEqual({
      requestOverride: { header: { 'X-A': 'b' }, path: {}, querystring: {} },
      responseOverride: { header: {}, status: 404 },
    });
    expect((await render(template)).stderr).toBe('');
  });

  it('renders stock Velocity', async () => {
    const files = { 't.vtl': '$x $y #macro(m)M#end#m()', 'c.json': '{"x": 1.0}' };
    const argv = ['render', '{t.vtl}', '--dialect', 'velocity', '--context', '{c.json}'];
    expect(await velogate(argv, { files })).toEqual({ code: 0, stdout: '1.0 $y M', stderr: '' });
    expect((await velogate(argv.slice(0, 4), { files })).stdout).toBe('$x $y M');
  });
});

describe('problems of template and input', () => {
  it('shows every syntax error with its lines', async () => {
    const { code, stdout, stderr } = await render('a\n#if($x)\n  b\n');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      'error VTL1201: this `#if` has no `#end`\n --> DIR/t.vtl:2:1\n  |\n2 | #if($x)\n  | ^^^\n',
    );
    expect(stderr).toContain('help: add `#end`');
  });

  it('refuses a template that is larger than API Gateway takes', async () => {
    const full = `${'x'.repeat(300 * 1024 - 1)}\n`;
    expect((await render(full)).stdout).toBe(full);
    const { code, stdout, stderr } = await render(`${full}y`);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toBe(
      'error VTL1904: the template has 307201 bytes, but API Gateway takes 307200 (300 KB) at most, which end here\n' +
        ' --> DIR/t.vtl:2:1\n  |\n2 | y\n  | ^\n' +
        'help: move what does not depend on the request out of the template, such as into the integration\n',
    );
    expect((await render(`${full}y`, '--dialect=velocity')).stdout).toBe(`${full}y`);
  });

  it('points at the call that failed', async () => {
    const { code, stdout, stderr } = await render('{\n  "a": $list.add(1),\n  #set($l = [1])$l.get(5)\n}');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^error: .*IndexOutOfBoundsException/);
    expect(stderr).toContain(' --> DIR/t.vtl:3:17\n');
    expect(stderr).toMatch(/^ {2}\| {17}\^+$/m);
  });

  it('refuses a malformed body', async () => {
    const surroundings = { files: { 't.vtl': 'x\n$input.path("$.a")' }, stdin: '{"a":' };
    const { code, stdout, stderr } = await velogate(['render', '{t.vtl}', '--body', '-'], surroundings);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(' --> DIR/t.vtl:2:1\n');
    expect(stderr).toContain('\nnote: reading the body stopped here\n --> <stdin>:1:');
  });

  it.each([
    ['{\n  "a": 1,\n  "b": "x" "c": 2\n}', ':3:12\n  |\n3 |   "b": "x" "c": 2\n  |            ^'],
    ['\ufeff  {\n"a": "x\n\n', ':2:8\n  |\n2 | "a": "x\n  |        ^'],
  ])('shows where the body %j is malformed', async (body, line) => {
    const files = { 't.vtl': '$input.json("$")', 'b.json': body, 'r.json': JSON.stringify({ body }) };
    const fromBody = await velogate(['render', '{t.vtl}', '--body', '{b.json}'], { files });
    expect(fromBody).toMatchObject({ code: 1, stdout: '' });
    expect(fromBody.stderr).toContain(' --> DIR/b.json:');
    expect(fromBody.stderr).toContain(line);
    const fromRequest = await velogate(['render', '{t.vtl}', '--request', '{r.json}'], { files });
    expect(fromRequest.stderr).toContain(body.startsWith('{') ? ' --> DIR/r.json (body):' : '');
  });

  it('shows no body where other JSON is malformed', async () => {
    const { code, stderr } = await velogate(['render', '-', '--request', '{r.json}'], {
      files: { 'r.json': '{"body": "{}"}' },
      stdin: "$util.parseJson('{')",
    });
    expect(code).toBe(1);
    expect(stderr).not.toContain('note:');
  });

  it('calls a template from standard input by its name', async () => {
    const { stderr } = await velogate(['render', '-'], { stdin: '#end' });
    expect(stderr).toContain(' --> <stdin>:1:1\n');
  });

  it('colours on a terminal only', async () => {
    const argv = ['render', '-'];
    const noColor = process.env.NO_COLOR;
    delete process.env.NO_COLOR;
    try {
      expect((await velogate(argv, { stdin: '#end' })).stderr).not.toContain('\u001b');
      expect((await velogate(argv, { stdin: '#end', terminal: true })).stderr).toContain('\u001b[31m');
      process.env.NO_COLOR = '1';
      expect((await velogate(argv, { stdin: '#end', terminal: true })).stderr).not.toContain('\u001b');
    } finally {
      if (noColor === undefined) delete process.env.NO_COLOR;
      else process.env.NO_COLOR = noColor;
    }
  });
});
