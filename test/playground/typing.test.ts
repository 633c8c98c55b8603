import { describe, expect, it } from 'vitest';
import { missing } from './chromium.ts';
import { choose, outputOf, withPage, write } from './page.ts';

describe.runIf(missing === null)('a person who types', () => {
  it('sees the output change', async () => {
    await withPage(async (page) => {
      const template = page.getByRole('textbox', { name: 'Template', exact: true });
      await write(page, '');
      await template.pressSequentially('{"n": $input.path("$.n")}');
      await page.getByRole('textbox', { name: 'Body' }).fill('{"n": 1.0}');
      await expect.poll(() => outputOf(page)).toBe('{\n  "n": 1.0\n}');
      await page.getByRole('textbox', { name: 'Body' }).fill('{"n": 12345678901234567890}');
      await expect.poll(() => outputOf(page)).toBe('{\n  "n": 12345678901234567890\n}');
      await page.getByRole('tab', { name: 'JavaScript' }).click();
      await expect
        .poll(() => page.locator('.request-result .code[aria-label="Generated JavaScript"]').textContent())
        .toContain('export default /* @__PURE__ */ mappingTemplate(');
      await page.getByRole('tab', { name: 'Tree' }).click();
      await expect.poll(() => page.locator('.request-result .tree').textContent()).toContain('Reference input');
    });
  });

  it('sees problems at their place, with the words of the compiler', async () => {
    await withPage(async (page) => {
      await write(page, 'a\n#if($x)\nb');
      const problem = page.locator('.request-template .problems li');
      await expect.poll(() => problem.textContent()).toMatch(/^2:1[\s\S]*error VTL\d+/);
      expect(await page.locator('.request-template .lines .error').first().textContent()).toBe('#if');
      expect(await page.locator('.request-result .message').textContent()).toContain('cannot be compiled');
      await problem.getByRole('button').click();
      const selected = await page
        .locator('.request-template textarea')
        .evaluate((input: HTMLTextAreaElement) => input.selectionStart);
      expect(selected).toBe(2);
      await write(page, '$input.path("$.a[-1]")');
      await expect.poll(() => problem.textContent()).toContain('warning VTL2');
    });
  });

  it('sees where rendering fails', async () => {
    await withPage(async (page) => {
      await page.getByRole('textbox', { name: 'Body' }).fill('{"n": "short"}');
      await write(page, '{\n  "x": "$input.path("$.n").substring(9)"\n}');
      const problem = page.locator('.request-template .problems li');
      await expect.poll(() => problem.textContent()).toContain('IndexOutOfBoundsException');
      const marked = await page.locator('.request-template .lines .error').allTextContents();
      expect(marked.join('')).toBe('$input.path("$.n").substring(9)');
      await page.getByRole('textbox', { name: 'Body' }).fill('{"a');
      await expect.poll(() => problem.textContent()).toContain('status 400');
    });
  });

  it('is told where output that should be JSON is none', async () => {
    await withPage(async (page) => {
      await write(page, '{"a": 1,}');
      const mark = page.locator('.request-result .mark');
      await expect.poll(() => mark.textContent()).toMatch(/^Not JSON .*offset 8/);
      expect(await page.locator('.request-result .lines .error').textContent()).toBe('}');
      await page.getByRole('combobox', { name: 'makes' }).selectOption('text');
      await expect.poll(() => mark.textContent()).toBe('');
    });
  });

  it('is told of a context that is no JSON', async () => {
    await withPage(async (page) => {
      await page.getByRole('tab', { name: 'Context' }).click();
      await page.getByRole('textbox', { name: 'Context' }).fill('{"a": }');
      await expect.poll(() => page.locator('.problem').textContent()).toContain('This is no JSON');
    });
  });

  it('sees the values that a reference had', async () => {
    await withPage(async (page) => {
      await choose(page, 'Book store: the answer of a Scan');
      const year = page.locator('.request-template .lines .member', { hasText: '.year' }).last();
      await expect
        .poll(async () => {
          await page.mouse.move(5, 5);
          await year.hover({ force: true });
          return page.getByRole('tooltip').textContent();
        })
        .toMatch(/^\$item\.year\.N19851862$/);
      await page.locator('.request-template textarea').evaluate((input: HTMLTextAreaElement) => {
        input.focus();
        const at = input.value.indexOf('$item.isbn') + 2;
        input.setSelectionRange(at, at);
      });
      await expect
        .poll(() => page.locator('.request-template .value').textContent())
        .toBe('$item.isbn.S 9780393316049 9782070409228 9780140449136');
    });
  });

  it('is offered members, variables and directives', async () => {
    await withPage(async (page) => {
      const template = page.getByRole('textbox', { name: 'Template', exact: true });
      const options = () => page.locator('.completions li:visible span').allTextContents();
      await write(page, '#set($limit = 1)\n');
      await template.press('Control+End');
      await template.pressSequentially('$l');
      expect(await options()).toEqual(['limit']);
      await template.press('Enter');
      await template.pressSequentially(' $util.');
      expect(await options()).toContain('base64Encode');
      await template.press('Escape');
      expect(await options()).toEqual([]);
      await template.pressSequentially('urlEn');
      await template.press('Tab');
      await template.pressSequentially('"a b"');
      await template.press('End');
      await template.pressSequentially(' #fore');
      expect(await options()).toEqual(['foreach']);
      await template.press('Escape');
      expect(await template.inputValue()).toBe('#set($limit = 1)\n$limit $util.urlEncode("a b") #fore');
      await template.press('Control+z');
      expect(await template.inputValue()).not.toContain('#fore');
    });
  });
});
