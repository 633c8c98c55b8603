import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('README.md', () => {
  const readme = readFileSync('README.md', 'utf8');

  it.each(['README.md', 'docs/index.md'])('shows an example that prints what it says, as does %s', (page) => {
    const example = /^```js\n([\s\S]*?)^```/m.exec(readFileSync(page, 'utf8'))![1]!;
    const said = [...example.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text);
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
      input: example,
      encoding: 'utf8',
    });
    expect({ stdout: stdout.trimEnd().split('\n'), stderr }).toEqual({ stdout: said, stderr: '' });
  });

  it('precompiles a template that prints what it says', () => {
    const [, template, argv, summary] = /\$ cat book\.vtl\n {4}(.*)\n {4}\$ npx velogate (.*)\n {4}(.*)\n/.exec(
      readme,
    )!;
    const [, example, said] = /^```js\n(import render [\s\S]*console\.log\(.*\); \/\/ (.*)\n)```/m.exec(readme)!;
    mkdirSync('build', { recursive: true });
    const cwd = mkdtempSync(join('build', 'readme-'));
    const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    try {
      writeFileSync(join(cwd, 'book.vtl'), template!);
      writeFileSync(join(cwd, 'example.js'), example!);
      expect(run(resolve('dist/cli.js'), ...argv!.split(' '))).toMatchObject({ stdout: `${summary}\n`, stderr: '' });
      expect(run('--disallow-code-generation-from-strings', 'example.js')).toMatchObject({
        stdout: `${said}\n`,
        stderr: '',
      });
    } finally {
      rmSync(cwd, { recursive: true });
    }
  });

  it('shows an error as the command line prints it', () => {
    const template = `${'\n'.repeat(6)}#if($item.year.N != "")`;
    const { stderr } = spawnSync(process.execPath, ['dist/cli.js', 'render', '-'], {
      input: template,
      encoding: 'utf8',
    });
    const shown = stderr.replace('<stdin>', 'scan-response.vtl').trimEnd();
    expect(readme).toContain(shown.replace(/^/gm, '    '));
  });
});

describe('the links of the documents', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => join('docs', name)),
  ];
  it.each(documents)('of %s lead somewhere', (document) => {
    const targets = [...readFileSync(document, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target!);
    const local = targets.filter((target) => !/^https?:/.test(target));
    expect(local.filter((target) => !existsSync(join(dirname(document), target)))).toEqual([]);
  });
});
