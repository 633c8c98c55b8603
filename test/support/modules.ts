import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { rolldown } from 'rolldown';
import { precompile, TemplateSyntaxError } from '../../src/index.ts';
import type { Answer, OracleCase } from '../oracle/oracle.ts';
import { LineProcess } from './line-process.ts';
import { mappingRequest, type Road } from './roads.ts';

export interface ModuleRoad extends Road {
  /** Ends the process and removes the modules. */
  close(): Promise<void>;
}

/**
 * Precompiled, written to disk, and imported by a process that cannot generate code from strings; once with bodies read in
 * part and once as a whole, where the template makes a difference of that.
 */
export async function openModuleRoad(nodeOptions: readonly string[] = []): Promise<ModuleRoad> {
  const folder = join(process.cwd(), 'build', `modules-${process.pid}-${Math.random().toString(36).slice(2)}`);
  await installRuntime(join(folder, 'node_modules/velogate'));
  const node = start(folder, nodeOptions);
  const replies = new LineProcess<Answer>(node, 'The process that runs precompiled templates');
  let count = 0;
  return {
    name: 'precompiled, from disk, without code generation',
    run(request) {
      const made = moduleOf(request, false);
      if (typeof made !== 'string') return made;
      const codes = new Set([made, moduleOf(request, true) as string]);
      const answers = Array.from(codes, (code) => {
        const file = join(folder, `template${count++}.js`);
        writeFileSync(file, code);
        return replies.send([line(file, request)])[0]!;
      });
      return theSame(answers);
    },
    async close() {
      replies.close();
      await once(node, 'close');
      rmSync(folder, { recursive: true });
    },
  };
}

/** The runtime as a package of its own, so that modules import it as they do in a project. */
export async function installRuntime(folder: string): Promise<void> {
  const bundle = await rolldown({
    input: {
      runtime: 'src/runtime/index.ts',
      'runtime/json-path': 'src/runtime/gateway/literal-paths.ts',
      'runtime/shaped-body': 'src/runtime/gateway/shaped-body.ts',
      'runtime/methods': 'src/runtime/methods/index.ts',
    },
  });
  await bundle.write({ dir: folder, format: 'esm' });
  const exports = { './*': './*.js' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'velogate', type: 'module', exports }));
}

function start(folder: string, options: readonly string[]) {
  const runner = join(folder, 'run-module.mjs');
  mkdirSync(folder, { recursive: true });
  copyFileSync('test/support/run-module.mjs', runner);
  // Without it the modules would belong to this package, and import its `dist`.
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  return spawn(process.execPath, ['--disallow-code-generation-from-strings', ...options, runner]);
}

/** The module's code; or the refusal; or null for `#evaluate`, which needs the compiler. */
function moduleOf({ template, dialect }: OracleCase, shapedBody: boolean): string | Answer | null {
  try {
    return precompile(template, { dialect, optimizations: { shapedBody } }).code;
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    if (error.diagnostics.some(({ code }) => code === 'VTL1401')) return null;
    return { refused: 'parse', message: error.message };
  }
}

/** The answer that all give; a defect if there are several. */
async function theSame(all: readonly Promise<Answer>[]): Promise<Answer> {
  const [answer, ...others] = await Promise.all(all);
  const other = others.find((one) => !isDeepStrictEqual(one, answer));
  if (!other) return answer!;
  return { output: `(defect) ${JSON.stringify(other)} where the body is read in part, not ${JSON.stringify(answer)}` };
}

function line(file: string, request: OracleCase): string {
  const { context = '{}', dialect } = request;
  const given = dialect === 'velocity' ? undefined : { ...mappingRequest(request), context: undefined };
  return JSON.stringify({ module: pathToFileURL(file).href, context, request: given });
}
