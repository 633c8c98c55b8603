/** A stretch of a template's text, in UTF-16 units: `start` belongs to it, `end` does not. */
export interface Span {
  /** The offset of its first unit. */
  readonly start: number;
  /** The offset behind its last one; an empty stretch ends where it starts. */
  readonly end: number;
}
