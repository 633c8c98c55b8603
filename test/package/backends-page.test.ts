import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Prints what the page shows of the API that the example makes. */
const shown = `
  const method = document.paths['/books/{isbn}'].get;
  const integration = method['x-amazon-apigateway-integration'];
  integration.requestTemplates['application/json'] = '(the request template)';
  integration.responses.default.responseTemplates['application/json'] = '(the response template)';
  const { operationId, parameters } = method;
  const fragment = { operationId, parameters, 'x-amazon-apigateway-integration': integration };
  const blocks = [getBook.request.vtl, getBook.response.vtl, printYaml({ '/books/{isbn}': { get: fragment } })];
  process.stdout.write(JSON.stringify(blocks));`;

/** What comes out, in the order in which it is shown. */
const block = /(?<=^```(?:velocity|yaml)\n)[\s\S]*?(?=^```$)/gm;

it('docs/backends.md shows an example and what comes out of it', () => {
  const page = readFileSync('docs/backends.md', 'utf8');
  const [, example] = /^```ts\n([\s\S]*?)^```$/m.exec(page)!;
  const input = example!.replace(/^console\.log.*\n/m, shown);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], { input, encoding: 'utf8' });
  expect(stderr).toBe('');
  const printed: string[] = JSON.parse(stdout);
  if (process.env.VELOGATE_UPDATE_GOLDEN) {
    let next = 0;
    writeFileSync(
      'docs/backends.md',
      page.replace(block, (text) => printed[next++] ?? text),
    );
  }
  const blocks = readFileSync('docs/backends.md', 'utf8').match(block)!;
  expect(blocks.slice(0, printed.length)).toEqual(printed);
});
