import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGrammar } from '../../playground/grammar/ebnf.ts';
import { missing } from './chromium.ts';
import { withPage } from './page.ts';

describe.runIf(missing === null)('the page of the grammar', () => {
  it.each(['light', 'dark'] as const)(
    'shows a diagram of each production, and is %s where the system is',
    async (colorScheme) => {
      const productions = readGrammar(readFileSync('grammar/velocity.ebnf', 'utf8')).flatMap(
        (section) => section.productions,
      );
      await withPage(
        async (page) => {
          await page.getByRole('link', { name: 'Grammar' }).click();
          await page.waitForURL('**/grammar.html');
          const shown = page.locator('article .railroad-diagram');
          const names = await shown.evaluateAll((all) =>
            all.filter((one) => one.getBoundingClientRect().width > 50).map(({ id }) => id),
          );
          expect(names).toEqual(productions.map(({ name }) => `diagram-${name}`));
          mkdirSync('build/playground', { recursive: true });
          await page.screenshot({ path: `build/playground/grammar-${colorScheme}.png` });
          expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
        },
        { colorScheme },
      );
    },
  );

  it('leads from name to name, and back to the playground', async () => {
    await withPage(
      async (page) => {
        await page.getByRole('link', { name: 'Grammar' }).click();
        await page.locator('#if .diagram').getByText('branch', { exact: true }).click();
        await page.waitForURL('**/grammar.html#branch');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
        await page.getByRole('link', { name: 'Playground' }).click();
        await page.locator('body[data-state=outcome]').waitFor();
      },
      { viewport: { width: 390, height: 844 } },
    );
  });
});
