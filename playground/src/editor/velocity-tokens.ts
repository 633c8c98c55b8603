import type { Token, TokenType } from './token.ts';

/** Colours for templates. The compiler decides what a template means; this has to be quick and never far off. */
export function velocityTokens(text: string): Token[] {
  const scanner = new Scanner(text);
  scanner.template(text.length);
  return scanner.tokens;
}

const comment = /##.*|#\*[\s\S]*?(?:\*#|$)/y;
const raw = /#\[\[[\s\S]*?(?:\]\]#|$)/y;
const escaped = /\\+[$#]/y;
const directive =
  /#(?:(?:set|if|elseif|foreach|define|macro|include|parse|evaluate|break|stop|else|end)\b|\{(?:else|end|break|stop)\})/y;
const variable = /\$!?\{?[A-Za-z_][\w-]*/y;
const member = /\.[A-Za-z_][\w-]*/y;
const open = /\s*\(/y;
const singleQuoted = /'[^']*'?/y;
const number = /-?\d+(?:\.\d+)?/y;
const word = /\b(?:in|true|false|null|and|or|not|eq|ne|lt|gt|le|ge)\b/y;
const operator = /[=!<>&|+\-*/%]+|\.\./y;

class Scanner {
  readonly tokens: Token[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  /** Plain text with references and directives, as far as `end`. */
  template(end: number): void {
    while (this.at < end) {
      if (this.take(comment, 'comment') || this.take(raw, 'string') || this.skip(escaped)) continue;
      if (this.take(directive, 'keyword')) this.parentheses();
      else if (!this.reference()) this.at++;
    }
  }

  private reference(): boolean {
    const start = this.at;
    if (!this.take(variable, 'variable')) return false;
    const braced = this.text.slice(start, this.at).includes('{');
    for (;;) {
      if (this.take(member, 'member')) {
        if (this.text[this.at] === '(') this.inside(')');
      } else if (this.text[this.at] === '[') this.inside(']');
      else break;
    }
    if (braced && this.text[this.at] === '}') this.push(this.at, ++this.at, 'variable');
    return true;
  }

  private parentheses(): void {
    const before = this.at;
    if (!this.skip(open)) return;
    this.at--;
    if (this.at - before < 0 || this.text[this.at] !== '(') this.at = before;
    else this.inside(')');
  }

  /** What stands between brackets, the one here included, to the one that closes. */
  private inside(close: string): void {
    this.push(this.at, ++this.at, 'punctuation');
    while (this.at < this.text.length) {
      const character = this.text[this.at]!;
      if (character === close) {
        this.push(this.at, ++this.at, 'punctuation');
        return;
      }
      this.expression(character);
    }
  }

  private expression(character: string): void {
    if (character === '(') this.inside(')');
    else if (character === '[') this.inside(']');
    else if (character === '{') this.inside('}');
    else if (character === '"') this.doubleQuoted();
    else if (
      !this.take(singleQuoted, 'string') &&
      !this.reference() &&
      !this.take(number, 'number') &&
      !this.take(word, 'atom') &&
      !this.take(operator, 'punctuation')
    )
      this.at++;
  }

  /** A string with references in it. */
  private doubleQuoted(): void {
    let start = this.at++;
    while (this.at < this.text.length && this.text[this.at] !== '"') {
      const before = this.at;
      const known = this.tokens.length;
      if (!this.reference()) this.at++;
      else {
        if (before > start) this.tokens.splice(known, 0, { start, end: before, type: 'string' });
        start = this.at;
      }
    }
    this.at = Math.min(this.at + 1, this.text.length);
    this.push(start, this.at, 'string');
  }

  private take(pattern: RegExp, type: TokenType): boolean {
    const start = this.at;
    if (!this.skip(pattern)) return false;
    this.push(start, this.at, type);
    return true;
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private push(start: number, end: number, type: TokenType): void {
    if (end > start) this.tokens.push({ start, end, type });
  }
}
