/** The right side of a production. */
export type Expression =
  | { readonly kind: 'Choice' | 'Sequence'; readonly parts: readonly Expression[] }
  | { readonly kind: 'Optional' | 'Repetition'; readonly part: Expression }
  /** The name of a rule or token. */
  | { readonly kind: 'Symbol'; readonly name: string }
  /** Text that stands for itself. */
  | { readonly kind: 'Literal'; readonly text: string }
  /** What is said in words, between question marks. */
  | { readonly kind: 'Description'; readonly text: string };

export interface Production {
  readonly name: string;
  readonly expression: Expression;
  /** As it is written, with its comments. */
  readonly source: string;
}

/** The productions below a comment of their own, whose first sentence is the title. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly productions: readonly Production[];
}

/** Reads a grammar in the notation of ISO 14977, without its commas. Throws an `Error` where it is not in that notation. */
export function readGrammar(text: string): Section[] {
  return new Reader(text).sections();
}

interface Token {
  readonly kind: 'comment' | 'name' | 'literal' | 'description' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const tokenPattern =
  /\s*(?:\(\*(?<comment>[\s\S]*?)\*\)|(?<name>\w+)|(?<literal>"[^"]+"|'[^']+')|\?(?<description>[^?]+)\?|(?<sign>[=|;(){}[\]]))/y;

/** The tokens of a grammar, without the comments inside of productions. */
function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const { length } = text.trimEnd();
  let inside = false;
  for (let at = 0; at < length; at = tokenPattern.lastIndex) {
    tokenPattern.lastIndex = at;
    const match = tokenPattern.exec(text);
    if (!match) throw new Error(`no EBNF: ${excerpt(text, at)}`);
    const [kind, found] = Object.entries(match.groups!).find(([, group]) => group !== undefined)!;
    const start = at + match[0].search(/\S/);
    if (kind === 'comment' && inside) continue;
    tokens.push({
      kind: kind as Token['kind'],
      text: kind === 'literal' ? found.slice(1, -1) : found.trim(),
      start,
      end: tokenPattern.lastIndex,
    });
    if (found === '=' || found === ';') inside = found === '=';
  }
  return tokens;
}

function excerpt(text: string, at: number): string {
  return text.slice(at, at + 40).trim();
}

class Reader {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(private readonly text: string) {
    this.tokens = tokensOf(text);
  }

  sections(): Section[] {
    const sections: Section[] = [];
    while (this.peek()) {
      const comment = this.take('comment').text.replace(/\s+/g, ' ');
      const [, title, text] = /^(.*?)(?:\. (.*))?\.?$/.exec(comment)!;
      sections.push({ title: title!, text: text ?? '', productions: this.productions() });
    }
    return sections;
  }

  private productions(): Production[] {
    const productions: Production[] = [];
    while (this.peek()?.kind === 'name') productions.push(this.production());
    return productions;
  }

  private production(): Production {
    const name = this.take('name');
    this.take('sign', '=');
    const expression = this.choice();
    let last = this.take('sign', ';');
    const next = this.peek();
    if (next?.kind === 'comment' && !this.text.slice(last.end, next.start).includes('\n')) last = this.take('comment');
    return { name: name.text, expression, source: this.text.slice(name.start, last.end) };
  }

  private choice(): Expression {
    const parts = [this.sequence()];
    while (this.skip('|')) parts.push(this.sequence());
    return parts.length === 1 ? parts[0]! : { kind: 'Choice', parts };
  }

  private sequence(): Expression {
    const parts: Expression[] = [];
    while (this.peek() && !this.endsSequence()) parts.push(this.part());
    return parts.length === 1 ? parts[0]! : { kind: 'Sequence', parts };
  }

  private endsSequence(): boolean {
    const { kind, text } = this.peek()!;
    return kind === 'sign' && /[|;)}\]]/.test(text);
  }

  private part(): Expression {
    if (this.skip('[')) return { kind: 'Optional', part: this.closed(']') };
    if (this.skip('{')) return { kind: 'Repetition', part: this.closed('}') };
    if (this.skip('(')) return this.closed(')');
    const { kind, text } = this.take();
    if (kind === 'name') return { kind: 'Symbol', name: text };
    if (kind === 'literal') return { kind: 'Literal', text };
    if (kind === 'description') return { kind: 'Description', text };
    throw new Error(`no part of a production: ${text}`);
  }

  private closed(bracket: string): Expression {
    const expression = this.choice();
    this.take('sign', bracket);
    return expression;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private skip(sign: string): boolean {
    const { kind, text } = this.peek() ?? {};
    const found = kind === 'sign' && text === sign;
    if (found) this.at++;
    return found;
  }

  private take(kind?: Token['kind'], text?: string): Token {
    const token = this.peek();
    if (!token || (kind && token.kind !== kind) || (text && token.text !== text)) {
      throw new Error(
        `expected ${text ?? kind ?? 'more'} before: ${excerpt(this.text, token?.start ?? this.text.length)}`,
      );
    }
    this.at++;
    return token;
  }
}
