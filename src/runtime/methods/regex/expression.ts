import { spend } from '../../budget.ts';
import { worstCase } from './bounded/cost.ts';
import { BoundedMatcher, type Match } from './bounded/matcher.ts';
import { parse } from './bounded/parse.ts';

/** What matches an expression against a text: RegExp, or the bounded matcher where RegExp could take for ever. */
export interface Matcher {
  /** The first match from this index on; null when there is none. */
  exec(text: string, from: number): Match | null;
  /** RegExp itself, if this is it. */
  readonly native: RegExp | null;
}

/** What RegExp may visit in any case, and for each character. Up to some hundred characters may be tried squared. */
const FREE_VISITS = 2 ** 17;
const VISITS_FOR_A_CHARACTER = 256;
const VISITS_FOR_A_STEP = 256;
/** The bound of a longer expression takes too long to find. */
const LONGEST_WITH_BOUND = 2000;

/** A translated expression, with both ways to match it. */
export class Expression {
  private native: Matcher | null = null;
  private bounded: Matcher | null = null;
  /** The worst case for texts of up to 2 to the power of the index characters. */
  private readonly worst: number[] = [];

  constructor(
    private readonly source: string,
    private readonly flags: string,
    /** Whether it has to match the whole text. */
    private readonly isWhole: boolean,
  ) {}

  /** What matches it against a text of this length, with RegExp's work paid for. */
  matcherFor(length: number): Matcher {
    if (!this.isHarmless(length)) {
      this.bounded ??= new BoundedMatcher(parse(this.source, this.flags), this.isWhole);
      return this.bounded;
    }
    spend(this.worstFor(length) / VISITS_FOR_A_STEP);
    this.native ??= new NativeMatcher(this.isWhole ? `^(?:${this.source})$` : this.source, `g${this.flags}`);
    return this.native;
  }

  /** Whether RegExp cannot backtrack badly on a text of this length. */
  isHarmless(length: number): boolean {
    return this.worstFor(length) <= FREE_VISITS + VISITS_FOR_A_CHARACTER * length;
  }

  private worstFor(length: number): number {
    const power = 32 - Math.clz32(length);
    this.worst[power] ??= this.findWorst(2 ** power);
    return this.worst[power];
  }

  private findWorst(length: number): number {
    // Nothing to choose from: every attempt goes over the expression once.
    if (!/[?*+|]|\{\d/.test(this.source)) return this.source.length * (this.isWhole ? 1 : length + 1);
    if (this.source.length > LONGEST_WITH_BOUND) return Infinity;
    return worstCase(parse(this.source, this.flags), length, this.isWhole);
  }
}

class NativeMatcher implements Matcher {
  readonly native: RegExp;

  constructor(source: string, flags: string) {
    this.native = new RegExp(source, flags);
  }

  exec(text: string, from: number): RegExpExecArray | null {
    this.native.lastIndex = from;
    return this.native.exec(text);
  }
}
