import { spend } from './budget.ts';
import type { Output } from './output.ts';
import type { Scope } from './scope.ts';
import { Break } from './signals.ts';
import { noteDoubtful } from './values/stored.ts';
import { Opaque } from './values.ts';

/** What `#define` stores, and `$bodyContent`: a piece of the template, rendered anew with each use. */
export class Block extends Opaque {
  private depth = 0;

  constructor(
    private readonly out: Output,
    private readonly write: (scope: Scope | null) => void,
    /** The scope in which it was defined: its text is made there, but it prints in the scope of its use. */
    private readonly scope: Scope | null = null,
    /** `directive.define.max.depth`: how many renderings of this block there may be at a time. */
    private readonly limit = 2,
  ) {
    super();
    noteDoubtful();
  }

  get className(): string {
    return 'org.apache.velocity.runtime.directive.Block$Reference';
  }

  /** Prints the block; false, and nothing, inside the deepest rendering that the limit allows. */
  stream(scope: Scope | null = this.scope): boolean {
    if (this.depth >= this.limit) return false;
    // No `finally`: Velocity does not count down either when a #stop or an error leaves the block.
    spend(1);
    this.depth++;
    try {
      this.write(scope);
    } catch (signal) {
      if (!(signal instanceof Break) || signal.loop) throw signal;
    }
    this.depth--;
    return true;
  }

  /** The rendered text; null inside the deepest rendering that the limit allows. */
  toText(): string | null {
    let rendered = false;
    const text = this.out.capture(() => {
      rendered = this.stream();
    });
    return rendered ? text : null;
  }
}
