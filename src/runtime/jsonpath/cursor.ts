import { JavaException } from '../errors.ts';
import { InvalidPath } from './invalid-path.ts';
import { unescapeText } from './unescape.ts';

/** How deep filters, functions and parentheses may nest; Jayway ends in a StackOverflowError somewhere. */
const MAXIMUM_DEPTH = 100;

/**
 * A place in the text of a path: Jayway's CharacterIndex. The window [`position`, `end`] may end before the text does;
 * like Jayway's, `charAt` looks beyond the window but not beyond the text.
 */
export class Cursor {
  position = 0;
  /** The last character of the window. */
  end: number;

  constructor(
    readonly text: string,
    /** The whole path as it was written, and where in it this text starts: for errors. */
    private readonly path: string,
    private readonly start: number,
    /** How many filters and functions are around this text. */
    readonly depth: number,
  ) {
    this.end = text.length - 1;
    if (depth > MAXIMUM_DEPTH) throw this.invalid('The path is nested too deeply');
  }

  /** A cursor on a part of this text that starts at `from`, one level deeper. */
  inner(part: string, from: number): Cursor {
    return new Cursor(part, this.path, this.start + from, this.depth + 1);
  }

  charAt(index: number): string {
    const character = this.text[index];
    if (character === undefined) throw this.invalid('The path ends too early', index);
    return character;
  }
  get current(): string {
    return this.charAt(this.position);
  }
  isInside(index = this.position): boolean {
    return index >= 0 && index <= this.end;
  }
  /** At the last character or behind it. */
  isAtTail(): boolean {
    return this.position >= this.end;
  }

  trim(): this {
    this.skipBlanks();
    while (this.position < this.end && this.charAt(this.end) === ' ') this.end--;
    return this;
  }
  /** Moves to the next character that is no blank, but never behind the window. */
  skipBlanks(): this {
    while (this.position < this.end && this.current === ' ') this.position++;
    return this;
  }

  /** The index of the first character after `from` that is no blank; it may be behind the window. */
  nextSignificant(from = this.position): number {
    let index = from + 1;
    while (this.isInside(index) && this.text[index] === ' ') index++;
    return index;
  }
  nextSignificantIs(character: string, from = this.position): boolean {
    const index = this.nextSignificant(from);
    return this.isInside(index) && this.text[index] === character;
  }
  /** The index of the next significant character if it is this one, else -1. */
  indexOfNextSignificant(character: string, from = this.position): number {
    const index = this.nextSignificant(from);
    return this.charAt(index) === character ? index : -1;
  }
  /** The index of the last character before `from` that is no blank; -1 when there is none. */
  previousSignificant(from = this.position): number {
    let index = from - 1;
    while (index >= 0 && this.text[index] === ' ') index--;
    return index;
  }

  /** The index of this character after `from`, where a backslash takes its meaning; -1 when there is none. */
  indexOfUnescaped(character: string, from = this.position): number {
    for (let index = from + 1; this.isInside(index); index++) {
      if (this.text[index] === '\\') index++;
      else if (this.text[index] === character) return index;
    }
    return -1;
  }

  /** The index of the bracket that closes the one at `from`, strings (and regular expressions) aside; -1 if none. */
  indexOfClosing(close: string, from = this.position, skipPatterns = false): number {
    const open = this.charAt(from);
    let depth = 1;
    for (let index = from + 1; this.isInside(index); index++) {
      if (this.charAt(index) === "'" || this.charAt(index) === '"') index = this.behindQuoted(index);
      if (skipPatterns && this.charAt(index) === '/') index = this.behindQuoted(index);
      if (this.charAt(index) === open) depth++;
      if (this.charAt(index) === close && --depth === 0) return index;
    }
    return -1;
  }
  private behindQuoted(index: number): number {
    const end = this.indexOfUnescaped(this.text[index]!, index);
    if (end < 0) throw this.invalid(`Could not find the matching ${this.text[index]}`, index);
    return end + 1;
  }

  /** The text between these places without its backslashes. */
  unescaped(from: number, to: number): string {
    try {
      return unescapeText(this.text.slice(from, to));
    } catch (error) {
      throw error instanceof JavaException ? this.invalid(error.message, from) : error;
    }
  }

  invalid(reason: string, position = this.position): InvalidPath {
    const offset = Math.max(0, Math.min(this.start + position, this.path.length));
    return new InvalidPath(reason, this.path, offset);
  }
}
