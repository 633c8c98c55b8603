import { BLANKS, elementsPattern, membersPattern, STRING, valuePattern } from './patterns.ts';
import { giveUp } from './unusual.ts';

/** Containers that nest deeper are left to the exact reader, which has a stack of its own. */
const DEEPEST = 200;

export const TOO_DEEP = 5;

/** Goes over the parts of a JSON text that nobody reads; gives up where they are not surely JSON. */
export class Skipper {
  private text = '';
  /** The first backslash behind what has been read; most texts have none. */
  private backslash = 0;
  /** Whether any of the texts has had blanks between its tokens. */
  isSpaced = false;

  start(text: string): void {
    this.text = text;
    this.backslash = -1;
  }

  /** Behind the blanks at this place. */
  blanks(start: number): number {
    if (!isBlank(this.text.charCodeAt(start))) return start;
    this.isSpaced = true;
    return isBlank(this.text.charCodeAt(start + 1)) ? this.match(ANY_BLANKS, start) : start + 1;
  }

  /** Where the quote is that ends the string which begins here; -1 for a string with escapes. */
  plainEnd(start: number): number {
    const end = this.text.indexOf('"', start + 1);
    if (end < 0) giveUp();
    if (this.backslash < start) {
      const next = this.text.indexOf('\\', start);
      this.backslash = next < 0 ? this.text.length : next;
    }
    return end < this.backslash ? end : -1;
  }

  /** Behind the string that begins here. */
  string(start: number): number {
    const end = this.plainEnd(start);
    return end < 0 ? this.match(ANY_STRING, start) : end + 1;
  }

  /** Behind the value that begins here. */
  value(start: number, nesting = 0): number {
    const code = this.text.charCodeAt(start);
    if (code === 34) return this.string(start);
    if (code !== 123 && code !== 91) return this.match(ANY_SCALAR, start);
    if (nesting > DEEPEST) giveUp();
    return code === 123 ? this.members(start, nesting) : this.elements(start, nesting);
  }

  private members(start: number, nesting: number): number {
    const { text } = this;
    let at = this.blanks(start + 1);
    if (text.charCodeAt(at) === 125) return at + 1;
    for (;;) {
      const first = at;
      at = this.match(MEMBERS, first);
      if (at > first && text.charCodeAt(at) === 125) return at + 1;
      if (text.charCodeAt(at) !== 34) giveUp();
      at = this.comma(this.value(this.colon(this.string(at)), nesting + 1), 125);
      if (at < 0) return -at;
    }
  }

  private elements(start: number, nesting: number): number {
    const { text } = this;
    let at = this.blanks(start + 1);
    if (text.charCodeAt(at) === 93) return at + 1;
    for (;;) {
      const first = at;
      at = this.match(ELEMENTS, first);
      if (at > first && text.charCodeAt(at) === 93) return at + 1;
      at = this.comma(this.value(at, nesting + 1), 93);
      if (at < 0) return -at;
    }
  }

  /** How deep containers nest in the value that begins here; `TOO_DEEP` for more than a pattern should have. */
  depth(start: number): number {
    const code = this.text.charCodeAt(start);
    if (code !== 123 && code !== 91) return 0;
    for (let depth = 1; depth < TOO_DEEP; depth++) {
      const pattern = DEPTHS[depth] ?? new RegExp(valuePattern(depth), 'y');
      DEPTHS[depth] = pattern;
      pattern.lastIndex = start;
      if (pattern.test(this.text)) return depth;
    }
    return TOO_DEEP;
  }

  /** Behind the colon and the blanks around it. */
  colon(start: number): number {
    const { text } = this;
    let at = text.charCodeAt(start) === 58 ? start : this.blanks(start);
    if (text.charCodeAt(at) !== 58) giveUp();
    at++;
    return text.charCodeAt(at) > 32 ? at : this.blanks(at);
  }

  /** After a member or element: where the next one begins; if this character ends them, minus the place behind it. */
  comma(start: number, end: number): number {
    const { text } = this;
    let at = start;
    if (text.charCodeAt(at) <= 32) at = this.blanks(at);
    const code = text.charCodeAt(at++);
    if (code === end) return -at;
    if (code !== 44) giveUp();
    return text.charCodeAt(at) > 32 ? at : this.blanks(at);
  }

  private match(pattern: RegExp, start: number): number {
    pattern.lastIndex = start;
    return pattern.test(this.text) ? pattern.lastIndex : giveUp();
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

const ANY_BLANKS = /* @__PURE__ */ new RegExp(BLANKS, 'y');
const ANY_STRING = /* @__PURE__ */ new RegExp(STRING, 'y');
const ANY_SCALAR = /* @__PURE__ */ new RegExp(/* @__PURE__ */ valuePattern(0), 'y');
/** Members or elements that nest no deeper than usual, many at once. */
const MEMBERS = /* @__PURE__ */ new RegExp(/* @__PURE__ */ membersPattern(STRING, 4), 'y');
const ELEMENTS = /* @__PURE__ */ new RegExp(/* @__PURE__ */ elementsPattern(4), 'y');
/** By their depth, made where they are needed. */
const DEPTHS: RegExp[] = [];
