#!/usr/bin/env node
import { findTemplates } from '../documents/find-templates.ts';
import { check, compile, compileVelocity, precompile, readJson } from '../index.ts';
import { interruption } from './interruption.ts';
import { run } from './run.ts';

let isLost = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (isUnread(error)) return;
  lose();
  process.stderr.write(`velogate: cannot write the output: ${error.message}\n`);
});
process.stderr.on('error', (error: NodeJS.ErrnoException) => {
  if (!isUnread(error)) lose();
});

const compiler = { check, compile, compileVelocity, precompile, readJson, findTemplates };
const code = await run(process.argv.slice(2), process, compiler, interruption);
process.exitCode = isLost ? 1 : code;

/** A reader that has seen enough (`velogate ... | head`) closes the pipe: that is no failure. */
function isUnread(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE';
}

/** Such an error may come before or after the command's own exit code is known. */
function lose(): void {
  isLost = true;
  process.exitCode = 1;
}
