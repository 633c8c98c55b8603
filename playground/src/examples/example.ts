import type { Project } from '../state/project.ts';

/** Something to start from: the texts it puts on the page, under a title and with a line about it. */
export type Example = Partial<Project> & Pick<Project, 'title' | 'note' | 'template'>;
