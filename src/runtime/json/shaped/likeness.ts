import type { Value } from '../../values.ts';
import { type Form, itemOf, type ReadWhole } from './form.ts';
import { FormWriter } from './form-writer.ts';
import type { Node } from './node.ts';
import { BLANKS, elementPattern } from './patterns.ts';

/** A regular expression takes a while to make: not for so few items. */
const FEW_ITEMS = 2;

/** Patterns that hardly ever match are not worth trying. */
const MOST_MISSES = 16;

/** How much of a miss an item makes good that has matched. */
const AMENDS = 0.25;

/**
 * What the items of one array have in common: the pattern of an item as one regular expression, which V8 makes machine code
 * of. It takes a fraction of the time of reading an item step by step.
 */
export class Likeness {
  /** Matches an item and the comma behind it; null where there is nothing to be tried. */
  pattern: RegExp | null = null;
  private form: Form | null = null;
  private misses = 0;
  private read = 0;

  constructor(private readonly node: Node) {}

  /** Whether it still matters how items look. */
  get isLearning(): boolean {
    return this.misses <= MOST_MISSES;
  }

  /** The item that the pattern has found. */
  itemOf(found: readonly (string | undefined)[], readWhole: ReadWhole): Value {
    if (this.misses > 0) this.misses -= AMENDS;
    return itemOf(this.form!, found, readWhole);
  }

  /** After an item that was read step by step: expects the next one to look like that, or like those before. */
  learn(isSpaced: boolean): void {
    if (!this.isLearning || ++this.read <= FEW_ITEMS) return;
    this.misses++;
    const blanks = isSpaced ? BLANKS : '';
    this.form = this.isLearning ? new FormWriter(blanks).item(this.node) : null;
    const source = this.form && elementPattern(this.form.pattern, blanks);
    if (source !== this.pattern?.source) this.pattern = source === null ? null : new RegExp(source, 'y');
  }
}
