import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { missing } from './chromium.ts';
import { choose, outputOf, withPage } from './page.ts';

/** Screenshots, to be looked at; git ignores the folder. */
const folder = 'build/playground';

const settled = (page: Page) => expect.poll(() => outputOf(page)).not.toBe('');

describe.runIf(missing === null)('the page', () => {
  beforeAll(() => {
    mkdirSync(folder, { recursive: true });
  });

  it.each(['light', 'dark'] as const)('is %s where the system is', async (colorScheme) => {
    await withPage(
      async (page) => {
        await settled(page);
        await page.screenshot({ path: `${folder}/${colorScheme}.png` });
        expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe(colorScheme);
        await choose(page, 'Book store: the whole method');
        await settled(page);
        await page.screenshot({ path: `${folder}/stages-${colorScheme}.png` });
        expect(await weakContrasts(page)).toEqual([]);
      },
      { colorScheme },
    );
  });

  it('keeps the colours that were chosen', async () => {
    await withPage(async (page) => {
      await page.getByRole('button', { name: 'Use dark colours' }).click();
      await page.reload();
      await page.locator('body[data-state=outcome]').waitFor();
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
      expect(await page.getByRole('button', { name: 'Use light colours' }).count()).toBe(1);
    });
  });

  it.each([390, 320])('fits a window %i wide', async (width) => {
    await withPage(
      async (page) => {
        await settled(page);
        await page.screenshot({ path: `${folder}/phone-${width}.png`, fullPage: true });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await choose(page, 'A mock that carries data over');
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      },
      { viewport: { width, height: 844 }, hasTouch: true },
    );
  });

  it('has what is typed lie exactly over its colours', async () => {
    await withPage(async (page) => {
      await settled(page);
      const sizes = await page.locator('.request-template .sheet').evaluate((sheet) => {
        const [lines, input] = [sheet.querySelector('.lines')!, sheet.querySelector('textarea')!];
        const { left, top } = sheet.querySelector('.variable')!.getBoundingClientRect();
        const above = document.elementFromPoint(left + 2, top + 2)!.tagName;
        return {
          above,
          lines: lines.clientHeight,
          input: input.scrollHeight,
          wide: input.scrollWidth - lines.clientWidth,
        };
      });
      expect(sizes.above).toBe('TEXTAREA');
      expect(sizes.input).toBe(sizes.lines);
      expect(sizes.wide).toBe(0);
    });
  });
});

/** Texts that are hard to read: those with a contrast below the 4.5 of WCAG AA. */
function weakContrasts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channels = (color: string): number[] => {
      const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')!;
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const luminance = (color: string): number => {
      const linear = channels(color).map((value) => ((value / 255 + 0.055) / 1.055) ** 2.4);
      return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
    };
    const colorOf = (name: string): string => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = `var(--${name})`;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    };
    const texts = 'text muted accent good keyword variable member string number comment'.split(' ');
    const pairs = [
      ...texts.map((text) => [text, 'panel'] as const),
      ['muted', 'ground'] as const,
      ['accent', 'soft'] as const,
      ['error', 'error-soft'] as const,
      ['warning', 'warning-soft'] as const,
    ];
    const ratio = ([text, ground]: readonly [string, string]) => {
      const [bright, dim] = [luminance(colorOf(text)), luminance(colorOf(ground))].sort((a, b) => b - a);
      return (bright! + 0.05) / (dim! + 0.05);
    };
    return pairs.filter((pair) => ratio(pair) < 4.5).map((pair) => pair.join(' on '));
  });
}
