/** All that a person enters on the page: what a link carries and what is kept between visits. */
export interface Project {
  readonly mode: Mode;
  /** The one template, or that of the request. */
  readonly template: string;
  /** What the template's output is meant to be, a media type. */
  readonly contentType: string;
  /** What the client sends. */
  readonly body: string;
  /** Parameters and stage variables: `name=value`, one a line. */
  readonly path: string;
  readonly querystring: string;
  readonly header: string;
  readonly stageVariables: string;
  /** `$context`, or the whole context of stock Velocity, as JSON text. */
  readonly context: string;
  /** Two stages: what the backend answers, and the template that this goes through. */
  readonly backend: string;
  readonly responseTemplate: string;
  readonly responseContentType: string;
  /** What the example that was chosen last is about. */
  readonly title: string;
  readonly note: string;
}

/** One mapping template; those of a method's request and response; a template of stock Velocity. */
export type Mode = 'template' | 'stages' | 'velocity';

export const modes: readonly Mode[] = ['template', 'stages', 'velocity'];

/** Nothing entered yet. */
export const emptyProject: Project = {
  mode: 'template',
  template: '',
  contentType: 'application/json',
  body: '',
  path: '',
  querystring: '',
  header: '',
  stageVariables: '',
  context: '',
  backend: '',
  responseTemplate: '',
  responseContentType: 'application/json',
  title: '',
  note: '',
};

/** A project with the members of `data` that are what they should be: links come from anywhere. */
export function projectOf(data: unknown): Project {
  if (typeof data !== 'object' || data === null) return emptyProject;
  const given = new Map(Object.entries(data));
  const texts = Object.entries(emptyProject).map(([name, text]) => {
    const value = given.get(name);
    return [name, typeof value === 'string' ? value : text];
  });
  const project: Project = Object.fromEntries(texts);
  return modes.includes(project.mode) ? project : { ...project, mode: emptyProject.mode };
}

/** The members that differ from the empty project: what is worth being written down. */
export function changesOf(project: Project): Partial<Project> {
  const empty = new Map<string, string>(Object.entries(emptyProject));
  return Object.fromEntries(Object.entries(project).filter(([name, text]) => empty.get(name) !== text));
}
