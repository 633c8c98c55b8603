/** The text with every character that this global expression finds escaped. */
export function escapeUnits(text: string, escaped: RegExp): string {
  // Most texts have none, which a search tells sooner than a replacement.
  return text.search(escaped) < 0 ? text : text.replace(escaped, escapeUnit);
}

/**
 * A character as Java's libraries write it where it may not stand as it is: `\n` and the like, a backslash in front of
 * what can be seen, `\uXXXX` for all else.
 */
function escapeUnit(unit: string): string {
  if (unit >= ' ' && unit < '\u007f') return `\\${unit}`;
  const code = unit.charCodeAt(0).toString(16).toUpperCase();
  return `\\${'btnfr'['\b\t\n\f\r'.indexOf(unit)] ?? `u${code.padStart(4, '0')}`}`;
}
