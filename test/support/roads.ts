/** The roads that a case can take through Velogate; each must lead to the same answer. */
import {
  type CompileOptions,
  compile,
  compileVelocity,
  type MappingRequest,
  type MappingTemplate,
  precompile,
  readJson,
  TemplateRenderError,
  TemplateSyntaxError,
  type Trace,
  type Traced,
  type VelocityTemplate,
} from '../../src/index.ts';
import type { Answer, OracleCase } from '../oracle/oracle.ts';
import { importModule } from './import-module.ts';

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
    optimizations: { localVariables: false, nativeJson: false, shapedBody: false, directCalls: false },
  }),
];

/** As a module that reports all that it reads; null for `#evaluate`, which no module can have. */
export const tracedRoad: Road = {
  name: 'traced',
  run: (request) => {
    if (request.dialect === 'velocity' && /#\{?evaluate/.test(request.template)) return null;
    return answered(() => renderedWithTrace(request));
  },
};

function renderedWithTrace(request: OracleCase): Answer {
  const { code } = precompile(request.template, { dialect: request.dialect, trace: true });
  const trace: Trace = (read) => read.text();
  if (request.dialect === 'velocity') {
    return { output: importModule<Traced<VelocityTemplate>>(code)(readJson(request.context ?? '{}'), trace) };
  }
  const { body: output, ...overrides } = importModule<Traced<MappingTemplate>>(code)(mappingRequest(request), trace);
  return { output, ...overrides };
}

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
