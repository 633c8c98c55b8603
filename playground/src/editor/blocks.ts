/** Some lines of a text, which are drawn together. */
export interface Block {
  /** Offset of its first character in the whole text. */
  readonly start: number;
  /** Number of its first line, from 0. */
  readonly firstLine: number;
  /** How many lines it has. */
  readonly count: number;
  /** Its lines, without the line break behind the last. */
  readonly text: string;
}

/** A block has so many lines at most, and so many characters, except where a single line has more. */
const MOST_LINES = 50;
const MOST_CHARACTERS = 10_000;

/** A text as blocks, in order; an empty one has one block with one empty line. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let firstLine = 0;
  for (let start = 0; start <= text.length; ) {
    let end = endOfLine(text, start);
    let count = 1;
    while (end < text.length && count < MOST_LINES) {
      const next = endOfLine(text, end + 1);
      if (next - start > MOST_CHARACTERS) break;
      end = next;
      count++;
    }
    blocks.push({ start, firstLine, count, text: text.slice(start, end) });
    firstLine += count;
    start = end + 1;
  }
  return blocks;
}

/** Whether a block is one line that is too long to be laid out as a whole. */
export function isLong({ text }: Block): boolean {
  return text.length > MOST_CHARACTERS;
}

/**
 * How many columns the widest line takes at most. Letters of most scripts take one, ideographs and the like are counted as two
 * and tabs as four, so that a text with many of them gets more room than it needs, never less.
 */
export function columnsOf(blocks: readonly Block[]): number {
  let widest = 0;
  for (const { text } of blocks)
    for (const line of text.split('\n')) {
      const isCounted = line.length > widest / 4 && /[^\x20-\u058f]/.test(line);
      widest = Math.max(widest, isCounted ? columnsIn(line) : line.length);
    }
  return widest;
}

function columnsIn(line: string): number {
  const tabs = line.match(/\t/g)?.length ?? 0;
  const wide = line.match(/[\u0590-\uffff]/g)?.length ?? 0;
  return line.length + 3 * tabs + wide;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}
