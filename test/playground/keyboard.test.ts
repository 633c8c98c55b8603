import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { missing } from './chromium.ts';
import { outputOf, withPage } from './page.ts';

/** What has the focus, as its role and name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement!;
    return element.getAttribute('aria-label') ?? element.textContent!.trim();
  });
}

describe.runIf(missing === null)('with the keyboard alone', () => {
  it('an example is chosen', async () => {
    await withPage(async (page) => {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('Examples');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toContain('Book store: the answer of a Scan');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => outputOf(page)).toContain('"TableName": "books"');
      expect(await focused(page)).toBe('Examples');
    });
  });

  it('one goes through the page, into the editors and out again', async () => {
    await withPage(async (page) => {
      const seen: string[] = [];
      for (let count = 0; count < 14; count++) {
        await page.keyboard.press('Tab');
        seen.push(await focused(page));
      }
      expect(seen).toEqual(expect.arrayContaining(['Copy', 'Template', 'Body', 'Output']));
      expect(seen.indexOf('Template')).toBeLessThan(seen.indexOf('Body'));
    });
  });

  it('tabs are changed by the arrows', async () => {
    await withPage(async (page) => {
      await page.getByRole('tab', { name: 'Body' }).focus();
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).toBe('Parameters');
      expect(await page.getByRole('textbox', { name: 'Query string' }).isVisible()).toBe(true);
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      expect(await focused(page)).toBe('Stage variables');
    });
  });

  it('words are completed, and read aloud while they are chosen', async () => {
    await withPage(async (page) => {
      const template = page.getByRole('textbox', { name: 'Template', exact: true });
      await template.fill('');
      await template.pressSequentially('$context.identity.');
      await page.keyboard.press('ArrowDown');
      const active = await template.getAttribute('aria-activedescendant');
      expect(await page.locator(`#${active}`).textContent()).toContain('userAgent');
      await page.keyboard.press('Enter');
      expect(await template.inputValue()).toBe('$context.identity.userAgent');
      await template.fill('$util.');
      await template.press('End');
      await page.keyboard.press('Control+Space');
      expect(await page.locator('.completions li:visible').count()).toBe(6);
    });
  });
});

describe.runIf(missing === null)('for a screen reader', () => {
  it('everything that can be used has a name', async () => {
    await withPage(async (page) => {
      await page.getByRole('radio', { name: 'Request and response' }).check();
      const tree = await page.locator('body').ariaSnapshot();
      const used = tree
        .split('\n')
        .filter((line) => /- (button|textbox|combobox|tab|checkbox|radio|region)\b/.test(line));
      expect(used.length).toBeGreaterThan(20);
      expect(used.filter((line) => !/- \w+ "/.test(line))).toEqual([]);
    });
  });
});
