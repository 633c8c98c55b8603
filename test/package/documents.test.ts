import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Project } from '../support/bundlers.ts';

describe('docs/bundlers.md', () => {
  const document = readFileSync('docs/bundlers.md', 'utf8');
  const snippets = [...document.matchAll(/^## (.*)\n[^#]*?^```js\n([\s\S]*?)^```/gm)].map(([, bundler, text]) => ({
    bundler: bundler!,
    text: text!,
  }));

  let made: Project;
  beforeAll(() => {
    made = new Project({
      'main.js': "import render from './scan.vtl';\nconsole.log(render({ body: '{}' }).body);\n",
      'scan.vtl': 'from $input.body',
    });
  });
  afterAll(() => rmSync(made.folder, { recursive: true }));

  it('has a snippet for each bundler', () => {
    expect(snippets.map(({ bundler }) => bundler)).toEqual([
      'Vite',
      'Rollup',
      'Rolldown',
      'esbuild',
      'webpack',
      'Rspack',
    ]);
  });

  it.each(snippets)('shows a configuration for $bundler that can be loaded', ({ bundler, text }) => {
    made.write(`${bundler}.config.js`, text);
    const program = `const { default: config } = await import('./${bundler}.config.js');
      console.log(config?.plugins.length ?? 'built');`;
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: made.folder,
      encoding: 'utf8',
    });
    expect(printed).toBe(bundler === 'esbuild' ? 'built\n' : '1\n');
    if (bundler === 'esbuild') expect(made.read('dist/main.js')).toContain('"from "');
  });
});
