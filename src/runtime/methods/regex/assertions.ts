/** Java's assertions as JavaScript's. */

/** `^` with flag m: not at the end of the text, and not between \r and \n; with flag d \n is the only line end. */
export function lineStart(unixLines: boolean): string {
  if (unixLines) return '(?:^|(?<=\\n))(?!$)';
  return '(?:^|(?<=[\\n\\x85\\u2028\\u2029])|(?<=\\r)(?!\\n))(?!$)';
}

/** `$` and `\Z`: before the line end that ends the text as well; with flag m before every one. */
export function lineEnd(multiline: boolean, unixLines: boolean): string {
  if (unixLines) return multiline ? '(?=\\n|$)' : '(?=\\n?$)';
  if (multiline) return '(?=[\\r\\x85\\u2028\\u2029]|(?<!\\r)\\n|$)';
  return '(?=(?:\\r\\n|[\\r\\x85\\u2028\\u2029]|(?<!\\r)\\n)?$)';
}

/** `\b` and `\B`. To JDK 17 a word is letters and digits of all scripts, and marks upon them. */
export function wordBoundary(isNegated: boolean): string {
  const isAfter = '(?<=[\\p{L}\\p{Nd}]\\p{Mn}*|_)';
  const isNotAfter = '(?<![\\p{L}\\p{Nd}]\\p{Mn}*|_)';
  const isBefore = '(?=[\\p{L}\\p{Nd}_]|(?<=[\\p{L}\\p{Nd}]\\p{Mn}*)\\p{Mn})';
  const isNotBefore = '(?![\\p{L}\\p{Nd}_]|(?<=[\\p{L}\\p{Nd}]\\p{Mn}*)\\p{Mn})';
  const [one, other] = isNegated ? [isBefore, isNotBefore] : [isNotBefore, isBefore];
  return `(?:${isAfter}${one}|${isNotAfter}${other})`;
}
