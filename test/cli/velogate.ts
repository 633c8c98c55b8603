import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Compiler } from '../../src/cli/compiler.ts';
import { run } from '../../src/cli/run.ts';
import { findTemplates } from '../../src/documents/find-templates.ts';
import { check, compile, compileVelocity, precompile, readJson } from '../../src/index.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Files by name, the folders on the way included. */
export interface Files {
  readonly [name: string]: string | Uint8Array;
}

export interface Surroundings {
  readonly stdin?: string | Uint8Array;
  readonly terminal?: boolean;
  readonly compiler?: Partial<Compiler>;
  /** Asks `--watch` to end. */
  readonly interruption?: AbortSignal;
  /** Told all that was printed so far, each time that something is. */
  readonly onOutput?: (text: string) => void;
}

/** The compiler that the program has. */
export const realCompiler: Compiler = { check, compile, compileVelocity, precompile, readJson, findTemplates };

/** What the command line prints and returns, run in this process with these files. */
export async function velogate(
  argv: readonly string[],
  { files = {}, ...surroundings }: Surroundings & { files?: Files } = {},
): Promise<Outcome> {
  const folder = temporaryFolder(files);
  try {
    return await velogateIn(folder, argv, surroundings);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A new folder with these files, for the caller to remove. */
export function temporaryFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'velogate-cli-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/**
 * What the command line prints and returns, run in this process. `{a.vtl}` in an argument is replaced by the path of
 * `a.vtl` in the folder, which is printed as `DIR`.
 */
export async function velogateIn(
  folder: string,
  argv: readonly string[],
  { stdin = '', terminal = false, compiler, interruption, onOutput = () => {} }: Surroundings = {},
): Promise<Outcome> {
  const printed = { stdout: '', stderr: '' };
  const output = (stream: keyof typeof printed) => ({
    isTTY: terminal,
    write: (part: string) => {
      printed[stream] += part.replaceAll(folder, 'DIR');
      onOutput(printed.stdout + printed.stderr);
    },
  });
  const placed = argv.map((argument) => argument.replace(/\{([^}]*)\}/, (_, name) => join(folder, name)));
  const streams = { stdin: chunks(stdin), stdout: output('stdout'), stderr: output('stderr') };
  const code = await run(
    placed,
    streams,
    { ...realCompiler, ...compiler },
    () => interruption ?? new AbortController().signal,
  );
  return { code, ...printed };
}

/** The input in pieces that cut characters in two, as a pipe may. */
async function* chunks(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input);
  for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
}
