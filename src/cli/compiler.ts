import type * as velogate from '../index.ts';

/** The part of the library that the commands use, so that a test can put its own in place. */
export type Compiler = Pick<typeof velogate, 'compile' | 'compileVelocity' | 'readJson'>;
