import {
  type JsonData,
  type MappingTemplate,
  readJson,
  TemplateError,
  TemplateRenderError,
  type Traced,
  type VelocityTemplate,
} from 'velogate';
import { outputOf } from './output-of.ts';
import type { Failure, Job, Rendered, Rendering, StageSource } from './protocol.ts';
import { ReadLog } from './read-log.ts';

/** What one template of a job is given. */
export type Stage = Job & StageSource;

/** Renders a compiled template; null for one that the service would not come to. Never throws. */
export function runStage(stage: Stage, template: unknown): Rendering {
  if (template === null) return { kind: 'none' };
  const log = new ReadLog();
  try {
    return { kind: 'rendered', ...render(stage, template, log), reads: log.reads };
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    return { ...failureOf(error), reads: log.reads };
  }
}

function render(stage: Stage, compiled: unknown, log: ReadLog): Pick<Rendered, 'output' | 'overrides'> {
  const context: JsonData = stage.context.trim() === '' ? {} : readJson(stage.context);
  if (stage.dialect === 'velocity') {
    const template = compiled as Traced<VelocityTemplate>;
    return { output: outputOf(template(context, log.note)), overrides: null };
  }
  const template = compiled as Traced<MappingTemplate>;
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
