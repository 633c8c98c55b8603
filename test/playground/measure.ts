/**
 * `npm run playground:measure`: what the playground weighs, how soon it is ready, and how long the output of the book
 * store's example takes after a keystroke. The weight is tested as well; the times depend on the machine.
 */
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { startChromium } from './chromium.ts';
import { servedSizes } from './sizes.ts';
import { serve } from './static-server.ts';

const VISITS = 5;
const KEYSTROKES = 60;

/** Milliseconds from the start of the navigation to the first output. */
async function readiness(page: Page, url: string): Promise<number> {
  await page.goto(url);
  await page.locator('body[data-state=outcome]').waitFor();
  return page.evaluate(() => performance.getEntriesByName('velogate-ready')[0]!.startTime);
}

/** Milliseconds from each keystroke to the output that it leads to. */
async function latencies(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    let typed = 0;
    document.querySelector('.request-template textarea')!.addEventListener('keydown', () => {
      typed = performance.now();
    });
    const output = document.querySelector('.request-result .output .lines')!;
    const observer = new MutationObserver(() => times.push(performance.now() - typed));
    observer.observe(output, { childList: true, subtree: true, characterData: true });
    Object.assign(globalThis, { times });
  });
  await page.locator('.request-template textarea').evaluate((input: HTMLTextAreaElement) => {
    const at = input.value.indexOf('"isbn') + 1;
    input.focus();
    input.setSelectionRange(at, at);
  });
  for (let count = 0; count < KEYSTROKES; count++) {
    await page.keyboard.press('x');
    await page.waitForTimeout(100);
  }
  return page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

function line(name: string, value: string): void {
  console.log(`${name.padEnd(44)}${value.padStart(12)}`);
}

await build({ configFile: 'playground/vite.config.ts', logLevel: 'error' });
const sizes = servedSizes('index');
for (const { file, bytes } of sizes) line(file, `${bytes} bytes`);
line('in all, gzip -9', `${sizes.reduce((sum, { bytes }) => sum + bytes, 0)} bytes`);

const { url, server } = await serve('playground/dist');
const chromiumServer = await startChromium();
const browser = await chromium.connect(chromiumServer.wsEndpoint());
const ready: number[] = [];
for (let visit = 0; visit < VISITS; visit++) {
  const context = await browser.newContext();
  ready.push(await readiness(await context.newPage(), url));
  await context.close();
}
line(`ready, median of ${VISITS} first visits`, `${median(ready).toFixed(0)} ms`);
const page = await browser.newPage();
await readiness(page, url);
const times = await latencies(page);
line(`output after a keystroke, median of ${times.length}`, `${median(times).toFixed(1)} ms`);
line('the slowest', `${Math.max(...times).toFixed(1)} ms`);
await chromiumServer.close();
server.close();
