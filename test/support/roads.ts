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
  /** What the case comes to; null if it cannot take this road. */
  run(request: OracleCase): Answer | Promise<Answer> | null;
}

/** Compiled and run in this process. */
function inMemory(name: string, options: CompileOptions) {
  return { name, run: (request: OracleCase): Answer => answered(() => rendered(request, options)) };
}

function rendered(request: OracleCase, options: CompileOptions): Answer {
  if (request.dialect === 'velocity') {
    return { output: compileVelocity(request.template, options)(readJson(request.context ?? '{}')) };
  }
  const { body: output, ...overrides } = compile(request.template, options)(mappingRequest(request));
  return { output, ...overrides };
}

export const roads = [
  inMemory('in memory', {}),
  inMemory('in memory, bodies read as a whole', { optimizations: { shapedBody: false } }),
  inMemory('in memory, optimizations off', {
    optimizations: { localVariables: false, nativeJson: false, shapedBody: false },
  }),
];

export function mappingRequest({ body, params, context, stageVariables }: OracleCase): MappingRequest {
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
