import { describe, expect, inject, it } from 'vitest';
import { hashOf, projectIn } from '../../playground/src/state/link.ts';
import { emptyProject, type Project, projectOf } from '../../playground/src/state/project.ts';
import { missing } from './chromium.ts';
import { outputOf, withPage, write } from './page.ts';

const project: Project = {
  ...emptyProject,
  mode: 'stages',
  template: '$input.params("q") \u20ac',
  contentType: 'text/plain',
  querystring: 'q=it\'s "here"',
  backend: '{"a": [1.0, 2]}',
  responseTemplate: '$input.json("$.a")',
};

describe('a link', () => {
  it('carries all of a project', async () => {
    const hash = await hashOf(project);
    expect(hash).toMatch(/^#[\w-]+$/);
    expect(await projectIn(hash)).toEqual(project);
  });

  it.each(['', '#', '#x', '#%', '#AAAA', '#!!!!'])('that nobody made is none: %j', async (hash) => {
    expect(await projectIn(hash)).toBeNull();
  });

  it('with anything else inside is taken for what it has', () => {
    expect(projectOf([1])).toEqual(emptyProject);
    expect(projectOf({ mode: 'php', template: 5, body: 'b', __proto__: { path: 'x' }, more: 1 })).toEqual({
      ...emptyProject,
      body: 'b',
    });
  });

  it.runIf(missing === null)('opens what it carries', async () => {
    await withPage(
      async (page) => {
        await expect.poll(() => outputOf(page)).toBe('it\'s "here" \u20ac');
        await expect.poll(() => outputOf(page, 'response')).toBe('[\n  1.0,\n  2\n]');
        expect(await page.getByRole('radio', { name: 'Request and response' }).isChecked()).toBe(true);
      },
      { hash: await hashOf(project) },
    );
  });

  it.runIf(missing === null)('is in the address, and another one replaces what is there', async () => {
    await withPage(async (page) => {
      await write(page, 'hello');
      await expect.poll(async () => (await projectIn(new URL(page.url()).hash))?.template).toBe('hello');
      const hash = await hashOf(project);
      await page.evaluate((next) => {
        location.hash = next;
      }, hash);
      await expect.poll(() => outputOf(page, 'response')).toBe('[\n  1.0,\n  2\n]');
    });
  });
});

describe.runIf(missing === null)('the next visit', () => {
  it('begins where the last one ended', async () => {
    await withPage(async (page) => {
      await write(page, 'kept until later');
      await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('kept until later');
      await page.goto('about:blank');
      await page.goto(inject('playgroundUrl'));
      await expect.poll(() => outputOf(page)).toBe('kept until later');
    });
  });
});
