/** Velocity's JavaCharStream goes on to the next multiple of this at a tab. */
const TAB_SIZE = 8;

/**
 * The column that Velocity 1.7 has for an offset, which `$foreach.info` prints: from 1, a tab reaching to the next
 * multiple of 8. `strings` are the offsets of the strings around that place, outermost first: Velocity reads what a
 * string holds as a text of its own, and adds the string's column to those of its first line.
 */
export function engineColumn(text: string, offset: number, strings: readonly number[]): number {
  const quote = strings.at(-1) ?? -1;
  const lineStart = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  if (quote < lineStart) return tabbedColumn(text.slice(lineStart, offset));
  return engineColumn(text, quote, strings.slice(0, -1)) + tabbedColumn(text.slice(quote + 1, offset));
}

/** The column behind this part of a line. */
function tabbedColumn(before: string): number {
  let width = 0;
  for (const character of before.split('')) width += character === '\t' ? TAB_SIZE - (width % TAB_SIZE) : 1;
  return width + 1;
}
