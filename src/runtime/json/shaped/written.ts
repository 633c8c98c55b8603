/** JSON text that is what `$input.json` writes for its value (json/writer.ts), and so need not be read. */

import { literally } from './patterns.ts';

/** What the writer does not escape, and what it does by two characters. */
const PLAIN = '[^"\\\\\\u0000-\\u001f\\u007f-\\u009f\\u2000-\\u20ff]*';
const STRING = `"${PLAIN}(?:\\\\["\\\\bfnrt]${PLAIN})*"`;

/**
 * Whole numbers that JavaScript and Java print alike, and decimals of so few digits that both print those, without an
 * exponent: from a thousandth up to ten million.
 */
const NUMBER = '(?:0|-?[1-9]\\d{0,14}|-?(?:0\\.(?!000)|[1-9]\\d{0,6}\\.)\\d{0,7}[1-9])(?![\\d.eE])';

const SCALAR = `(?:${STRING}|${NUMBER}|true|false|null)`;

const ONE_KEY = /* @__PURE__ */ new RegExp(`${STRING}:`, 'y');
const ONE_SCALAR = /* @__PURE__ */ new RegExp(SCALAR, 'y');
/** Elements with a comma behind them: many at once, as V8 keeps the ways back. */
const SCALARS = /* @__PURE__ */ new RegExp(`(?:${SCALAR},){0,64}`, 'y');

/** The tokens of a text of this form; a key with its colon. */
const TOKEN = /"(?:[^"\\]|\\.)*":?|[{}[\],]|[^"{}[\],]+/g;

const DEEPEST = 50;
const MOST_PATTERNS = 8;
/** Where objects hardly ever look like the last one, there is no use in expecting it. */
const MOST_MISSES = 32;
const LONGEST_PATTERN = 1000;
/** At once, as V8 keeps the ways back. */
const MOST_OBJECTS = 100;
/** So many keys are quickly compared with each other. */
const FEW_KEYS = 12;

/** Tells which containers are written as the writer would. */
export class WrittenForm {
  private text = '';
  /** How objects look that came several times in a row. */
  private readonly patterns = new Map<string, RegExp>();
  private recent: RegExp | null = null;
  private misses = 0;

  /** Behind the object or array that begins here; -1 if the writer would write it in another way, or if it is no JSON. */
  end(text: string, start: number): number {
    this.text = text;
    try {
      return this.value(start, 0);
    } finally {
      this.text = '';
    }
  }

  private value(start: number, depth: number): number {
    const code = this.text.charCodeAt(start);
    if (code !== 123 && code !== 91) return this.match(ONE_SCALAR, start);
    if (depth > DEEPEST) return -1;
    return code === 123 ? this.object(start, depth) : this.list(start, depth);
  }

  private object(start: number, depth: number): number {
    const { text } = this;
    const keys: string[] = [];
    let at = start + 1;
    if (text.charCodeAt(at) === 125) return at + 1;
    for (;;) {
      const key = at;
      at = this.match(ONE_KEY, key);
      if (at < 0) return -1;
      keys.push(text.slice(key, at));
      at = this.value(at, depth + 1);
      if (at < 0) return -1;
      const code = text.charCodeAt(at++);
      if (code === 125) return areDifferent(keys) ? at : -1;
      if (code !== 44) return -1;
    }
  }

  private list(start: number, depth: number): number {
    const { text } = this;
    let at = start + 1;
    if (text.charCodeAt(at) === 93) return at + 1;
    for (;;) {
      at = this.match(SCALARS, at);
      if (text.charCodeAt(at) === 123) at = this.objects(at, depth);
      else at = this.value(at, depth + 1);
      if (at < 0) return -1;
      const code = text.charCodeAt(at++);
      if (code === 93) return at;
      if (code !== 44) return -1;
    }
  }

  /** Behind this object and those that follow it and have the same keys throughout. */
  private objects(start: number, depth: number): number {
    const { text, recent } = this;
    const known = recent === null ? -1 : this.match(recent, start);
    if (known >= 0 && this.misses > 0) this.misses--;
    const end = known < 0 ? this.value(start, depth + 1) : known;
    if (known >= 0 || end < 0 || text.charCodeAt(end) !== 44 || end - start > LONGEST_PATTERN) return end;
    if (++this.misses > MOST_MISSES) {
      this.recent = null;
      return end;
    }
    this.recent = this.patternOf(text.slice(start, end));
    const last = this.match(this.recent, end + 1);
    return last < 0 ? end : last;
  }

  /** Matches objects with the keys of this one, which are different ones, and the commas between them. */
  private patternOf(object: string): RegExp {
    const source = object.replace(TOKEN, looksLike);
    const known = this.patterns.get(source);
    if (known !== undefined) return known;
    if (this.patterns.size >= MOST_PATTERNS) this.patterns.clear();
    const pattern = new RegExp(`(?:${source},(?=\\{)){0,${MOST_OBJECTS}}${source}`, 'y');
    this.patterns.set(source, pattern);
    return pattern;
  }

  private match(pattern: RegExp, start: number): number {
    pattern.lastIndex = start;
    return pattern.test(this.text) ? pattern.lastIndex : -1;
  }
}

/** The pattern for tokens like this one: the same key or mark, any scalar for a scalar. */
function looksLike(token: string): string {
  const isMark = token.length === 1 && '{}[],'.includes(token);
  return isMark || token.endsWith('":') ? literally(token) : SCALAR;
}

function areDifferent(keys: readonly string[]): boolean {
  if (keys.length > FEW_KEYS) return new Set(keys).size === keys.length;
  return keys.every((key, index) => keys.indexOf(key) === index);
}
