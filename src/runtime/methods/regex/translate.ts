import { CharacterClasses } from './character-class.ts';
import { escapedCodePoint, LINE_BREAK, LINE_TERMINATORS } from './escapes.ts';
import { PatternReader } from './reader.ts';

/** A java.util.regex pattern as JavaScript has it. */
export interface Translation {
  /** The text of the expression; the Java group `n` is named `gn`. */
  readonly source: string;
  /** `u` where the expression goes over code points, `v` where it has classes within classes too. */
  readonly flags: 'u' | 'v' | '';
  /** The capturing groups from 1 on. */
  readonly groups: readonly Group[];
  /**
   * Whether it may match from the middle of a surrogate pair on, where Java looks too, but not from its start.
   * JavaScript never looks there.
   */
  readonly startsInsidePairs: boolean;
}

interface Group {
  readonly name: string | null;
  /** Whether JavaScript captures the same text as Java: it forgets groups when a repetition starts over. */
  reliable: boolean;
}

/** Whether a piece can match the empty text: never, only when all else failed, or otherwise. */
type Emptiness = 'never' | 'last' | 'early';

/**
 * What a piece looks at first, from the harmless to the harmful: the start of the text, a character that is no half
 * of a surrogate pair, any character beyond the BMP as well as any half, the surroundings, or something else.
 */
const starts = ['anchor', 'whole', 'any', 'surroundings', 'other'] as const;

type Start = (typeof starts)[number];

interface Piece {
  readonly source: string;
  readonly empty: Emptiness;
  /** How many characters it matches at most. */
  readonly longest: number;
  /** Whether a quantifier after the source applies to all of it. */
  readonly isUnit: boolean;
  readonly start: Start;
}

const NOTHING: Piece = { source: '', empty: 'last', longest: 0, isUnit: false, start: 'whole' };
const MAXIMAL_DEPTH = 250;
const MAXIMAL_GROUPS = 1000;

const LINE_END = `(?=(?:\\r\\n|[\\r\\x85\\u2028\\u2029]|(?<!\\r)\\n)?$)`;
const LINE_START = `(?:^|(?<=[\\n\\x85\\u2028\\u2029])|(?<=\\r)(?!\\n))(?!$)`;
const ANY_LINE_END = `(?=[\\r\\x85\\u2028\\u2029]|(?<!\\r)\\n|$)`;
// JDK 17: letters and digits of all scripts, and marks upon them.
const AFTER_WORD = '(?<=[\\p{L}\\p{Nd}]\\p{Mn}*|_)';
const NOT_AFTER_WORD = '(?<![\\p{L}\\p{Nd}]\\p{Mn}*|_)';
const BEFORE_WORD = '(?=[\\p{L}\\p{Nd}_]|(?<=[\\p{L}\\p{Nd}]\\p{Mn}*)\\p{Mn})';
const NOT_BEFORE_WORD = '(?![\\p{L}\\p{Nd}_]|(?<=[\\p{L}\\p{Nd}]\\p{Mn}*)\\p{Mn})';
const WORD_BOUNDARY = `(?:${AFTER_WORD}${NOT_BEFORE_WORD}|${NOT_AFTER_WORD}${BEFORE_WORD})`;
const NO_WORD_BOUNDARY = `(?:${AFTER_WORD}${BEFORE_WORD}|${NOT_AFTER_WORD}${NOT_BEFORE_WORD})`;

/** The JavaScript expression that matches what the Java pattern does; throws for bad syntax and for what has none. */
export function translate(pattern: string): Translation {
  return new Translator(pattern).translate();
}

class Translator {
  private readonly reader: PatternReader;
  private readonly classes: CharacterClasses;
  private readonly groups: Group[] = [];
  /** The groups that have captured something wherever the reader stands now, in the order of their ends. */
  private readonly captured: number[] = [];
  /** The groups that Java leaves set though it went another way after all: those in look-arounds and atomic groups. */
  private readonly leaking: number[] = [];
  private hasNestedClasses = false;
  private atomicGroups = 0;
  private depth = 0;
  private lookbehinds = 0;
  private flags = '';

