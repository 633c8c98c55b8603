/** A backslash before what is no letter or digit: that character. Halves of surrogate pairs match as wholes do, and are left out. */
const ESCAPED = /\\([^A-Za-z0-9\ud800-\udfff])/g;

/** What can mean something else than itself; `]` and `}` cannot outside of what `[` and `{` begin. */
const MEANINGFUL = /[\\^$.|?*+()[{\ud800-\udfff]/;

/** The text that a java.util.regex pattern matches, where that is one alone and not empty, such as `\'` for `\\'`; else null. */
export function plainPattern(pattern: string): string | null {
  const isPlain = pattern !== '' && !MEANINGFUL.test(pattern.replace(ESCAPED, ''));
  return isPlain ? pattern.replace(ESCAPED, '$1') : null;
}

/** Whether a replacement of java.util.regex stands for itself: neither groups nor escapes are in it. */
export function isPlainReplacement(replacement: string): boolean {
  return !/[\\$]/.test(replacement);
}
