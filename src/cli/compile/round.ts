import type { FoundInputs } from '../inputs/find-inputs.ts';
import { failure, type Problem } from '../inputs/problem.ts';
import { progressOf } from '../inputs/progress.ts';
import type { Output } from '../streams.ts';
import { collisions } from './collisions.ts';
import type { CompiledInput, Module, ModuleCompiler } from './modules.ts';
import type { OutputFile } from './outputs.ts';
import { type FileState, stateOf, WriteError, writeFiles } from './write.ts';

/** A file whose text on disk was not what it should be. */
export interface OutdatedFile {
  readonly path: string;
  readonly state: FileState;
}

/** What compiling all inputs once came to. */
export interface Outcome {
  readonly problems: readonly Problem[];
  /** Written by now, unless that was only to be checked. */
  readonly outdated: readonly OutdatedFile[];
  readonly counts: Counts;
}

/** How many templates there are of each kind, and what else failed. */
export interface Counts extends Failures {
  readonly outdated: number;
  readonly current: number;
  /** Those that nothing was tried with. */
  readonly held: number;
}

interface Failures {
  /** Templates with errors. */
  readonly refused: number;
  /** Documents with errors around their templates. */
  readonly documents: number;
  /** Files and folders that cannot be read. */
  readonly unread: number;
}

/** Compiles all inputs, and then writes what has changed, unless `check` is set. */
export async function compileAll(
  { inputs, problems: unfound, unread }: FoundInputs,
  compiler: ModuleCompiler,
  { check, stderr }: { readonly check: boolean; readonly stderr: Output },
): Promise<Outcome> {
  const compiled: CompiledInput[] = [];
  const progress = progressOf('compiling', inputs.length, stderr);
  for (const input of inputs) {
    compiled.push(await compiler.compile(input));
    progress.step();
  }
  progress.end();
  const modules = compiled.flatMap((one) => one.modules);
  const warnings = unread > 0 ? [] : compiler.warnings(compiled);
  const problems = [...unfound, ...compiled.flatMap((one) => one.problems), ...warnings];
  const failures = failuresAmong(compiled, unread);
  const clashes = collisions(modules, inputs);
  if (clashes.length > 0) return held([...problems, ...clashes], failures, modules.length);
  return outcomeOf(await updated(modules, check), problems, failures);
}

function failuresAmong(compiled: readonly CompiledInput[], unfound: number): Failures {
  return {
    refused: compiled.reduce((sum, { refused }) => sum + refused, 0),
    documents: compiled.filter(({ failed }) => failed === 'document').length,
    unread: unfound + compiled.filter(({ failed }) => failed === 'file').length,
  };
}

type Update = { readonly outdated: readonly OutdatedFile[] } | { readonly problem: Problem };

async function updated(modules: readonly Module[], check: boolean): Promise<Update[]> {
  const updates: Update[] = [];
  for (const module of modules) updates.push(await update(module, check));
  return updates;
}

async function update({ files }: Module, check: boolean): Promise<Update> {
  try {
    const outdated = await outdatedAmong(files);
    if (!check) await writeFiles(outdated);
    return { outdated };
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    return { problem: failure(error.message, 1) };
  }
}

/** One after the other, so that the same one is always the first that fails. */
async function outdatedAmong(files: readonly OutputFile[]): Promise<(OutputFile & OutdatedFile)[]> {
  const outdated: (OutputFile & OutdatedFile)[] = [];
  for (const file of files) {
    const state = await stateOf(file);
    if (state !== 'current') outdated.push({ ...file, state });
  }
  return outdated;
}

function held(problems: readonly Problem[], failures: Failures, modules: number): Outcome {
  return { problems, outdated: [], counts: { ...failures, outdated: 0, current: 0, held: modules } };
}

function outcomeOf(updates: readonly Update[], problems: readonly Problem[], failures: Failures): Outcome {
  const failed = updates.flatMap((update) => ('problem' in update ? [update.problem] : []));
  const done = updates.flatMap((update) => ('outdated' in update ? [update.outdated] : []));
  const outdated = done.filter(({ length }) => length > 0);
  const counts = {
    ...failures,
    outdated: outdated.length,
    current: done.length - outdated.length,
    refused: failures.refused + failed.length,
    held: 0,
  };
  return { problems: [...problems, ...failed], outdated: outdated.flat(), counts };
}