  constructor(pattern: string) {
    this.reader = new PatternReader(pattern);
    this.classes = new CharacterClasses(this.reader);
  }

  translate(): Translation {
    const { source, start } = this.alternation();
    if (this.reader.peek() !== '') throw this.reader.fail("Unmatched closing ')'");
    for (const number of this.leaking) if (!this.captured.includes(number)) this.groups[number]!.reliable = false;
    return {
      source,
      flags: this.hasNestedClasses ? 'v' : this.classes.unicode ? 'u' : '',
      groups: this.groups,
      startsInsidePairs: start === 'surroundings' || start === 'other',
    };
  }

  private has(flag: string): boolean {
    return this.flags.includes(flag);
  }

  private setFlags(flags: string): void {
    this.flags = flags;
    this.classes.ignoreCase = this.has('i');
    this.reader.comments = this.has('x');
  }

  private alternation(): Piece {
    if (++this.depth > MAXIMAL_DEPTH) throw this.reader.refuse('groups nested so deeply');
    const before = this.captured.length;
    const branches = [this.sequence()];
    while (this.reader.accept('|')) {
      this.captured.length = before;
      branches.push(this.sequence());
    }
    this.depth--;
    if (branches.length === 1) return branches[0]!;
    this.captured.length = before;
    const isEarly = branches.some(
      ({ empty }, i) => empty !== 'never' && (empty === 'early' || i < branches.length - 1),
    );
    return {
      source: branches.map(({ source }) => source).join('|'),
      empty: isEarly ? 'early' : branches[branches.length - 1]!.empty,
      longest: branches.reduce((most, { longest }) => Math.max(most, longest), 0),
      isUnit: false,
      start: branches.reduce((worst, { start }) => worse(worst, start), 'anchor' as Start),
    };
  }

  private sequence(): Piece {
    const pieces = [];
    for (let next = this.reader.peek(); next !== '' && next !== '|' && next !== ')'; next = this.reader.peek()) {
      pieces.push(this.quantified());
    }
    return {
      source: pieces.map(({ source }) => source).join(''),
      empty: emptinessOfSequence(pieces),
      longest: pieces.reduce((sum, { longest }) => sum + longest, 0),
      isUnit: false,
      start: startOfSequence(pieces),
    };
  }

  private quantified(): Piece {
    const [firstGroup, before] = [this.groups.length, this.captured.length];
    const atom = this.reader.peek() === '{' ? NOTHING : this.atom();
    if (atom === null) return NOTHING;
    const quantifier = this.quantifier();
    if (quantifier === null) return atom;
    this.checkRepetition(atom, quantifier, firstGroup, before);
    if (quantifier.least === 0) this.captured.length = before;
    if (quantifier.kind !== 'possessive') return repeat(atom, quantifier);
    // Java does not go back into the turns of a possessive group either.
    const turns = quantifier.least > 1 && atom.source.startsWith('(') ? this.atomic(atom, firstGroup) : atom;
    return this.atomic(repeat(turns, quantifier), firstGroup);
  }

  /**
   * Where a repetition may match nothing, JavaScript tries its other ways first, Java takes it as the last turn.
   * And JavaScript forgets at each turn what the groups within had captured.
   */
  private checkRepetition(atom: Piece, { least, most, kind }: Quantifier, firstGroup: number, before: number): void {
    const loops = most > 1;
    if (this.lookbehinds > 0 && most !== 1 && atom.source.startsWith('(')) {
      throw this.reader.refuse('looking behind for repeated groups');
    }
    if (atom.empty !== 'never' && (loops || least === 0)) {
      if (atom.empty === 'early' || kind === 'lazy') throw this.reader.refuse('repeating what may match nothing');
      this.distrust(firstGroup);
    } else if (loops) this.distrust(firstGroup, new Set(this.captured.slice(before)));
  }

