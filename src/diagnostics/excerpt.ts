import type { Source } from './source.ts';
import type { Span } from './span.ts';

/** A line of a template made ready to be printed with a marker below it. */
export interface Excerpt {
  readonly line: number;
  readonly text: string;
  /** Columns of a terminal before the marker. */
  readonly indent: number;
  /** Columns of a terminal that the marker covers; at least one. */
  readonly width: number;
}

/** UTF-16 units of a line that are shown at most before, in and after the marked part. */
const BEFORE = 50;
const MARKED = 60;
const AFTER = 30;

const CUT = '...';
const TAB = '    ';

/** The excerpt of a line with the marked part in view; a long line is cut around it. */
export function excerpt(source: Source, line: number, marked: Span): Excerpt {
  const lineStart = source.lineStart(line);
  const lineEnd = source.lineEnd(line);
  const start = Math.min(marked.start, lineEnd);
  const end = whole(source.text, Math.min(Math.max(marked.end, start), lineEnd, start + MARKED));
  const from = whole(source.text, start - BEFORE <= lineStart + CUT.length ? lineStart : start - BEFORE);
  const to = whole(source.text, end + AFTER + CUT.length >= lineEnd ? lineEnd : end + AFTER);
  const before = `${from > lineStart ? CUT : ''}${printable(source.text.slice(from, start))}`;
  const inside = printable(source.text.slice(start, end));
  const after = `${printable(source.text.slice(end, to))}${to < lineEnd ? CUT : ''}`;
  return {
    line,
    text: `${before}${inside}${after}`,
    indent: columns(before),
    width: Math.max(1, columns(inside)),
  };
}

/** The offset itself, or the one before it if it falls between the halves of a surrogate pair. */
function whole(text: string, offset: number): number {
  return isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset)) ? offset - 1 : offset;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The text with tabs widened, and with everything that would move a terminal's cursor made visible as U+FFFD. */
function printable(text: string): string {
  return text.replaceAll('\t', TAB).replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '\ufffd');
}

/** How many columns a terminal gives to the text. */
function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
  return sum;
}

function columnsOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x300) return code === 0xad ? 0 : 1;
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  return isWide(code) ? 2 : 1;
}

/** Blocks whose characters take two columns (Unicode Standard Annex 11, classes W and F; whole blocks). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f], // Hangul Jamo, initial consonants
  [0x2e80, 0x303e], // CJK radicals, Kangxi, CJK punctuation
  [0x3041, 0x33ff], // Hiragana, Katakana, Bopomofo, CJK compatibility
  [0x3400, 0x4dbf], // CJK extension A
  [0x4e00, 0x9fff], // CJK unified ideographs
  [0xa000, 0xa4cf], // Yi
  [0xac00, 0xd7a3], // Hangul syllables
  [0xf900, 0xfaff], // CJK compatibility ideographs
  [0xfe30, 0xfe6f], // CJK compatibility forms
  [0xff00, 0xff60], // full-width forms
  [0xffe0, 0xffe6], // full-width signs
  [0x1f300, 0x1f64f], // pictographs, emoticons
  [0x1f680, 0x1f6ff], // transport
  [0x1f900, 0x1faff], // supplemental pictographs
  [0x20000, 0x3fffd], // CJK extensions B and later
];

function isWide(code: number): boolean {
  return WIDE.some(([first, last]) => code >= first && code <= last);
}
