import type { Fragment } from './fragment.ts';

/** Code as text, with where it comes from. */
export interface PrintedCode {
  readonly text: string;
  /** In the order of the text. */
  readonly origins: readonly Origin[];
}

/** A place in the code that begins what a place in the template became. */
export interface Origin {
  /** In the code, from 0. */
  readonly line: number;
  /** In the code, from 0, in UTF-16 units. */
  readonly column: number;
  /** In the template. */
  readonly offset: number;
}

const STEP = '  ';

/** Writes a fragment out, its lines indented. */
export function print(fragment: Fragment): PrintedCode {
  const printer = new Printer();
  printer.write(fragment, '');
  return printer;
}

class Printer implements PrintedCode {
  text = '';
  readonly origins: Origin[] = [];
  private line = 0;
  private lineStart = 0;

  write({ parts, layout }: Fragment, outer: string): void {
    const indent = layout.indented ? outer + STEP : outer;
    if (layout.indented) this.text += STEP;
    if (layout.origin !== undefined) this.mark(layout.origin);
    for (const part of parts) {
      if (typeof part === 'string') this.append(part, indent);
      else this.write(part, indent);
    }
  }

  private mark(offset: number): void {
    this.origins.push({ line: this.line, column: this.text.length - this.lineStart, offset });
  }

  /** A line end in a part is one of the code's: those of the template are inside literals, as `\n`. */
  private append(code: string, indent: string): void {
    let start = 0;
    for (let end = code.indexOf('\n'); end >= 0; end = code.indexOf('\n', start)) {
      this.text += code.slice(start, end + 1);
      this.line++;
      this.lineStart = this.text.length;
      this.text += indent;
      start = end + 1;
    }
    this.text += code.slice(start);
  }
}
