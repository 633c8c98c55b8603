import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it.each(['docs/dynamodb.md', 'docs/backends.md'])('%s shows an example that prints what it says', (name) => {
  const page = readFileSync(name, 'utf8');
  const [, example] = /^```js\n([\s\S]*?)^```/m.exec(page)!;
  const [, said] = /^```text\n([\s\S]*?)^```/m.exec(page)!;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module'], { input: example, encoding: 'utf8' });
  expect({ stdout, stderr }).toEqual({ stdout: said, stderr: '' });
});
