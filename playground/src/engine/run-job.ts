import type { MappingResult } from 'velogate';
import { jsonProblemOf } from './output-of.ts';
import type { Job, Outcome, StageOutcome } from './protocol.ts';
import { runStage } from './run-stage.ts';

/** Compiles all templates of a job and renders them as the service does. Never throws. */
export async function runJob(job: Job): Promise<Outcome> {
  const contextProblem = job.context.trim() === '' ? null : jsonProblemOf(job.context);
  const stages: StageOutcome[] = [];
  let context = job.context;
  let reached = contextProblem === null;
  for (const { template, body } of job.stages) {
    const stage = await runStage({ ...job, template, body, context, reached });
    stages.push(stage);
    const { rendering } = stage;
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
