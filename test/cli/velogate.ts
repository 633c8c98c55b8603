import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Compiler } from '../../src/cli/compiler.ts';
import { run } from '../../src/cli/run.ts';
import { compile, compileVelocity, readJson } from '../../src/index.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  /** Files that exist while the command runs: `{a.vtl}` in an argument is replaced by the path of `a.vtl`. */
  readonly files?: { readonly [name: string]: string | Uint8Array };
  readonly terminal?: boolean;
  readonly compiler?: Compiler;
}

/** What the command line prints and returns, run in this process. The folder of the files is printed as `DIR`. */
export async function velogate(argv: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { stdin = '', files = {}, terminal = false, compiler = { compile, compileVelocity, readJson } } = surroundings;
  const folder = mkdtempSync(join(tmpdir(), 'velogate-cli-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const stdout = collector(folder, terminal);
    const stderr = collector(folder, terminal);
    const placed = argv.map((argument) => argument.replace(/\{([^}]*)\}/, (_, name) => join(folder, name)));
    const code = await run(placed, { stdin: chunks(stdin), stdout, stderr }, compiler);
    return { code, stdout: stdout.text(), stderr: stderr.text() };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function collector(folder: string, isTTY: boolean) {
  let text = '';
  return {
    isTTY,
    write: (part: string) => {
      text += part;
    },
    text: () => text.replaceAll(folder, 'DIR'),
  };
}

/** The input in pieces that cut characters in two, as a pipe may. */
async function* chunks(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input);
  for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
}
