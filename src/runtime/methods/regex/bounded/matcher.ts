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
  private readonly program: Program;

  constructor(
    private readonly tree: Tree,
    isWhole: boolean,
  ) {
    this.program = new Program(tree, isWhole);
  }

  /** Whether it matches at the start of the text. */
  test(text: string): boolean {
    const run = this.run(text);
    const end = run.match(this.program.first, 0);
    run.pay();
    return end !== FAILED;
  }

  /** The first match from this index on; null when there is none. */
  exec(text: string, from: number): Match | null {
    const run = this.run(text);
    for (let start = from; start <= text.length; start = next(text, start, false, this.tree.isUnicode)) {
      const end = run.match(this.program.first, start);
      if (end === FAILED) continue;
      run.pay();
      return { index: start, 0: text.slice(start, end), groups: this.groups(run) };
    }
    run.pay();
    return null;
  }

  private run(text: string): Run {
    const { steps, registers } = this.program;
    return new Run(text, steps, registers);
  }

  private groups(run: Run): Record<string, string | undefined> {
    const captured = (_: string, group: number): string | undefined =>
      run.get(2 * group + 1) === FAILED ? undefined : run.text.slice(run.get(2 * group), run.get(2 * group + 1));
    return Object.fromEntries(this.tree.names.map((name, group) => [name, captured(name, group)]));
  }
}
