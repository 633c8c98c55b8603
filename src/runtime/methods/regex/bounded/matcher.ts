import { next } from './characters.ts';
import type { Tree } from './node.ts';
import { Program } from './program.ts';
import { FAILED, Run } from './run.ts';

/** A match, of which RegExp's are a kind. */
export interface Match {
  readonly index: number;
  readonly 0: string;
  readonly groups?: { readonly [name: string]: string | undefined } | undefined;
}

/** Does what RegExp does, in steps that are taken from the budget of the rendering. */
export class BoundedMatcher {
  readonly native = null;
  private readonly program: Program;

  constructor(
    private readonly tree: Tree,
    private readonly isWhole: boolean,
  ) {
    this.program = new Program(tree, isWhole);
  }

  /** The first match from this index on, or at it if the whole text has to match; null when there is none. */
  exec(text: string, from: number): Match | null {
    const { steps, registers } = this.program;
    const run = new Run(text, steps, registers);
    const last = this.isWhole ? from : text.length;
    for (let start = from; start <= last; start = next(text, start, false, this.tree.isUnicode)) {
      const end = run.match(this.program.first, start);
      if (end === FAILED) continue;
      run.pay();
      return { index: start, 0: text.slice(start, end), groups: this.groups(run) };
    }
    run.pay();
    return null;
  }

  private groups(run: Run): Record<string, string | undefined> {
    const captured = (_: string, group: number): string | undefined =>
      run.get(2 * group + 1) === FAILED ? undefined : run.text.slice(run.get(2 * group), run.get(2 * group + 1));
    return Object.fromEntries(this.tree.names.map((name, group) => [name, captured(name, group)]));
  }
}
