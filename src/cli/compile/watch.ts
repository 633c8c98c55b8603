import { type FSWatcher, watch } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isMissing, reason } from '../file-errors.ts';
import { displayName } from '../files.ts';
import { type FoundInputs, findInputs } from '../inputs/find-inputs.ts';
import { UsageError } from '../usage-error.ts';
import { isTemporary } from './write.ts';

/** How many milliseconds have to pass without a change: editors save in several steps. */
const CALM = 50;

/** Does a round with the inputs now and after each change, until the signal comes. */
export async function watchInputs(
  paths: readonly string[],
  round: (found: FoundInputs) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const changes = new Changes(signal);
  try {
    while (!signal.aborted) {
      await round(await watched(paths, changes));
      await changes.settled();
    }
  } finally {
    changes.watch(new Set());
  }
}

/** The inputs, found after their folders are watched, so that no change is missed. */
async function watched(paths: readonly string[], changes: Changes): Promise<FoundInputs> {
  let found = await findInputs(paths);
  for (;;) {
    const { folders } = found;
    changes.watch(folders);
    found = await findInputs(paths);
    if ([...found.folders].every((folder) => folders.has(folder))) return found;
  }
}

/**
 * Notices changes in folders. The folders are watched rather than the files, since many editors save by putting a new
 * file in the place of the old one, and each folder by itself, since watching whole trees is unreliable on Linux.
 */
class Changes {
  #watchers: FSWatcher[] = [];
  #noticed = false;
  #wake = (): void => {};

  constructor(private readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.notice(), { once: true });
  }

  /** Watches these folders anew: a folder of the same name may be another one by now. */
  watch(folders: ReadonlySet<string>): void {
    const earlier = this.#watchers;
    this.#watchers = [...folders].flatMap((folder) => this.open(folder));
    for (const watcher of earlier) watcher.close();
  }

  /** Waits for a change since the last time, and then until nothing changes for a moment. */
  async settled(): Promise<void> {
    if (!this.#noticed) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    while (this.#noticed && !this.signal.aborted) {
      this.#noticed = false;
      await sleep(CALM);
    }
  }

  private notice(): void {
    this.#noticed = true;
    this.#wake();
  }

  private open(folder: string): FSWatcher[] {
    try {
      // A file that could not be written in the end has to stay unnoticed, lest that be tried for ever.
      const watcher = watch(folder, (_, name) => {
        if (name === null || !isTemporary(name)) this.notice();
      });
      watcher.on('error', () => this.notice());
      return [watcher];
    } catch (error) {
      if (isMissing(error)) return [];
      throw new UsageError(`cannot watch ${displayName(folder)}: ${refusal(error)}`);
    }
  }
}

/** inotify(7) calls the limit of its watches a lack of space. */
function refusal(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  const isLimit = code === 'ENOSPC' || code === 'EMFILE';
  return isLimit ? 'the system allows no more watched folders (see fs.inotify.max_user_watches)' : reason(error);
}
