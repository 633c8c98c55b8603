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
  /** How many templates there are of each kind; `held` are those that nothing was tried with. */
  readonly counts: Readonly<Record<'outdated' | 'current' | 'refused' | 'held', number>>;
}

/** Compiles all inputs, and then writes what has changed, unless `check` is set. */
export async function compileAll(
  { inputs, problems: unfound }: FoundInputs,
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
  const problems = [...unfound, ...compiled.flatMap((one) => one.problems)];
  const refused = compiled.reduce((sum, one) => sum + one.refused, 0);
  const clashes = collisions(modules, inputs);
  if (clashes.length > 0) return held([...problems, ...clashes], refused, modules.length);
  return outcomeOf(await updated(modules, check), problems, refused);
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

function held(problems: readonly Problem[], refused: number, modules: number): Outcome {
  return { problems, outdated: [], counts: { outdated: 0, current: 0, refused, held: modules } };
}

function outcomeOf(updates: readonly Update[], problems: readonly Problem[], refused: number): Outcome {
  const failed = updates.flatMap((update) => ('problem' in update ? [update.problem] : []));
  const done = updates.flatMap((update) => ('outdated' in update ? [update.outdated] : []));
  const outdated = done.filter(({ length }) => length > 0);
  const counts = {
    outdated: outdated.length,
    current: done.length - outdated.length,
    refused: refused + failed.length,
    held: 0,
  };
  return { problems: [...problems, ...failed], outdated: outdated.flat(), counts };
}
