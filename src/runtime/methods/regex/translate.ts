import { lineEnd, lineStart, wordBoundary } from './assertions.ts';
import { CharacterClasses } from './character-class.ts';
import { escapedCodePoint, LINE_BREAK, LINE_TERMINATORS } from './escapes.ts';
import { type Group, Groups } from './groups.ts';
import type { Quantifier } from './piece.ts';
import {
  ANCHOR,
  alternatives,
  assertion,
  character,
  classPiece,
  NOTHING,
  type Piece,
  repeat,
  sequence,
} from './piece.ts';
import { readQuantifier } from './quantifier.ts';
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
  /** Whether it looks behind for what may be a surrogate pair: Java counts UTF-16 units back, JavaScript code points. */
  readonly looksBehindPairs: boolean;
}

const MAXIMAL_DEPTH = 250;
const MAXIMAL_GROUPS = 1000;

/** The JavaScript expression that matches what the Java pattern does; throws for bad syntax and for what has none. */
export function translate(pattern: string): Translation {
  return new Translator(pattern).translate();
}

class Translator {
  private readonly reader: PatternReader;
  private readonly classes: CharacterClasses;
  private readonly groups = new Groups();
  private hasNestedClasses = false;
  private looksBehindPairs = false;
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
    return {
      source,
      flags: this.hasNestedClasses ? 'v' : this.classes.unicode ? 'u' : '',
      groups: this.groups.finish(),
      startsInsidePairs: this.classes.unicode && (start === 'surroundings' || start === 'other'),
      looksBehindPairs: this.looksBehindPairs,
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
    const before = this.groups.capturedCount;
    const branches = [this.branch()];
    while (this.reader.accept('|')) {
      this.groups.forget(before);
      branches.push(this.branch());
    }
    this.depth--;
    if (branches.length === 1) return branches[0]!;
    this.groups.forget(before);
    return alternatives(branches);
  }

