import type { Project } from './project.ts';

export type Listener = (project: Project) => void;

/** Holds the one project that the page shows, and tells who listens of every change. */
export class Store {
  #project: Project;
  readonly #listeners: Listener[] = [];

  constructor(project: Project) {
    this.#project = project;
  }

  get project(): Project {
    return this.#project;
  }

  /** Puts other texts in place of some. */
  change(changes: Partial<Project>): void {
    this.#project = { ...this.#project, ...changes };
    for (const listener of this.#listeners) listener(this.#project);
  }

  /** Calls the listener after each change, and once now. */
  listen(listener: Listener): void {
    this.#listeners.push(listener);
    listener(this.#project);
  }
}
