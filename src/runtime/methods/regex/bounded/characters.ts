import type { CharacterSet } from './character-set.ts';
import { FAILED } from './run.ts';

/** What goes over a text, in one direction, from one character of a set to the next. */
export class CharacterReader {
  /** Which ASCII characters are in the set; they come most often. */
  private readonly ascii: readonly boolean[];
  private readonly step: 1 | -1;
  /** The distance from a position to the UTF-16 unit that comes next. */
  private readonly distance: 0 | -1;

  constructor(
    private readonly set: CharacterSet,
    readonly isBackward: boolean,
    readonly isUnicode: boolean,
  ) {
    this.ascii = set.ascii;
    this.step = isBackward ? -1 : 1;
    this.distance = isBackward ? -1 : 0;
  }

  /** The position behind the character that comes next, if it is in the set; FAILED if not. */
  pass(text: string, position: number): number {
    const code = text.charCodeAt(position + this.distance);
    // Not a number at the ends of the text.
    if (code < 128) return this.ascii[code] ? position + this.step : FAILED;
    return code >= 128 ? this.passOther(text, position) : FAILED;
  }

  private passOther(text: string, position: number): number {
    const after = next(text, position, this.isBackward, this.isUnicode);
    const index = this.isBackward ? after : position;
    return this.set.has(this.isUnicode ? text.codePointAt(index)! : text.charCodeAt(index)) ? after : FAILED;
  }
}

/** The position behind the next character, or before the one before. */
export function next(text: string, position: number, isBackward: boolean, isUnicode: boolean): number {
  const size = isUnicode && text.codePointAt(isBackward ? position - 2 : position)! > 0xffff ? 2 : 1;
  return isBackward ? position - size : position + size;
}
