#!/usr/bin/env node
import { compile, compileVelocity, readJson } from '../index.ts';
import { run } from './run.ts';

// A reader that has seen enough (`velogate ... | head`) closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), process, { compile, compileVelocity, readJson });
