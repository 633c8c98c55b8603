import type { Surroundings } from '../editor/completion.ts';
import { namedTexts } from './named-texts.ts';
import type { Project } from './project.ts';

/** What completion has to know of a project. */
export function surroundingsOf(project: Project): Surroundings {
  const { path, querystring, header, stageVariables, mode } = project;
  return {
    dialect: mode === 'velocity' ? 'velocity' : 'api-gateway',
    context: read(project.context),
    stageVariables: Object.keys(namedTexts(stageVariables)),
    params: [path, querystring, header].flatMap((lines) => Object.keys(namedTexts(lines))),
  };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
