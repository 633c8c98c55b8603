import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { check, formatDiagnostic, Source } from '../../../src/index.ts';

const page = readFileSync(new URL('../../../docs/typed-input.md', import.meta.url), 'utf8');

function block(title: string): string {
  const found = page.split(`\`\`\`${title}\n`)[1];
  if (found === undefined) throw new Error(`the page has no block ${title}`);
  return found.slice(0, found.indexOf('```'));
}

it('prints the warnings that docs/typed-input.md shows', () => {
  const template = block('velocity template');
  const warnings = check(template, { schema: JSON.parse(block('json schema')) });
  const frames = warnings.map((warning) => formatDiagnostic(warning, new Source(template, 'order.vtl')));
  expect(`${frames.join('\n')}\n`).toBe(block('text warnings'));
});
