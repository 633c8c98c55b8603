/** `npm run bench -- --against REVISION`: the transforms of two revisions, each in a process of its own. */

import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Effort } from './effort.ts';
import { startEngine } from './engines/engine.ts';
import { FACTOR, type Judged, judge } from './gate.ts';
import { measure } from './measure.ts';
import { figure, table } from './table.ts';
import { transforms } from './transforms/index.ts';

const OTHER = 'build/bench/other';
const COMPARISON = { name: 'this / other', over: 'this', under: 'other' };

/**
 * Prints how the working tree compares with a revision.
 * @param isSlowed Whether the working tree's side does everything twice, to prove that the gate can fail.
 * @returns Whether no transform is slower.
 */
export async function compareWith(revision: string, effort: Effort, isSlowed: boolean): Promise<boolean> {
  checkOut(revision);
  try {
    const judged = await judgeBoth(effort, isSlowed);
    console.log(judgementTable(judged));
    return judged.every(({ isSlower }) => !isSlower);
  } finally {
    execFileSync('git', ['worktree', 'remove', '--force', OTHER]);
  }
}

async function judgeBoth(effort: Effort, isSlowed: boolean): Promise<Judged[]> {
  const engines = [
    await startEngine('velogate', { name: 'this', options: isSlowed ? ['--slowed'] : [] }),
    await startEngine('velogate', { name: 'other', root: OTHER }),
  ];
  try {
    return judge(await measure(engines, transforms, effort), COMPARISON);
  } finally {
    for (const engine of engines) engine.close();
  }
}

function checkOut(revision: string): void {
  if (existsSync(OTHER)) execFileSync('git', ['worktree', 'remove', '--force', OTHER]);
  execFileSync('git', ['worktree', 'add', '--detach', OTHER, revision], { stdio: 'pipe' });
  symlinkSync(resolve('node_modules'), `${OTHER}/node_modules`);
}

function judgementTable(judged: readonly Judged[]): string {
  const rows = judged.map(({ name, ratio, isSlower }) => [
    name,
    ...(typeof ratio === 'string' ? [ratio, ''] : [figure(ratio.median), `${figure(ratio.low)}-${figure(ratio.high)}`]),
    isSlower ? 'slower' : '',
  ]);
  return table([['transform', COMPARISON.name, 'quartiles', `beyond ${FACTOR}`], ...rows]);
}
