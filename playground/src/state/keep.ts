import { changesOf, type Project, projectOf } from './project.ts';

const KEY = 'velogate-playground';

/** Keeps the project for the next visit; a browser that allows no storage forgets it. */
export function keep(project: Project): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(changesOf(project)));
  } catch {
    // Storage is full or forbidden: the link still carries everything.
  }
}

/** What the last visit has left, if anything. */
export function kept(): Project | null {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? null : projectOf(JSON.parse(text));
  } catch {
    return null;
  }
}
