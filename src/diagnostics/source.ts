import { TemplateError } from '../runtime/errors.ts';
import type { Span } from './span.ts';

/** A place in a text as people count: both from 1, the column in UTF-16 units. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
}

/** Where a text was taken from that is part of another one, such as a template in an OpenAPI document. */
export interface Origin {
  /** The text around it. */
  readonly source: Source;
  /** The place in the text around it of a stretch of the text; of an empty stretch, an empty place. */
  locate(span: Span): Span;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * A template's text with its name, and the index of its lines (made when it is first asked for). Where the text is part
 * of a document, people are shown the document: `position` and `place` speak of it, everything else of the text itself.
 */
export class Source {
  #starts: number[] | undefined;

  constructor(
    /** The text itself, line ends and byte order mark included. */
    readonly text: string,
    /** What frames print before line and column: a file's name where there is one. */
    readonly name = 'template',
    /** Where the text was taken from, if it is a part of a document. */
    private readonly origin?: Origin,
  ) {}

  /**
   * The same as the constructor for what may be anything else than a string.
   * @throws {TemplateError} for anything but a string.
   */
  static of(text: string, name?: string): Source {
    if (typeof text !== 'string') throw new TemplateError(`a template is a string, but this is ${typeof text}`);
    return new Source(text, name);
  }

  /**
   * Line and column of an offset, for people.
   * @param offset In UTF-16 units from the start; offsets outside the text give its nearest end.
   */
  position(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    const { source, span } = this.place({ start: inside, end: inside });
    const line = source.lineAt(span.start);
    return { line, column: span.start - source.lineStart(line) + 1 };
  }

  /** What people are shown for a stretch of the text: the file that it stands in, and where. */
  place(span: Span): {
    /** The file. */
    source: Source;
    /** The stretch of its text. */
    span: Span;
  } {
    return this.origin ? this.origin.source.place(this.origin.locate(span)) : { source: this, span };
  }

  /** How many lines the text has; a terminator at the very end opens one more, empty line. */
  get lineCount(): number {
    return this.#lineStarts.length;
  }

  /**
   * The offset at which a line begins.
   * @param line From 1; a line that the text does not have begins at its end.
   */
  lineStart(line: number): number {
    return this.#lineStarts[line - 1] ?? this.text.length;
  }

  /**
   * The offset at which a line's text ends, before its terminator.
   * @param line From 1.
   */
  lineEnd(line: number): number {
    const start = this.lineStart(line);
    let end = this.lineStart(line + 1);
    if (end > start && this.text.charCodeAt(end - 1) === LINE_FEED) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    return end;
  }

  /** The line of this text that an offset is in: the last one that begins at or before it, by halving. */
  lineAt(offset: number): number {
    let low = 1;
    let high = this.lineCount;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.lineStart(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  get #lineStarts(): number[] {
    this.#starts ??= lineStarts(this.text);
    return this.#starts;
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
