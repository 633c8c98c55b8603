import {
  check,
  type JsonData,
  type MappingTemplate,
  precompile,
  readJson,
  TemplateError,
  TemplateRenderError,
  TemplateSyntaxError,
  type Traced,
  type VelocityTemplate,
} from 'velogate';
import { loadModule } from './load-module.ts';
import { outputOf } from './output-of.ts';
import type { Failure, Job, Rendered, Rendering, StageOutcome, StageSource } from './protocol.ts';
import { ReadLog } from './read-log.ts';
import { treeOf } from './tree-of.ts';

/** One template of a job. */
export interface Stage extends Job, StageSource {
  /** Whether the service would come to this template: nothing before it has failed. */
  readonly reached: boolean;
}

/** Time is limited by the page, so steps are not; the service itself prints 10 MB at most. */
const limits = { steps: Number.MAX_SAFE_INTEGER, output: 10 * 2 ** 20 };

/** Compiles a template and renders it. Never throws. */
export async function runStage(stage: Stage): Promise<StageOutcome> {
  const { template, dialect, context } = stage;
  try {
    const { code } = precompile(template, { dialect });
    const rendering: Rendering = stage.reached ? await renderedBy(stage) : { kind: 'none' };
    const tree = stage.tree ? treeOf(template, dialect) : null;
    return { context, problems: check(template, { dialect }), code, tree, rendering };
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    return { context, problems: error.diagnostics, code: null, tree: null, rendering: { kind: 'none' } };
  }
}

async function renderedBy(stage: Stage): Promise<Rendering> {
  const log = new ReadLog();
  try {
    const { code } = precompile(stage.template, { dialect: stage.dialect, limits, trace: true });
    return { kind: 'rendered', ...render(stage, await loadModule(code), log), reads: log.reads };
  } catch (error) {
    if (!(error instanceof TemplateError) || error instanceof TemplateSyntaxError) throw error;
    return { ...failureOf(error), reads: log.reads };
  }
}

function render(stage: Stage, module: unknown, log: ReadLog): Pick<Rendered, 'output' | 'overrides'> {
  const context: JsonData = stage.context.trim() === '' ? {} : readJson(stage.context);
  if (stage.dialect === 'velocity') {
    const template = module as Traced<VelocityTemplate>;
    return { output: outputOf(template(context, log.note)), overrides: null };
  }
  const template = module as Traced<MappingTemplate>;
  const { body, params, stageVariables } = stage;
  const { body: printed, ...overrides } = template({ body, params, stageVariables, context }, log.note);
  return { output: outputOf(printed), overrides };
}

function failureOf(error: TemplateError): Omit<Failure, 'reads'> {
  if (!(error instanceof TemplateRenderError))
    return { kind: 'failure', message: error.message, status: 500, place: null };
  const { reason, site, status } = error;
  const place = site ? { start: site.offset, end: site.offset + site.source.length } : null;
  return { kind: 'failure', message: reason, status, place };
}
