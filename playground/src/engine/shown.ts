import { precompile } from 'velogate';
import type { Job, StageOutcome } from './protocol.ts';
import { treeOf } from './tree-of.ts';

/** What a job wants to show of a template beside its output. */
export function shown(template: string, refused: boolean, job: Job): Pick<StageOutcome, 'code' | 'tree'> {
  const { dialect, wanted } = job;
  return {
    code: wanted.code && !refused ? precompile(template, { dialect }).code : null,
    tree: wanted.tree && !refused ? treeOf(template, dialect) : null,
  };
}
