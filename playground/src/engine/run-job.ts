import type { MappingResult } from 'velogate';
import { compiled } from './compiled.ts';
import { jsonProblemOf } from './output-of.ts';
import type { Job, Outcome, StageOutcome } from './protocol.ts';
import { runStage } from './run-stage.ts';
import { shown } from './shown.ts';

/**
 * Compiles all templates of a job and renders them as the service does. Never throws.
 * @param onCompiled Called when all are compiled, before the first is rendered.
 */
export async function runJob(job: Job, onCompiled: () => void): Promise<Outcome> {
  const contextProblem = job.context.trim() === '' ? null : jsonProblemOf(job.context);
  const templates = [];
  for (const source of job.stages) {
    const { problems, template } = await compiled(source.template, job.dialect);
    const refused = template === null;
    templates.push({ source, template, about: { problems, refused, ...shown(source.template, refused, job) } });
  }
  onCompiled();
  const stages: StageOutcome[] = [];
  let context = job.context;
  let reached = contextProblem === null;
  for (const { source, template, about } of templates) {
    const rendering = runStage({ ...job, ...source, context }, reached ? template : null);
    stages.push({ context, ...about, rendering });
    reached &&= rendering.kind === 'rendered';
    if (rendering.kind === 'rendered' && rendering.overrides) context = withOverrides(context, rendering.overrides);
  }
  return { contextProblem, stages };
}

/** The context of the response template: that of the request template with what it has overridden, as text to keep all numbers. */
function withOverrides(
  context: string,
  overrides: Pick<MappingResult, 'requestOverride' | 'responseOverride'>,
): string {
  const { requestOverride, responseOverride } = overrides;
  const added = JSON.stringify({ requestOverride, responseOverride }).slice(1);
  const members = context
    .trim()
    .replace(/^\{|\}$/g, '')
    .trim();
  return members === '' ? `{${added}` : `{${members}, ${added}`;
}
