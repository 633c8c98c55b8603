import { escapedCodePoint, literal, predefined } from './escapes.ts';
import { propertyItems } from './properties.ts';
import type { PatternReader } from './reader.ts';

const MAXIMAL_DEPTH = 100;

/** Reads Java's character classes as the contents of JavaScript's. */
export class CharacterClasses {
  ignoreCase = false;
  /**
   * Whether something matches by code points: a negation, a property, a character beyond the BMP. If not, the
   * expression goes over UTF-16 units, and finds empty matches inside a surrogate pair, as Java does.
   */
  unicode = false;
  private depth = 0;

  constructor(private readonly reader: PatternReader) {}

  /** The whole class, after its `[`. */
  bracketed(): string {
    if (++this.depth > MAXIMAL_DEPTH) throw this.reader.refuse('character classes nested so deeply');
    const negated = this.reader.accept('^');
    const items = this.union(true);
    this.depth--;
    return negated ? this.negation(items) : items;
  }

  /** What the escape of this letter stands for, if it is a class; the letter is read. */
  escapedClass(letter: string): string | null {
    if (letter === 'p' || letter === 'P') return this.property(letter === 'P');
    const items = predefined.get(letter.toLowerCase());
    if (items === undefined) return null;
    return predefined.has(letter) ? items : this.negation(items);
  }

  /** One character, with its other case where that counts. */
  single(code: number): string {
    return this.range(code, code);
  }

  private negation(items: string): string {
    this.unicode = true;
    return `[^${items}]`;
  }

  private union(closes: boolean): string {
    let items = '';
    for (;;) {
      const next = this.reader.peek();
      if (next === '') throw this.reader.fail('Unclosed character class');
      if (next === ']' && items !== '') {
        if (closes) this.reader.next();
        return items;
      }
      if (this.reader.accept('&&')) items = this.intersection(items);
      else items += this.reader.accept('[') ? this.bracketed() : this.item();
    }
  }

  /** What follows `&&` up to the next `&&` or the end. */
  private intersection(left: string): string {
    let right = '';
    if (++this.depth > MAXIMAL_DEPTH) throw this.reader.refuse('so many intersections');
    while (!/[\]&]/.test(this.reader.peek())) right += this.reader.accept('[') ? this.bracketed() : this.union(false);
    this.depth--;
    if (/^&(?!&)/.test(this.reader.rest(2))) throw this.reader.refuse('a single & after an intersection');
    if (left === '' && right === '') throw this.reader.fail('Bad class syntax');
    if (left === '' || right === '') return left + right;
    this.unicode = true;
    return `[[${left}]&&[${right}]]`;
  }

  private item(): string {
    const first = this.codePoint(false);
    if (typeof first === 'string') return first;
    const isRange = this.reader.peek() === '-' && !this.reader.startsWith('[', 1) && !this.reader.startsWith(']', 1);
    if (!isRange) return this.single(first);
    this.reader.next();
    const last = this.codePoint(true);
    if (typeof last === 'string' || last < first) throw this.reader.fail('Illegal character range');
    return this.range(first, last);
  }

  private codePoint(endsRange: boolean): number | string {
    const character = this.reader.next();
    if (character === '') throw this.reader.fail('Unclosed character class');
    if (character !== '\\') return character.codePointAt(0)!;
    const letter = this.reader.nextRaw();
    // At either end of a range, Java 17 still takes it for the vertical tab that it was before Java 8.
    if (letter === 'v' && (endsRange || this.reader.startsWith('-'))) return 0x0b;
    if (letter === 'N') throw this.reader.refuse('names of characters');
    const code = this.escapedClass(letter) ?? escapedCodePoint(letter, this.reader);
    if (code === null) throw this.reader.fail('Illegal/unsupported escape sequence');
    return code;
  }

  /** Case is that of ASCII letters alone, as without Java's flag u. */
  private range(first: number, last: number): string {
    if (first < 0xd800 && last > 0xdfff) {
      return this.range(first, 0xd7ff) + this.range(0xd800, 0xdfff) + this.range(0xe000, last);
    }
    if (last > 0xffff || (first <= 0xdfff && last >= 0xd800)) this.unicode = true;
    let items = span(first, last);
    if (!this.ignoreCase) return items;
    const [upper, lower] = [overlap(first, last, 0x41), overlap(first, last, 0x61)];
    if (upper) items += span(upper[0] + 32, upper[1] + 32);
    if (lower) items += span(lower[0] - 32, lower[1] - 32);
    return items;
  }

  private property(complement: boolean): string {
    const word = this.reader.take(/\{([^}]*)\}|[^{]/uy);
    if (!word) throw this.reader.fail('Unclosed character family');
    const name = word[1] ?? word[0];
    const items = propertyItems(name, this.ignoreCase);
    if (items === null) throw this.reader.refuse(`the property ${name}`);
    if (/\\p|[[{]/i.test(items)) this.unicode = true;
    return complement ? this.negation(items) : items;
  }
}

function span(first: number, last: number): string {
  return first === last ? literal(first) : `${literal(first)}-${literal(last)}`;
}

/** The part of a range that lies in the 26 letters from this one. */
function overlap(first: number, last: number, letter: number): [number, number] | null {
  const [from, to] = [Math.max(first, letter), Math.min(last, letter + 25)];
  return from <= to ? [from, to] : null;
}
