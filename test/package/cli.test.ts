import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const program = 'dist/cli.js';

describe('the program in dist', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'velogate-dist-'));
    writeFileSync(join(folder, 'hello.vtl'), 'Hello $input.path("$.name")');
    writeFileSync(join(folder, 'broken.vtl'), '#if($x)');
    writeFileSync(join(folder, 'long.vtl'), `${'x'.repeat(1_000_000)}\n`);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const velogate = (argv: string[], input = '') =>
    spawnSync(process.execPath, [program, ...argv], { input, encoding: 'utf8' });

  it('is executable and starts Node by itself', () => {
    expect(statSync(program).mode & 0o111).toBe(0o111);
    expect(spawnSync(`./${program}`, ['--version'], { encoding: 'utf8' }).stdout).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('prints the output and nothing else', () => {
    const outcome = velogate(['render', join(folder, 'hello.vtl'), '--body', '-'], '{"name": "Ada"}');
    expect(outcome).toMatchObject({ status: 0, stdout: 'Hello Ada', stderr: '' });
  });

  it('ends with 1 for a broken template and with 2 for a wrong command line', () => {
    expect(velogate(['render', join(folder, 'broken.vtl')])).toMatchObject({ status: 1, stdout: '' });
    expect(velogate(['render'])).toMatchObject({ status: 2, stdout: '' });
  });

  it.runIf(existsSync('/dev/full'))('says in one line that the output cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(
      process.execPath,
      [program, 'render', join(folder, 'long.vtl'), '--dialect=velocity'],
      {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      },
    );
    closeSync(full);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^velogate: cannot write the output: ENOSPC.*\n$/);
  });

  it('keeps quiet when the reader has seen enough', async () => {
    const child = spawn(process.execPath, [program, 'render', join(folder, 'long.vtl'), '--dialect=velocity']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('modules that the program writes', () => {
  let folder = '';
  beforeEach(() => {
    // Inside this package, so that they find velogate/runtime.
    mkdirSync('build', { recursive: true });
    folder = mkdtempSync(join('build', 'compile-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const node = (...argv: string[]) => spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
  const cli = resolve(program);

  function write(name: string, text: string): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }

  it('are made and run without generating code, whatever their names are', () => {
    const names = ['a/__proto__.vtl', "a/`${1}`'.vtl", 'b c*.vtl', 'x?#%41.vtl', 'line\u2028\nthrow 1.vtl'];
    names.forEach((name, index) => {
      write(`templates/${name}`, `${index} $input.body`);
    });
    expect(node('--disallow-code-generation-from-strings', cli, 'compile', 'templates', '--out', 'out')).toMatchObject({
      status: 0,
      stderr: '',
    });
    write(
      'run.mjs',
      `for (const name of ${JSON.stringify(names)}) {
        const module = await import('./out/' + encodeURIComponent(name).replaceAll('%2F', '/') + '.js');
        console.log(module.default({ body: 'b' }).body);
      }`,
    );
    const { stdout, stderr } = node('--disallow-code-generation-from-strings', 'run.mjs');
    expect({ stdout, stderr }).toEqual({ stdout: '0 b\n1 b\n2 b\n3 b\n4 b\n', stderr: '' });
  });

  it('keep the folders from the working directory, and lead errors back to the template', () => {
    write('templates/list.vtl', 'a\n#set($l = [1])\n{"x": $l.get(3)}\n');
    expect(node(cli, 'compile', 'templates/list.vtl', '--out', 'out').status).toBe(0);
    write('run.mjs', "import render from './out/templates/list.vtl.js';\nrender({});\n");
    const { stderr } = node('--enable-source-maps', '--disallow-code-generation-from-strings', 'run.mjs');
    expect(stderr).toContain('IndexOutOfBoundsException');
    expect(stderr).toContain(`(${resolve(folder, 'templates/list.vtl')}:3:7)`);
  });

  it('lead errors back to the line of the document', () => {
    write(
      'api.json',
      `{"openapi": "3.0.0", "paths": {"/": {"get": {"x-amazon-apigateway-integration": {"requestTemplates": {
        "text/plain": "a\\n#set($l = [1])$l.get(3)"
      }}}}}}`,
    );
    expect(node(cli, 'compile', 'api.json')).toMatchObject({ status: 0, stderr: '' });
    const [module] = readdirSync(join(folder, 'api'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.js'),
    );
    write('run.mjs', `import render from './api/${module}';\nrender({});\n`);
    expect(node('--enable-source-maps', 'run.mjs').stderr).toContain(`(${resolve(folder, 'api.json')}:2:41)`);
  });

  it('are written until Ctrl-C, which is no failure', async () => {
    write('x.vtl', 'x');
    const child = spawn(process.execPath, [cli, 'compile', 'x.vtl', '--watch'], { cwd: folder });
    const closed = once(child, 'close');
    for await (const chunk of child.stdout) if (String(chunk).includes('Watching')) break;
    child.kill('SIGINT');
    expect(await closed).toEqual([0, null]);
  });
});
