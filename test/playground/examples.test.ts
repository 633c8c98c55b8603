import { describe, expect, it } from 'vitest';
import type { Example } from '../../playground/src/examples/example.ts';
import { examples } from '../../playground/src/examples/examples.ts';
import { traps } from '../../playground/src/examples/traps.ts';
import { emptyProject } from '../../playground/src/state/project.ts';
import { missing } from './chromium.ts';
import { expectedOf } from './expected.ts';
import { choose, outputOf, printedBy, withPage } from './page.ts';

const expectations = (example: Example) => expectedOf({ ...emptyProject, ...example });

describe('the examples', () => {
  it('begin with the answer of the book store', () => {
    expect(examples[0]!.title).toBe('Book store: the answer of a Scan');
    expect(JSON.parse(expectations(examples[0]!)[0]!.body!).books).toHaveLength(3);
  });

  it('show what they say', () => {
    const bodies = Object.fromEntries(traps.map((trap) => [trap.title, expectations(trap)[0]!.body!.trim()]));
    expect(bodies).toMatchObject({
      'Undefined is true in #if': '{\n  "premium": true,\n  "compared": false}',
      '$a-1 is a name': '[] [3-1] [] [2]',
      'escapeJavaScript and apostrophes': `{\n  "broken": "Don\\'t \\"panic\\"",\n  "right": "Don't \\"panic\\""\n}`,
      'Maps print as {a=b}':
        '{\n  "path": "{title=Beowulf, tags=["epic"]}",\n  "json": {"title":"Beowulf","tags":["epic"]}\n}',
      '$input.json brings its own quotes': '{\n  "right": "Beowulf",\n  "wrong": ""Beowulf""\n}',
      'Missing and null are ""': '{ "missing": "", "null": "", "path": "" }',
      'add prints true': 'true\n[a, b]',
      'A list has a size, no length': '{ "size": "3", "length": "", "count": "" }',
      'A dot continues a reference': 'index.html',
      'Whole division and doubles': '{ "seven halves": 3, "price": 10.0, "large": 1.25E7 }',
      'A loop ends after 1000 turns': '{ "turns": 1000 }',
      'Names of headers are case-sensitive': '{ "X-Trace": "", "x-trace": "7d6f1c52" }',
      'Single quotes are literal': 'Hello $name / Hello Ada',
    });
    expect(expectations(traps.find(({ title }) => title.includes('status'))!)[0]!.responseOverride).toEqual({
      header: { 'X-Reason': 'no such book' },
    });
  });

  it.runIf(missing === null)('and the traps print in the browser what the library gives', async () => {
    await withPage(async (page) => {
      for (const example of [...examples, ...traps]) {
        const [first, second] = expectations(example);
        await choose(page, example.title);
        await expect.poll(() => printedBy(page), { message: example.title }).toBe(first!.body);
        if (second) await expect.poll(() => printedBy(page, 'response')).toBe(second.body);
        expect(await page.locator('.about').textContent()).toContain(example.note);
      }
    });
  });

  it.runIf(missing === null)('carry overrides from the request to the response', async () => {
    await withPage(async (page) => {
      await choose(page, 'A mock that carries data over');
      await expect.poll(() => outputOf(page, 'response')).toBe('{\n  "greeting": "Hello Ada"\n}');
      const overrides = page.locator('.response-result .overrides');
      await expect.poll(() => overrides.textContent()).toContain('response status201');
      expect(await overrides.textContent()).toContain('response header X-Served-Bymock');
      expect(await overrides.textContent()).toContain('request path greetingHello Ada');
    });
  });
});
