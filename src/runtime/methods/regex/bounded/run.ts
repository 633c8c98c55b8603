import { spend } from '../../../budget.ts';
import { JavaException } from '../../../errors.ts';

/** What one node does at a position: the position after it, with the step that comes next in `run.next`; or FAILED. */
export type Step = (run: Run, position: number) => number;

/** A step's answer when it does not match. */
export const FAILED = -1;

/** The number of no step: where it comes next, the expression has matched. */
export const ACCEPTED = 0;

/** How many visits one step of the budget pays for. */
const VISITS_FOR_A_STEP = 4;
const VISITS_AT_ONCE = 1024;
/** 128 MB. The engine's own stack is far smaller. */
const MOST_REMEMBERED = 2 ** 24;

/** A backtracking match, with all that it has to remember for going back on a stack of its own. */
export class Run {
  /** The number of the step that comes next. */
  next = 0;
  /** How far back the step may go that is tried again. */
  floor = 0;
  private visits = 0;
  private readonly registers: number[];
  /** Three numbers each: a step, a position, a floor; or a register as a negative number, its old value, nothing. */
  private readonly stack: number[] = [];
  /** How much of the stack is used. */
  private height = 0;

  constructor(
    readonly text: string,
    private readonly steps: readonly Step[],
    registers: number,
  ) {
    this.registers = Array.from({ length: registers }, () => FAILED);
  }

  /** Where a match of the step and all that follows it ends; FAILED if there is none. */
  match(step: number, start: number): number {
    const base = this.height;
    let position = start;
    this.next = step;
    while (this.next !== ACCEPTED) {
      if (++this.visits > VISITS_AT_ONCE) this.pay();
      position = this.steps[this.next]!(this, position);
      if (position === FAILED) position = this.goBack(base);
      if (position === FAILED) return FAILED;
    }
    return position;
  }

  /** Matches a look-around: goes back into it never again. */
  look(step: number, start: number, isNegated: boolean): boolean {
    const base = this.height;
    const isFound = this.match(step, start) !== FAILED;
    if (isFound && isNegated) while (this.goBack(base) !== FAILED);
    else if (isFound) this.commit(base);
    return isFound !== isNegated;
  }

  /** Counts what is not a visit of its own. */
  count(visits: number): void {
    this.visits += visits;
  }

  /** Takes the visits so far from the budget. */
  pay(): void {
    spend(this.visits / VISITS_FOR_A_STEP);
    this.visits = 0;
    if (this.height > MOST_REMEMBERED) {
      throw new JavaException('StackOverflowError', 'a regular expression has too much to go back to');
    }
  }

  get(register: number): number {
    return this.registers[register]!;
  }

  set(register: number, value: number): void {
    this.remember(~register, this.registers[register]!);
    this.registers[register] = value;
  }

  /** Remembers a step to be tried at a position if what is tried now fails. */
  remember(step: number, position: number, floor = 0): void {
    this.stack[this.height++] = step;
    this.stack[this.height++] = position;
    this.stack[this.height++] = floor;
  }

  /** Restores what was when the last step was remembered, to try it: the position; FAILED if none is left. */
  private goBack(base: number): number {
    while (this.height > base) {
      this.height -= 3;
      const step = this.stack[this.height]!;
      const value = this.stack[this.height + 1]!;
      if (step >= 0) {
        this.next = step;
        this.floor = this.stack[this.height + 2]!;
        return value;
      }
      this.registers[~step] = value;
    }
    return FAILED;
  }

  /** Forgets the remembered steps, but not the old values of registers. */
  private commit(base: number): void {
    const end = this.height;
    this.height = base;
    this.visits += end - base;
    for (let index = base; index < end; index += 3) {
      if (this.stack[index]! < 0) this.remember(this.stack[index]!, this.stack[index + 1]!);
    }
  }
}
