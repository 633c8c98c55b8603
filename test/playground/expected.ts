import { namedTexts } from '../../playground/src/state/named-texts.ts';
import type { Project } from '../../playground/src/state/project.ts';
import { compile, compileVelocity, type MappingResult, readJson } from '../../src/index.ts';

/** What the library gives for a project: the result of each stage, as the service runs them. */
export function expectedOf(project: Project): Partial<MappingResult>[] {
  const context = project.context || '{}';
  if (project.mode === 'velocity') return [{ body: compileVelocity(project.template)(readJson(context)) }];
  const params = {
    path: namedTexts(project.path),
    querystring: namedTexts(project.querystring),
    header: namedTexts(project.header),
  };
  const stageVariables = namedTexts(project.stageVariables);
  const request = { body: project.body, params, stageVariables, context: readJson(context) };
  const first = compile(project.template)(request);
  if (project.mode === 'template') return [first];
  const { body: _, ...overrides } = first;
  const response = { ...request, body: project.backend, context: { ...JSON.parse(context), ...overrides } };
  return [first, compile(project.responseTemplate)(response)];
}
