import type { findTemplates } from '../documents/find-templates.ts';
import type * as velogate from '../index.ts';

/** What the commands call of the library and beside it, so that a test can put its own in place. */
export type Compiler = Pick<typeof velogate, 'check' | 'compile' | 'compileVelocity' | 'precompile' | 'readJson'> & {
  findTemplates: typeof findTemplates;
};
