import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testInvokeCommand } from '../../playground/src/copy/curl.ts';
import { projectIn } from '../../playground/src/state/link.ts';
import { emptyProject } from '../../playground/src/state/project.ts';
import { compile, precompile } from '../../src/index.ts';
import { missing } from './chromium.ts';
import { choose, outputOf, withPage, write } from './page.ts';

/** What a shell hands to the program `aws`. */
function wordsOf(command: string): string[] {
  const aws = 'aws() { for word in "$@"; do printf "%s\\0" "$word"; done; }';
  return execFileSync('sh', ['-c', `${aws}\n${command}`], { encoding: 'utf8' })
    .split('\0')
    .slice(0, -1);
}

describe('the command that asks the service', () => {
  it('has the same input', () => {
    const words = wordsOf(
      testInvokeCommand({
        ...emptyProject,
        body: 'it\'s "a" $body\n',
        path: 'id=a/b',
        querystring: 'q=x y',
        header: 'X-Trace: 7d',
        stageVariables: 'table=books',
        context: '{"httpMethod": "PUT", "resourcePath": "/books/{id}"}',
      }),
    );
    expect(words).toEqual([
      ...['apigateway', 'test-invoke-method', '--rest-api-id', 'REST_API_ID', '--resource-id', 'RESOURCE_ID'],
      ...['--http-method', 'PUT', '--path-with-query-string', '/books/a%2Fb?q=x+y'],
      ...['--headers', '{"X-Trace":"7d"}', '--stage-variables', '{"table":"books"}', '--body', 'it\'s "a" $body\n'],
    ]);
  });

  it('guesses what is not given', () => {
    expect(wordsOf(testInvokeCommand(emptyProject)).slice(6)).toEqual([
      '--http-method',
      'GET',
      '--path-with-query-string',
      '/',
    ]);
    const guessed = wordsOf(testInvokeCommand({ ...emptyProject, body: '{}', path: 'id=5', context: 'no JSON' }));
    expect(guessed.slice(6)).toEqual(['--http-method', 'POST', '--path-with-query-string', '/5', '--body', '{}']);
  });
});

describe.runIf(missing === null)('what is copied', () => {
  const permissions = { permissions: ['clipboard-read', 'clipboard-write'] };

  it('is the link, the module, and a case for the corpus', async () => {
    await withPage(async (page) => {
      const copied = async (title: string, index = 0) => {
        await page.getByRole('button', { name: 'Copy' }).click();
        await page
          .locator('#copy button')
          .filter({ has: page.getByText(title, { exact: true }) })
          .nth(index)
          .click();
        await page.getByText('Copied.').waitFor();
        return page.evaluate(() => navigator.clipboard.readText());
      };
      const template = '#set($context.responseOverride.status = 404){"it\'s": $input.json("$.a")}\\\n\n';
      await write(page, template);
      await page.getByRole('textbox', { name: 'Body' }).fill('{"a": 1.0}');
      await expect.poll(() => outputOf(page)).toContain('1.0');
      expect((await projectIn(new URL(await copied('Link')).hash))?.template).toBe(template);
      expect(await copied('Module')).toBe(precompile(template).code);
      const files = filesOf(await copied('Test case'));
      expect(files('case.vtl')).toBe(template);
      const { dialects, ...request } = JSON.parse(files('case.json'));
      expect(dialects).toEqual(['api-gateway']);
      const { body, ...overrides } = compile(template)(request);
      expect(files('case.api-gateway.out')).toBe(body);
      expect(JSON.parse(files('case.overrides.json'))).toEqual(overrides);

      await choose(page, 'A mock that carries data over');
      await expect.poll(() => outputOf(page, 'response')).toContain('Hello Ada');
      const { context } = JSON.parse(filesOf(await copied('Test case', 1))('case.json'));
      expect(context.requestOverride.path).toEqual({ greeting: 'Hello Ada' });
    }, permissions);
  });
});

/** Runs the commands of a copied case in a folder of their own, and gives its files by name. */
function filesOf(commands: string): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'velogate-case-'));
  try {
    execFileSync('sh', ['-c', commands], { cwd: folder });
    const read = (name: string) => readFileSync(join(folder, 'test/corpus/playground', name), 'utf8');
    const names = [...commands.matchAll(/> test\/corpus\/playground\/(\S+)$/gm)].map(([, name]) => name!);
    const files = new Map(names.map((name) => [name, read(name)]));
    return (name) => files.get(name) ?? '';
  } finally {
    rmSync(folder, { recursive: true });
  }
}
