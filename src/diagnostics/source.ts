import { TemplateError } from '../runtime/errors.ts';

/** A place in a text as people count: both from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** A template's text with its name, and the index of its lines (made when it is first asked for). */
export class Source {
  #starts: number[] | undefined;

  constructor(
    readonly text: string,
    /** What frames print before line and column: a file's name where there is one. */
    readonly name = 'template',
  ) {}

  /** @throws {TemplateError} for anything but a string. */
  static of(text: string, name?: string): Source {
    if (typeof text !== 'string') throw new TemplateError(`a template is a string, but this is ${typeof text}`);
    return new Source(text, name);
  }

  /** Line and column of an offset; offsets outside the text give its nearest end. */
  position(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    const line = this.#lineAt(inside);
    return { line, column: inside - this.lineStart(line) + 1 };
  }

  /** How many lines the text has; a terminator at the very end opens one more, empty line. */
  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /** The offset at which a line begins. */
  lineStart(line: number): number {
    return this.#lineStarts[line - 1] ?? this.text.length;
  }

  /** The offset at which a line's text ends, before its terminator. */
  lineEnd(line: number): number {
    const start = this.lineStart(line);
    let end = this.lineStart(line + 1);
    if (end > start && this.text.charCodeAt(end - 1) === LINE_FEED) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    return end;
  }

  get #lineStarts(): number[] {
    this.#starts ??= lineStarts(this.text);
    return this.#starts;
  }

  /** The last line that begins at or before the offset, by halving. */
  #lineAt(offset: number): number {
    let low = 1;
    let high = this.lineCount;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Lines end at `\n`, `\r\n` and a lone `\r`, as Velocity 1.7 counts them (its JavaCharStream). */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const ends = unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) !== LINE_FEED);
    if (ends) starts.push(at + 1);
  }
  return starts;
}