  private distrust(first: number, except: ReadonlySet<number> = new Set()): void {
    for (let i = first; i < this.groups.length; i++) if (!except.has(i)) this.groups[i]!.reliable = false;
  }

  private leak(first: number): void {
    for (let i = first; i < this.groups.length; i++) this.leaking.push(i);
  }

  private quantifier(): Quantifier | null {
    const bounds = this.bounds();
    if (bounds === null) return null;
    const [least, most, source] = bounds;
    if (this.reader.accept('+')) return { least, most, source, kind: 'possessive' };
    if (this.reader.accept('?')) return { least, most, source: `${source}?`, kind: 'lazy' };
    return { least, most, source, kind: 'greedy' };
  }

  private bounds(): [number, number, string] | null {
    if (this.reader.accept('?')) return [0, 1, '?'];
    if (this.reader.accept('*')) return [0, Infinity, '*'];
    if (this.reader.accept('+')) return [1, Infinity, '+'];
    if (!this.reader.accept('{')) return null;
    const digits = this.reader.take(/(\d+)(,?)(\d*)/y);
    if (!digits) throw this.reader.fail('Illegal repetition');
    const [least, closed] = [Number(digits[1]), this.reader.accept('}')];
    if (!closed) throw this.reader.fail('Unclosed counted closure');
    const most = digits[3] ? Number(digits[3]) : digits[2] ? Infinity : least;
    if (most < least || least > 0x7fffffff) throw this.reader.fail('Illegal repetition range');
    if (most !== Infinity && most > 0x7fffffff) throw this.reader.fail('Illegal repetition range');
    return [least, most, `{${digits[0]}}`];
  }

  /** One element of a sequence; null for flags that stand alone. */
  private atom(): Piece | null {
    const character = this.reader.next();
    switch (character) {
      case '(':
        return this.group();
      case '[':
        return this.classPiece(this.classes.bracketed());
      case '\\':
        return this.escape(this.reader.nextRaw());
      case '^':
        if (!this.has('m')) return ANCHOR;
        return assertion(this.has('d') ? '(?:^|(?<=\\n))(?!$)' : LINE_START);
      case '$':
        return assertion(this.lineEnd(this.has('m')));
      case '.':
        return this.dot();
      case '?':
      case '*':
      case '+':
        throw this.reader.fail(`Dangling meta character '${character}'`);
      default:
        return this.classPiece(this.classes.single(character.codePointAt(0)!));
    }
  }

  private lineEnd(multiline: boolean): string {
    if (this.has('d')) return multiline ? '(?=\\n|$)' : '(?=\\n?$)';
    return multiline ? ANY_LINE_END : LINE_END;
  }

  private dot(): Piece {
    this.classes.unicode = true;
    // V8 12 and before take a repeated [^] for nothing.
    return character(this.has('s') ? '[\\s\\S]' : this.has('d') ? '[^\\n]' : `[^${LINE_TERMINATORS}]`, 'any');
  }

