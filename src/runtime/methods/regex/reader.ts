import { JavaException } from '../../errors.ts';

const COMMENT = /[\t-\r ]+|#[^\n\r\x85\u2028\u2029]*/y;

/** Walks over the text of a java.util.regex pattern, code point by code point. */
export class PatternReader {
  private readonly text: string;
  private position = 0;
  /** Flag x: white space and `#...` are skipped, in classes too. */
  comments = false;

  constructor(readonly pattern: string) {
    this.text = withoutQuotations(pattern);
  }

  /** The code point that comes next, as text; empty at the end. */
  peek(): string {
    if (this.comments) this.skipComments();
    return this.peekRaw();
  }

  /** The same with no comment skipped. */
  peekRaw(): string {
    const code = this.text.codePointAt(this.position);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  next(): string {
    this.peek();
    return this.nextRaw();
  }

  nextRaw(): string {
    const character = this.peekRaw();
    this.position += character.length;
    return character;
  }

  /** Takes this text if it comes next. */
  accept(text: string): boolean {
    this.peek();
    if (!this.startsWith(text)) return false;
    this.position += text.length;
    return true;
  }

  /** Whether this text comes next, at this distance. */
  startsWith(text: string, distance = 0): boolean {
    return this.text.startsWith(text, this.position + distance);
  }

  /** So many UTF-16 units of what comes next. */
  rest(length: number): string {
    return this.text.slice(this.position, this.position + length);
  }

  /** What this sticky expression matches here, taken; null if it does not. */
  take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.position;
    const match = expression.exec(this.text);
    if (match) this.position = expression.lastIndex;
    return match;
  }

  /** The error of bad syntax. */
  fail(problem: string): JavaException {
    return new JavaException(
      'PatternSyntaxException',
      `${problem} in the regular expression ${shortened(this.pattern)}`,
    );
  }

  /** The error of what Java has and JavaScript's expressions lack. */
  refuse(feature: string): JavaException {
    return unsupported(this.pattern, feature);
  }

  private skipComments(): void {
    while (this.take(COMMENT));
  }
}

/** The error of what Java would match in a way that JavaScript's expressions cannot follow. */
export function unsupported(pattern: string, feature: string): JavaException {
  return new JavaException(
    'UnsupportedRegularExpression',
    `Velogate does not support ${feature}, as in the regular expression ${shortened(pattern)}`,
  );
}

function shortened(pattern: string): string {
  return pattern.length > 200 ? `${pattern.slice(0, 200)}...` : pattern;
}

/** Pattern.RemoveQEQuoting: what stands between `\Q` and `\E` as escaped characters. */
function withoutQuotations(pattern: string): string {
  if (!pattern.includes('\\Q')) return pattern;
  return pattern.replace(/\\Q(.*?)(?:\\E|$)|\\./gs, (whole, quoted: string | undefined) =>
    quoted === undefined ? whole : quoted.replace(/[^A-Za-z]/gu, (one) => (/\d/.test(one) ? `\\x3${one}` : `\\${one}`)),
  );
}
