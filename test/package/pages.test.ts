import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/**
 * Pages that are sessions: blocks with a file's name behind their language are written, one after the other, into one
 * folder; the commands of `console` blocks are run there and print what the page says. A `NAME.test.js` has to pass.
 */
const pages = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name))
  .filter((page) => readFileSync(page, 'utf8').includes('```console\n'));

interface Block {
  readonly language: string;
  readonly file: string;
  readonly text: string;
}

function blocksOf(page: string): Block[] {
  const fences = readFileSync(page, 'utf8').matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm);
  return [...fences].map(([, language, file = '', text]) => ({ language: language!, file, text: text! }));
}

/** The commands of a block with what they print. */
function commandsOf(block: Block): { command: string; printed: string }[] {
  return block.text.split(/^\$ /m).flatMap((session) => {
    const [command = '', ...printed] = session.split(/(?<=\n)/);
    return command === '' ? [] : [{ command: command.trim(), printed: printed.join('') }];
  });
}

const programs = { npx: [process.execPath, resolve('dist/cli.js')], node: [process.execPath], ls: ['ls'] } as const;

/** What a command prints: `npx velogate` is the one of this checkout. */
function run(command: string, cwd: string): string {
  const [program, ...words] = command.replace(/^npx velogate/, 'npx').split(' ');
  const [file, ...first] = programs[program as keyof typeof programs];
  const { stdout, stderr } = spawnSync(file, [...first, ...words], { cwd, encoding: 'utf8' });
  return stdout + stderr;
}

describe.each(pages)('%s', (page) => {
  let cwd: string;
  beforeAll(() => {
    mkdirSync('build', { recursive: true });
    cwd = mkdtempSync(join('build', 'page-'));
  });
  afterAll(() => rmSync(cwd, { recursive: true }));

  it('prints what it says', () => {
    for (const block of blocksOf(page)) {
      if (block.language === 'console') {
        for (const { command, printed } of commandsOf(block)) expect(run(command, cwd)).toBe(printed);
      } else if (block.file !== '') {
        mkdirSync(join(cwd, dirname(block.file)), { recursive: true });
        writeFileSync(join(cwd, block.file), block.text);
        if (block.file.endsWith('.test.js')) expect(run(`node --test ${block.file}`, cwd)).toContain('# pass 1');
      }
    }
  });
});

it('docs/methods.md lists the methods that templates can call', async () => {
  const methods = Object.keys(await import('velogate/runtime/methods'));
  const listed = readFileSync('docs/methods.md', 'utf8').split(/^## /m).slice(1);
  const names = listed.flatMap((part) =>
    [...part.matchAll(/^(?:`\w+`[,. \n]*)+$/gm)].flatMap(([list]) => list.match(/\w+/g)!),
  );
  expect(names.toSorted()).toEqual(methods.toSorted());
});

it('the site has a page for each entry of the package, and none is without a name', () => {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  // Declarations of modules, a data file, and what docs/methods.md lists.
  const others = ['./client', './package.json', './runtime/methods'];
  const entries = Object.keys(exports).filter((entry) => !others.includes(entry));
  const options = readFileSync('docs/.vitepress/typedoc.jsonc', 'utf8');
  const files = Array.from(options.matchAll(/"\.\.\/\.\.\/(src\/.*)"/g), ([, file]) => file!);
  const names = files.map((file) => /@module (\S+)/.exec(readFileSync(file, 'utf8'))?.[1]);
  expect(names.toSorted()).toEqual(entries.map((entry) => join('velogate', entry)).toSorted());
});
