import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('README.md', () => {
  const readme = readFileSync('README.md', 'utf8');

  it('shows an example that prints what it says', () => {
    const example = /^```js\n([\s\S]*?)^```/m.exec(readme)![1]!;
    const said = [...example.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, text]) => text);
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], {
      input: example,
      encoding: 'utf8',
    });
    expect({ stdout: stdout.trimEnd().split('\n'), stderr }).toEqual({ stdout: said, stderr: '' });
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
  const documents = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => join('docs', name))];
  it.each(documents)('of %s lead somewhere', (document) => {
    const targets = [...readFileSync(document, 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target!);
    const local = targets.filter((target) => !/^https?:/.test(target));
    expect(local.filter((target) => !existsSync(join(dirname(document), target)))).toEqual([]);
  });
});