  private classPiece(items: string): Piece {
    const start = startOfClass(items);
    if (/^(?:[^\\[]|\\(?:x..|u....|u\{\w+\}|p\{[^}]+\})|\[\^[^[]*\])$/.test(items)) return character(items, start);
    if (items.includes('[')) this.hasNestedClasses = true;
    return character(`[${items}]`, start);
  }

  private escape(letter: string): Piece {
    switch (letter) {
      case '':
        throw this.reader.fail('Unexpected end');
      case 'b':
      case 'B':
        if (this.reader.startsWith('{g}')) throw this.reader.refuse('grapheme boundaries');
        this.classes.unicode = true;
        return assertion(letter === 'b' ? WORD_BOUNDARY : NO_WORD_BOUNDARY);
      case 'A':
        return ANCHOR;
      case 'z':
        return assertion('$');
      case 'Z':
        return assertion(this.lineEnd(false));
      case 'R':
        return character(LINE_BREAK, 'whole');
      case 'G':
      case 'X':
      case 'N':
        throw this.reader.refuse(`\\${letter}`);
      case 'k':
        return this.namedReference();
    }
    if (/[1-9]/.test(letter)) return this.numberedReference(Number(letter));
    const items = this.classes.escapedClass(letter);
    if (items !== null) return this.classPiece(items);
    const code = escapedCodePoint(letter, this.reader);
    if (code === null) throw this.reader.fail('Illegal/unsupported escape sequence');
    return this.classPiece(this.classes.single(code));
  }

  /** More digits belong to the number as long as there is such a group. */
  private numberedReference(first: number): Piece {
    let number = first;
    for (;;) {
      const digit = this.reader.peekRaw();
      if (!/^[0-9]$/.test(digit) || number * 10 + Number(digit) > this.groups.length) break;
      number = number * 10 + Number(this.reader.nextRaw());
    }
    return this.reference(number);
  }

  private namedReference(): Piece {
    if (!this.reader.accept('<')) throw this.reader.fail("\\k is not followed by '<' for named capturing group");
    const name = this.groupName();
    const number = this.groups.findIndex((group) => group.name === name) + 1;
    if (number === 0) throw this.reader.fail(`named capturing group <${name}> does not exist`);
    return this.reference(number);
  }

  /** Java's reference to a group that captured nothing fails, JavaScript's matches nothing. */
  private reference(number: number): Piece {
    if (!this.captured.includes(number - 1)) throw this.reader.refuse('a reference to a group that may be unset');
    if (!this.groups[number - 1]!.reliable || this.lookbehinds > 0) throw this.reader.refuse('this back reference');
    if (this.has('i')) throw this.reader.refuse('a back reference that ignores case');
    return { source: `\\k<g${number}>`, empty: 'last', longest: Infinity, isUnit: true, start: 'other' };
  }

  private groupName(): string {
    const name = this.reader.take(/([A-Za-z][A-Za-z0-9]*)>/y);
    if (!name) throw this.reader.fail("a named capturing group needs letters and digits and a closing '>'");
    return name[1]!;
  }

  private group(): Piece | null {
    if (!this.reader.accept('?')) return this.capturing(null);
    const flags = this.flags;
    const kind = this.reader.take(/[:=!>]|<[=!]?/y)?.[0];
    switch (kind) {
      case ':':
        return this.closing(flags, '(?:');
      case '>':
        return this.atomicGroup(flags);
      case '=':
      case '!':
        return this.lookaround(flags, `(?${kind}`, kind === '!');
      case '<=':
      case '<!':
        return this.lookbehind(flags, `(?${kind}`, kind === '<!');
      case '<':
        return this.capturing(this.newName());
      default:
        return this.flagGroup(flags);
    }
  }

  private newName(): string {
    const name = this.groupName();
    if (this.groups.some((group) => group.name === name)) {
      throw this.reader.fail(`Named capturing group <${name}> is already defined`);
    }
    return name;
  }

  /** The rest of a group up to its `)`, where the flags are again what they were before it. */
  private closing(flags: string, opening: string): Piece {
    const inner = this.alternation();
    if (!this.reader.accept(')')) throw this.reader.fail('Unclosed group');
    this.setFlags(flags);
    return { ...inner, source: `${opening}${inner.source})`, isUnit: true };
  }

  private capturing(name: string | null): Piece {
    const number = this.groups.push({ name, reliable: this.lookbehinds === 0 });
    if (number > MAXIMAL_GROUPS) throw this.reader.refuse('so many groups');
    const piece = this.closing(this.flags, `(?<g${number}>`);
    this.captured.push(number - 1);
    return piece;
  }

  private flagGroup(before: string): Piece | null {
    const word = this.reader.take(/([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/y);
    if (!word || /[^dimsuxUc]/.test(word[1]! + (word[2] ?? ''))) throw this.reader.fail('Unknown inline modifier');
    if (/[uUc]/.test(word[1]!)) throw this.reader.refuse('the flags u, U and c');
    const removed = word[2] ?? '';
    this.setFlags([...before, ...word[1]!].filter((flag) => !removed.includes(flag)).join(''));
    return word[3] === ')' ? null : this.closing(before, '(?:');
  }

  private lookaround(flags: string, opening: string, isNegative: boolean): Piece {
    const [firstGroup, before] = [this.groups.length, this.captured.length];
    const { source } = this.closing(flags, opening);
    this.leak(firstGroup);
    if (isNegative) this.captured.length = before;
    return assertion(source);
  }

  private lookbehind(flags: string, opening: string, isNegative: boolean): Piece {
    this.lookbehinds++;
    const before = this.captured.length;
    const inner = this.closing(flags, opening);
    this.lookbehinds--;
    if (inner.longest === Infinity) throw this.reader.refuse('looking behind without a maximal length');
    if (isNegative) this.captured.length = before;
    return assertion(inner.source);
  }

  private atomicGroup(flags: string): Piece {
    const firstGroup = this.groups.length;
    return this.atomic(this.closing(flags, '(?:'), firstGroup);
  }

  /** JavaScript's look-ahead never goes back into itself: what it captured, matched again, is an atomic group. */
  private atomic(piece: Piece, firstGroup: number): Piece {
    if (this.lookbehinds > 0) throw this.reader.refuse('an atomic group or possessive quantifier in a look-behind');
    this.leak(firstGroup);
    const name = `a${++this.atomicGroups}`;
    return { ...piece, source: `(?:(?=(?<${name}>${piece.source}))\\k<${name}>)`, isUnit: true };
  }
}

interface Quantifier {
  readonly least: number;
  readonly most: number;
  readonly source: string;
  readonly kind: 'greedy' | 'lazy' | 'possessive';
}

const ANCHOR: Piece = { ...NOTHING, source: '^', start: 'anchor' };

function assertion(source: string): Piece {
  return { ...NOTHING, source, start: 'surroundings' };
}

function character(source: string, start: Start): Piece {
  return { source, empty: 'never', longest: 2, isUnit: true, start };
}

function repeat(atom: Piece, { least, most, source, kind }: Quantifier): Piece {
  return {
    source: (atom.isUnit ? atom.source : `(?:${atom.source})`) + source,
    empty: least > 0 ? atom.empty : kind === 'lazy' ? 'early' : 'last',
    longest: most === 0 || atom.longest === 0 ? 0 : atom.longest * most,
    isUnit: false,
    start: least === 0 && atom.start === 'anchor' ? 'surroundings' : atom.start,
  };
}

function emptinessOfSequence(pieces: readonly Piece[]): Emptiness {
  if (pieces.some(({ empty }) => empty === 'never')) return 'never';
  return pieces.some(({ empty }) => empty === 'early') ? 'early' : 'last';
}

function worse(one: Start, other: Start): Start {
  return starts.indexOf(one) > starts.indexOf(other) ? one : other;
}

function startOfSequence(pieces: readonly Piece[]): Start {
  let start: Start = 'whole';
  let looksAround = false;
  for (const piece of pieces) {
    if (piece.start === 'anchor') return start;
    if (piece.start === 'surroundings') looksAround = true;
    else start = worse(start, looksAround && piece.start === 'any' ? 'other' : piece.start);
    if (piece.empty === 'never') return start;
  }
  return looksAround ? worse(start, 'surroundings') : start;
}

function startOfClass(items: string): Start {
  const positive = items.replace(/\[\^(?:[^\\[\]]|\\(?!p|u[{d]).)*\]/gi, '');
  if (/[[\]]|\\(?:P|p\{C|ud[89a-f])/.test(positive)) return 'other';
  return positive === items ? 'whole' : 'any';
}
