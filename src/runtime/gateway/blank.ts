/** Java's Character.isWhitespace: Unicode's spaces but the no-break ones, and some controls. */
const NOT_BLANK = /[^\t-\r\u001c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/;

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