  private branch(): Piece {
    const pieces = [];
    while (!/^[|)]?$/.test(this.reader.peek())) pieces.push(this.quantified());
    return sequence(pieces);
  }

  private quantified(): Piece {
    const [count, capturedCount] = [this.groups.count, this.groups.capturedCount];
    const atom = this.reader.peek() === '{' ? NOTHING : this.atom();
    if (atom === null) return NOTHING;
    const quantifier = readQuantifier(this.reader);
    if (quantifier === null) return atom;
    this.checkRepetition(atom, quantifier, count, capturedCount);
    if (quantifier.least === 0) this.groups.forget(capturedCount);
    // In its loops Java takes a line break as a whole, and does not go back into the turns of a possessive group.
    const isPossessive = quantifier.kind === 'possessive';
    const isAtomic =
      atom.source === LINE_BREAK || (isPossessive && quantifier.least > 1 && atom.source.startsWith('('));
    const repeated = repeat(isAtomic ? this.atomic(atom, count) : atom, quantifier);
    return isPossessive ? this.atomic(repeated, count) : repeated;
  }

  /** Where a repetition may match nothing, JavaScript tries its other ways first, Java takes it as the last turn. */
  private checkRepetition(atom: Piece, quantifier: Quantifier, count: number, capturedCount: number): void {
    const { least, most, kind } = quantifier;
    if (this.lookbehinds > 0 && most !== 1 && atom.source.startsWith('(')) {
      throw this.reader.refuse('looking behind for repeated groups');
    }
    if (atom.empty !== 'never' && (most > 1 || least === 0)) {
      if (atom.empty === 'early' || kind === 'lazy') throw this.reader.refuse('repeating what may match nothing');
      this.groups.distrust(count, Infinity);
    } else if (most > 1) this.groups.distrust(count, capturedCount);
  }

  /** One element of a sequence; null for flags that stand alone. */
  private atom(): Piece | null {
    const character = this.reader.next();
    switch (character) {
      case '(':
        return this.group();
      case '[':
        return this.oneOf(this.classes.bracketed());
      case '\\':
        return this.escape(this.reader.nextRaw());
      case '^':
        return this.has('m') ? assertion(lineStart(this.has('d'))) : ANCHOR;
      case '$':
        return assertion(lineEnd(this.has('m'), this.has('d')));
      case '.':
        return this.dot();
      case '?':
      case '*':
      case '+':
        throw this.reader.fail(`Dangling meta character '${character}'`);
      default:
        return this.oneOf(this.classes.single(character.codePointAt(0)!));
    }
  }

  private dot(): Piece {
    this.classes.unicode = true;
    // V8 12 and before take a repeated [^] for nothing.
    return character(this.has('s') ? '[\\s\\S]' : this.has('d') ? '[^\\n]' : `[^${LINE_TERMINATORS}]`, 'any');
  }

  private oneOf(items: string): Piece {
    const piece = classPiece(items);
    if (piece.source.lastIndexOf('[') > 0) this.hasNestedClasses = true;
    return piece;
  }

  private escape(letter: string): Piece {
    switch (letter) {
      case '':
        throw this.reader.fail('Unexpected end');
      case 'b':
      case 'B':
        if (this.reader.startsWith('{g}')) throw this.reader.refuse('grapheme boundaries');
        this.classes.unicode = true;
        return assertion(wordBoundary(letter === 'B'));
      case 'A':
        return ANCHOR;
      case 'z':
        return assertion('$');
      case 'Z':
        return assertion(lineEnd(false, this.has('d')));
      case 'R':
        return character(LINE_BREAK, 'whole');
      case 'G':
      case 'X':
      case 'N':
        throw this.reader.refuse(`\\${letter}`);
      case 'k':
        return this.namedReference();
      default:
        return /[1-9]/.test(letter) ? this.numberedReference(letter) : this.escapedCharacter(letter);
    }
  }

  private escapedCharacter(letter: string): Piece {
    const items = this.classes.escapedClass(letter);
    if (items !== null) return this.oneOf(items);
    const code = escapedCodePoint(letter, this.reader);
    if (code === null) throw this.reader.fail('Illegal/unsupported escape sequence');
    return this.oneOf(this.classes.single(code));
  }

  /** More digits belong to the number as long as there is such a group. */
  private numberedReference(first: string): Piece {
    let number = Number(first);
    for (;;) {
      const digit = this.reader.peekRaw();
      if (!/^[0-9]$/.test(digit) || number * 10 + Number(digit) > this.groups.count) return this.reference(number);
      number = number * 10 + Number(this.reader.nextRaw());
    }
  }

  private namedReference(): Piece {
    if (!this.reader.accept('<')) throw this.reader.fail("\\k is not followed by '<' for named capturing group");
    const name = this.groupName();
    const number = this.groups.numberOf(name);
    if (number === 0) throw this.reader.fail(`named capturing group <${name}> does not exist`);
    return this.reference(number);
  }

  /** Java's reference to a group that captured nothing fails, JavaScript's matches nothing. */
  private reference(number: number): Piece {
    if (!this.groups.hasCaptured(number)) throw this.reader.refuse('a reference to a group that may be unset');
    if (!this.groups.isReliable(number)) throw this.reader.refuse('a reference to a group in such a repetition');
    if (this.lookbehinds > 0) throw this.reader.refuse('a back reference in a look-behind');
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
    const [flags, count] = [this.flags, this.groups.count];
    const kind = this.reader.take(/[:=!>]|<[=!]?/y)?.[0];
    switch (kind) {
      case ':':
        return this.closing(flags, '(?:');
      case '>':
        return this.atomic(this.closing(flags, '(?:'), count);
      case '=':
      case '!':
        return this.lookahead(flags, kind);
      case '<=':
      case '<!':
        return this.lookbehind(flags, kind);
      case '<':
        return this.capturing(this.newName());
      default:
        return this.flagGroup(flags);
    }
  }

  private newName(): string {
    const name = this.groupName();
    if (this.groups.numberOf(name) === 0) return name;
    throw this.reader.fail(`Named capturing group <${name}> is already defined`);
  }

  /** The rest of a group up to its `)`, where the flags are again what they were before it. */
  private closing(flags: string, opening: string): Piece {
    const inner = this.alternation();
    if (!this.reader.accept(')')) throw this.reader.fail('Unclosed group');
    this.setFlags(flags);
    return { ...inner, source: `${opening}${inner.source})`, isUnit: true };
  }

  private capturing(name: string | null): Piece {
    const number = this.groups.open(name, this.lookbehinds === 0);
    if (number > MAXIMAL_GROUPS) throw this.reader.refuse('so many groups');
    const piece = this.closing(this.flags, `(?<g${number}>`);
    this.groups.close(number);
    return piece;
  }

  private flagGroup(before: string): Piece | null {
    const [, added = '?', removed = '', end] = this.reader.take(/([a-zA-Z]*)(?:-([a-zA-Z]*))?([:)])/y) ?? [];
    if (/[^dimsuxUc]/.test(added + removed)) throw this.reader.fail('Unknown inline modifier');
    if (/[uUc]/.test(added)) throw this.reader.refuse('the flags u, U and c');
    this.setFlags([...before, ...added].filter((flag) => !removed.includes(flag)).join(''));
    return end === ')' ? null : this.closing(before, '(?:');
  }

  private lookahead(flags: string, kind: '=' | '!'): Piece {
    const [count, capturedCount] = [this.groups.count, this.groups.capturedCount];
    const { source } = this.closing(flags, `(?${kind}`);
    this.groups.leak(count);
    if (kind === '!') this.groups.forget(capturedCount);
    return assertion(source);
  }

  private lookbehind(flags: string, kind: '<=' | '<!'): Piece {
    const { capturedCount } = this.groups;
    const { unicode } = this.classes;
    this.classes.unicode = false;
    this.lookbehinds++;
    const { source, longest } = this.closing(flags, `(?${kind}`);
    this.lookbehinds--;
    this.looksBehindPairs ||= this.classes.unicode;
    this.classes.unicode ||= unicode;
    if (longest === Infinity) throw this.reader.refuse('looking behind without a maximal length');
    if (kind === '<!') this.groups.forget(capturedCount);
    return assertion(source);
  }

  /** JavaScript's look-ahead never goes back into itself: what it captured, matched again, is an atomic group. */
  private atomic(piece: Piece, count: number): Piece {
    if (this.lookbehinds > 0) throw this.reader.refuse('an atomic group or possessive quantifier in a look-behind');
    this.groups.leak(count);
    const name = `a${++this.atomicGroups}`;
    return { ...piece, source: `(?:(?=(?<${name}>${piece.source}))\\k<${name}>)`, isUnit: true };
  }
}
