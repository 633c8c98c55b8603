/** A capturing group of a Java pattern. */
export interface Group {
  readonly name: string | null;
  /** Whether JavaScript captures the same text as Java. */
  readonly isReliable: boolean;
}

/** The capturing groups of a pattern that is being read, and what is known of them at the place reached. */
export class Groups {
  private readonly list: { name: string | null; isReliable: boolean }[] = [];
  /** The groups that have captured something if the reader's place is reached, in the order of their ends. */
  private readonly captured: number[] = [];
  /** The groups that Java leaves set though it went another way after all: in look-arounds and atomic groups. */
  private readonly leaking: number[] = [];

  /** How many there are so far. */
  get count(): number {
    return this.list.length;
  }
  /** How many of them have captured something for sure. */
  get capturedCount(): number {
    return this.captured.length;
  }

  /** The number, from 1, of a group that opens here. */
  open(name: string | null, isReliable: boolean): number {
    return this.list.push({ name, isReliable });
  }
  close(number: number): void {
    this.captured.push(number);
  }
  /** The number of the group of this name; 0 when there is none. */
  numberOf(name: string): number {
    return this.list.findIndex((group) => group.name === name) + 1;
  }
  hasCaptured(number: number): boolean {
    return this.captured.includes(number);
  }
  isReliable(number: number): boolean {
    return this.list[number - 1]!.isReliable;
  }
  /** Forgets what was captured since there were so many: the reader's place is reached without it too. */
  forget(capturedCount: number): void {
    this.captured.length = capturedCount;
  }
  /** JavaScript unsets the groups after the first `count` at each turn of a loop; only those set in every turn agree. */
  distrust(count: number, capturedCount: number): void {
    const inEveryTurn = new Set(this.captured.slice(capturedCount));
    for (let number = count + 1; number <= this.count; number++) {
      if (!inEveryTurn.has(number)) this.list[number - 1]!.isReliable = false;
    }
  }
  /** The groups after the first `count` may stay set in Java where they are unset in JavaScript. */
  leak(count: number): void {
    for (let number = count + 1; number <= this.count; number++) this.leaking.push(number);
  }
  /** All groups, at the end of the pattern. */
  finish(): readonly Group[] {
    const captured = new Set(this.captured);
    for (const number of this.leaking) if (!captured.has(number)) this.list[number - 1]!.isReliable = false;
    return this.list;
  }
}
