import type { Job, Wanted } from '../engine/protocol.ts';
import { namedTexts } from './named-texts.ts';
import type { Project } from './project.ts';

/** What the worker has to do for a project: to render its templates, and what is wanted beside. */
export function jobOf(project: Project, wanted: Wanted): Job {
  const { mode, template, body, responseTemplate, backend } = project;
  const request = { template, body };
  return {
    dialect: mode === 'velocity' ? 'velocity' : 'api-gateway',
    stages: mode === 'stages' ? [request, { template: responseTemplate, body: backend }] : [request],
    params: {
      path: namedTexts(project.path),
      querystring: namedTexts(project.querystring),
      header: namedTexts(project.header),
    },
    stageVariables: namedTexts(project.stageVariables),
    context: project.context,
    wanted,
  };
}
