import { describe, expect, inject, it } from 'vitest';
import { missing } from './chromium.ts';
import { outputOf, withPage, write } from './page.ts';

/** Loops that take longer than anyone waits: the limit of 1000 turns holds for each alone. */
const endless = `${'#foreach($a in [1..1000])'.repeat(6)}$a${'#end'.repeat(6)}`;

describe.runIf(missing === null)('the page', () => {
  it('stops a template that never ends, and goes on', async () => {
    await withPage(async (page) => {
      await write(page, endless);
      await expect.poll(() => page.locator('body').getAttribute('data-state')).toBe('stopped');
      expect(await page.locator('.request-result .message').textContent()).toContain('Stopped after two seconds');
      await page.locator('.request-template textarea').press('Control+End');
      await page.keyboard.type(' ');
      await write(page, 'done');
      await expect.poll(() => outputOf(page)).toBe('done');
    });
  });

  it('does not freeze over what prints too much', async () => {
    await withPage(async (page) => {
      await write(page, `#foreach($n in [1..1000])${'0123456789'.repeat(1100)}#end`);
      await expect
        .poll(() => page.locator('.request-template .problems').textContent())
        .toContain('takes more than the limit `output`');
      await write(page, `#foreach($n in [1..1000])${'0123456789'.repeat(100)}#end`);
      await expect
        .poll(() => page.locator('.request-result .message').textContent())
        .toBe('The first 200000 of 1000000 characters.');
    });
  });

  it('has a policy that allows no code from strings, in the worker as well, on a host without headers', async () => {
    const { headers } = await fetch(inject('playgroundUrl'));
    expect(headers.get('content-security-policy')).toBeNull();
    await withPage(async (page) => {
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      expect(await page.evaluate(evaluateLater)).toBe('EvalError');
      expect(await page.workers()[0]!.evaluate(evaluateLater)).toBe('EvalError');
    });
  });
});

/** Tries to make code from a string, once the debugger's own permission for it is over. */
function evaluateLater(): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => {
      try {
        resolve(String(new Function('return 1')()));
      } catch (error) {
        resolve((error as Error).name);
      }
    });
  });
}
