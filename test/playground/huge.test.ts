import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { missing } from './chromium.ts';
import { outputOf, withPage, write } from './page.ts';

/** As long a template as the service takes: 300 kB. Its one problem is in its last line. */
const template = `${'#set($x = $input.path("$.a"))#if($x != "")"v": "$x",#end\n'.repeat(5170)}#if($y)`;

const rows = Array.from({ length: 20_000 }, (_, id) => `{"id": ${id}, "name": "x"}`);
const body = `{"rows": [\n${rows.join(',\n')}\n]}`;

const permissions = { permissions: ['clipboard-read', 'clipboard-write'] };

/** Puts a text in place of what a text area holds, by the clipboard. */
async function paste(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByRole('textbox', { name, exact: true }).press('Control+a');
  await page.keyboard.press('Control+v');
}

/** How many elements the page has. */
function elements(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll('*').length);
}

/** The text of the lines that are in view in an editor, as they are shown in colours. */
function linesInView(page: Page, panel: string): Promise<string[]> {
  const editor = page.locator(`${panel} .editor`).first();
  return editor.evaluate((view) => {
    const { top, bottom } = view.getBoundingClientRect();
    const isInView = (line: Element) =>
      line.getBoundingClientRect().bottom > top && line.getBoundingClientRect().top < bottom;
    return [...view.querySelectorAll('.line')].filter(isInView).map((line) => line.textContent);
  });
}

describe.runIf(missing === null)('a person who pastes', () => {
  it('a template of the longest permitted length goes on, and is told the truth of it', async () => {
    await withPage(async (page) => {
      await paste(page, 'Template', template);
      await page.getByRole('textbox', { name: 'Body' }).pressSequentially('{}');
      expect(await page.getByRole('textbox', { name: 'Body' }).inputValue()).toContain('{}');
      expect(await elements(page)).toBeLessThan(5000);
      const message = page.locator('.request-result .message');
      await expect.poll(() => message.textContent()).toMatch(/compiling .* takes too long|cannot be compiled/);
      expect(await message.textContent()).not.toContain('runs for too long');
      await page.getByRole('textbox', { name: 'Template', exact: true }).press('Control+End');
      await expect.poll(async () => (await linesInView(page, '.request-template')).at(-1)).toBe('#if($y)');
      expect(await page.locator('.request-template .line').last().locator('.keyword').textContent()).toBe('#if');
      await write(page, 'done');
      await expect.poll(() => outputOf(page)).toBe('done');
    }, permissions);
  });

  it('many lines unfolds their tree as far as wanted', async () => {
    await withPage(async (page) => {
      await page.getByRole('tab', { name: 'Tree' }).click();
      await write(page, '#if($a == 1)$b#end '.repeat(320));
      const nodes = page.locator('.request-result .tree > details > :is(details, div)');
      await expect.poll(() => nodes.count()).toBe(300);
      const folded = page.locator('.request-result .tree details:not([open])').first();
      await folded.locator('summary').click({ position: { x: 3, y: 8 } });
      await page.getByRole('button', { name: '340 more' }).press('Enter');
      expect(await nodes.count()).toBe(600);
    });
  });

  it('a body of 20,000 lines sees what comes of it, all of it', async () => {
    await withPage(async (page) => {
      await write(page, '$input.path("$.rows").size() $input.body');
      await paste(page, 'Body', body);
      await expect.poll(() => outputOf(page)).toMatch(/^20000 \{"rows"/);
      expect(await elements(page)).toBeLessThan(5000);
      expect((await outputOf(page)).length).toBe(200_000);
      const input = page.getByRole('textbox', { name: 'Body' });
      await input.press('Control+End');
      await expect.poll(async () => (await linesInView(page, '.input')).at(-1)).toBe(']}');
      await input.pressSequentially(' ');
      await write(page, '$input.path("$.rows[19999].id")');
      await expect.poll(() => outputOf(page)).toBe('19999');
      expect(await elements(page)).toBeLessThan(5000);
    }, permissions);
  });

  it('a body that is one long line can write at its end, over its text', async () => {
    await withPage(async (page) => {
      await write(page, '$input.path("$.rows").size()');
      await paste(page, 'Body', `{"rows": [${rows.join(',')}]}`);
      await expect.poll(() => outputOf(page)).toBe('20000');
      expect(await elements(page)).toBeLessThan(5000);
      const sheet = page.locator('.input .sheet').first();
      const spare = await sheet.evaluate((element) => {
        const input = element.querySelector('textarea')!;
        const last = element.querySelector('.part:last-child')!.getBoundingClientRect();
        return {
          input: input.scrollWidth - input.clientWidth,
          text: last.right - element.getBoundingClientRect().right,
        };
      });
      expect(spare.input).toBe(0);
      // Less than a character, beside the margin of 20 pixels.
      expect(Math.abs(spare.text + 20)).toBeLessThan(7);
    }, permissions);
  });
});
