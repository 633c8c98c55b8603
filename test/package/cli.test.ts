import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

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
    const { status, stderr } = spawnSync(process.execPath, [program, 'render', join(folder, 'long.vtl')], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^velogate: cannot write the output: ENOSPC.*\n$/);
  });

  it('keeps quiet when the reader has seen enough', async () => {
    const child = spawn(process.execPath, [program, 'render', join(folder, 'long.vtl')]);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
