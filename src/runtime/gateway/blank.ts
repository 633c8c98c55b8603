/** Java's Character.isWhitespace: Unicode's spaces but the no-break ones, and some controls. */
const NOT_BLANK = /[^\s\u001c-\u001f]|[\u00a0\u2007\u202f\ufeff]/;

/** Java's String.isBlank. */
export function isBlank(text: string): boolean {
  return !NOT_BLANK.test(text);
}

/** Java's String.strip: without the blanks at both ends. */
export function strip(text: string): string {
  let end = text.length;
  while (end > 0 && isBlank(text[end - 1]!)) end--;
  const start = text.search(NOT_BLANK);
  return start < 0 ? '' : text.slice(start, end);
}
