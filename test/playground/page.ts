import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject } from 'vitest';

let connection: Promise<Browser> | undefined;

/** What a person with a browser of their own sees; fails if the page complains or asks anyone else for anything. */
export async function withPage(
  visit: (page: Page) => Promise<void>,
  { hash = '', ...options }: BrowserContextOptions & { hash?: string } = {},
): Promise<void> {
  connection ??= chromium.connect(inject('chromiumUrl'));
  const context = await (await connection).newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(40_000);
  const complaints = listen(page);
  try {
    await page.goto(inject('playgroundUrl') + hash);
    await page.locator('body[data-state=outcome]').waitFor();
    await visit(page);
    expect(complaints).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Gathers what no visit may have: errors, warnings, violations of the policy, requests to elsewhere. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const own = origin === new URL(inject('playgroundUrl')).origin || ['data:', 'blob:'].includes(protocol);
    if (!own) complaints.push(`asks elsewhere: ${request.url()}`);
  });
  return complaints;
}

type Stage = 'request' | 'response';

/** Puts another text in place of a template, as pasting does. */
export async function write(page: Page, template: string, stage: Stage = 'request'): Promise<void> {
  await page.locator(`.${stage}-template textarea`).fill(template);
}

/** The output as it is shown. */
export function outputOf(page: Page, stage: Stage = 'request'): Promise<string> {
  return page.locator(`.${stage}-result .output .lines`).evaluate(linesIn);
}

/** The output as it was printed. */
export async function printedBy(page: Page, stage: Stage = 'request'): Promise<string> {
  const toggle = page.locator(`.${stage}-result .toggle input`);
  if (await toggle.isVisible()) await toggle.check();
  return outputOf(page, stage);
}

/** The text of blocks of lines, which have an element for each line where they are in view. */
function linesIn(lines: Element): string {
  const blocks = Array.from(lines.children, (block) =>
    block.querySelector('.line')
      ? Array.from(block.children, (line) => line.textContent).join('\n')
      : block.textContent,
  );
  return blocks.join('\n');
}

/** Chooses from the menu of examples. */
export async function choose(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Examples' }).click();
  await page
    .locator('#examples button')
    .filter({ has: page.getByText(title, { exact: true }) })
    .click();
}
