import type { Fragment } from './fragment.ts';

/** Collects statements as indented lines. */
export class Writer {
  private readonly lines: string[] = [];
  private depth = 0;

  /** A statement; one of several lines (a function within an expression) is indented as a whole. */
  line(code: Fragment): void {
    const indent = '  '.repeat(this.depth);
    for (const line of code.text.split('\n')) this.lines.push(`${indent}${line}`);
  }

  /** Lines one step further in. */
  indented(body: () => void): void {
    this.depth++;
    body();
    this.depth--;
  }

  toString(): string {
    return this.lines.join('\n');
  }
}
