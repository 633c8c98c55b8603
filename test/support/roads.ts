/** The roads that a case can take through Velogate; each must lead to the same answer. */
import {
  type CompileOptions,
  compile,
  compileVelocity,
  type MappingRequest,
  readJson,
  TemplateRenderError,
  TemplateSyntaxError,
} from '../../src/index.ts';
import type { Answer, OracleCase } from '../oracle/oracle.ts';

export interface Road {
  readonly name: string;
  run(request: OracleCase): Answer;
}

/** Compiled and run in this process. */
function inMemory(name: string, options: CompileOptions): Road {
  return { name, run: (request) => answered(() => rendered(request, options)) };
}

function rendered(request: OracleCase, options: CompileOptions): Answer {
  if (request.dialect === 'velocity') {
    return { output: compileVelocity(request.template, options)(readJson(request.context ?? '{}')) };
  }
  const { body: output, ...overrides } = compile(request.template, options)(mappingRequest(request));
  return { output, ...overrides };
}

export const roads: readonly Road[] = [
  inMemory('in memory', {}),
  inMemory('in memory, optimizations off', { optimizations: { localVariables: false, nativeJson: false } }),
];

function mappingRequest({ body, params, context, stageVariables }: OracleCase): MappingRequest {
  const request = { body, params, stageVariables, context: readJson(context ?? '{}') };
  const given = Object.entries(request).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as MappingRequest;
}

/** Turns the two errors that Velogate throws on purpose into a refusal; every other error is a defect and passes. */
function answered(run: () => Answer): Answer {
  try {
    return run();
  } catch (error) {
    if (error instanceof TemplateSyntaxError) return { refused: 'parse', message: error.message };
    if (error instanceof TemplateRenderError) return { refused: 'render', message: error.message };
    throw error;
  }
}
