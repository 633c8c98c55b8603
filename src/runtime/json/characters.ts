/** What json-smart's parsers know of single characters (JSONParserBase, JSONParserString). */

/** json-smart marks the end of the text by the control character SUB, and so ends at one in the text as well. */
export const END = 0x1a;
export const BLANK = 0x20;
export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const POINT = 0x2e;
export const COLON = 0x3a;
export const OPEN_LIST = 0x5b;
export const CLOSE_LIST = 0x5d;
export const OPEN_MAP = 0x7b;
export const CLOSE_MAP = 0x7d;

/** A place in a text. */
export class Characters {
  protected position = -1;
  /** The character at `position`; `END` behind the last one. */
  protected unit: number = END;

  constructor(protected readonly text: string) {}

  protected isQuote(): boolean {
    return this.unit === QUOTE || this.unit === APOSTROPHE;
  }

  protected isDigit(): boolean {
    return this.unit >= 0x30 && this.unit <= 0x39;
  }

  protected skipDigits(): void {
    while (this.isDigit()) this.advance();
  }

  protected skipBlanks(): void {
    while (isBlank(this.unit)) this.advance();
  }

  /** JSONParserBase.skipSpace, which takes every control character for a blank. */
  protected skipControl(): void {
    while (this.unit <= BLANK && this.unit !== END) this.advance();
  }

  protected advance(): void {
    this.moveTo(this.position + 1);
  }

  protected moveTo(position: number): void {
    this.position = position;
    this.unit = position < this.text.length ? this.text.charCodeAt(position) : END;
  }
}

export function isBlank(unit: number): boolean {
  return unit === BLANK || unit === 0x0a || unit === 0x0d || unit === 0x09;
}
