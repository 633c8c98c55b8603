import { CharacterSet } from './character-set.ts';
import { leastWidth, type Node, type Tree } from './node.ts';

const OPENING = /\((?:\?(?:[:=!]|<[=!]|<(\w+)>))/y;
const QUANTIFIER = /([?*+]|\{(\d+)(,?)(\d*)\})(\??)/y;
const REFERENCE = /\\k<(\w+)>/y;
const ESCAPE = /\\(?:u\{\w+\}|[pP]\{[^}]*\}|x..|u....|.)/y;

/** The tree of an expression that the translation wrote; it knows what that writes and nothing else. */
export function parse(source: string, flags: string): Tree {
  return new Parser(source, flags).parse();
}

class Parser {
  private position = 0;
  private size = 0;
  private isBackward = false;
  private readonly names: string[] = [];
  private readonly sets = new Map<string, CharacterSet>();

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {}

  parse(): Tree {
    const root = this.choice();
    return { root, names: this.names, size: this.size, isUnicode: this.flags !== '' };
  }

  private choice(): Node {
    const branches = [this.sequence()];
    while (this.accept('|')) branches.push(this.sequence());
    this.size += branches.length;
    return branches.length === 1 ? branches[0]! : { kind: 'choice', branches };
  }

  /** Its parts in the order in which they match, which is from the right to the left when looking behind. */
  private sequence(): Node {
    const parts: Node[] = [];
    while (this.position < this.source.length && !/[|)]/.test(this.source[this.position]!))
      parts.push(this.quantified());
    if (this.isBackward) parts.reverse();
    return parts.length === 1 ? parts[0]! : { kind: 'sequence', parts };
  }

  private quantified(): Node {
    this.size++;
    const first = this.names.length;
    const body = this.atom();
    const quantifier = this.take(QUANTIFIER);
    if (!quantifier) return body;
    const [, sign, count, comma, limit, lazy] = quantifier;
    return {
      kind: 'repetition',
      body,
      least: count ? Number(count) : Number(sign === '+'),
      most: count ? (limit ? Number(limit) : comma ? Infinity : Number(count)) : sign === '?' ? 1 : Infinity,
      isLazy: lazy !== '',
      groups: [first, this.names.length],
      width: leastWidth(body),
    };
  }

  private atom(): Node {
    const opening = this.take(OPENING);
    if (opening) return this.group(opening[0], opening[1]);
    if (this.accept('^')) return { kind: 'start' };
    if (this.accept('$')) return this.end();
    const reference = this.take(REFERENCE);
    if (reference) return { kind: 'reference', group: this.names.indexOf(reference[1]!) };
    return { kind: 'character', set: this.set(this.character()), isBackward: this.isBackward };
  }

  /** Looking behind, `$` says nothing about the character that comes next: the one before it. */
  private end(): Node {
    const end: Node = { kind: 'end' };
    return this.isBackward ? { kind: 'look', isNegated: false, body: end } : end;
  }

  private group(opening: string, name: string | undefined): Node {
    const { isBackward } = this;
    const group = name === undefined ? -1 : this.names.push(name) - 1;
    if (/[=!]/.test(opening)) this.isBackward = opening.includes('<');
    const body = this.choice();
    this.isBackward = isBackward;
    this.accept(')');
    if (group >= 0) return { kind: 'capture', group, body, isBackward };
    return opening === '(?:' ? body : { kind: 'look', isNegated: opening.endsWith('!'), body };
  }

  /** The text of a character, an escape or a class, which may hold other classes. */
  private character(): string {
    const start = this.position;
    let depth = 0;
    do {
      if (!this.take(ESCAPE)) {
        if (this.accept('[')) depth++;
        else if (this.accept(']')) depth--;
        else this.position++;
      }
    } while (depth > 0);
    return this.source.slice(start, this.position);
  }

  private set(source: string): CharacterSet {
    const set = this.sets.get(source) ?? new CharacterSet(source, this.flags);
    this.sets.set(source, set);
    return set;
  }

  private accept(character: string): boolean {
    if (this.source[this.position] !== character) return false;
    this.position++;
    return true;
  }

  private take(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.position;
    const match = expression.exec(this.source);
    if (match) this.position = expression.lastIndex;
    return match;
  }
}
