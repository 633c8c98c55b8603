/** Texts are escaped in pieces of this length at most: one put together from very many is a tree of them in V8's memory. */
const PIECES = /.{1,10000}/gs;

/** What writes a text with every character escaped that this global expression finds. */
export function escaper(escaped: RegExp): (text: string) => string {
  /** What is written for each UTF-16 unit met so far; '' for one that stays. */
  const known = new Map<number, string>();
  return function withEscapes(text): string {
    // Most texts have none, which a search tells soonest.
    const first = text.search(escaped);
    if (first < 0) return text;
    if (text.length > 10_000) return text.replace(PIECES, (piece) => withEscapes(piece));
    let result = '';
    let kept = 0;
    for (let at = first; at < text.length; at++) {
      const code = text.charCodeAt(at);
      let written = known.get(code);
      if (written === undefined) {
        const unit = text.charAt(at);
        written = unit.search(escaped) < 0 ? '' : escapeOf(unit);
        known.set(code, written);
      }
      if (written === '') continue;
      result += text.slice(kept, at) + written;
      kept = at + 1;
    }
    return result + text.slice(kept);
  };
}

/**
 * A character as Java's libraries write it where it may not stand as it is: `\n` and the like, a backslash in front of
 * what can be seen, `\uXXXX` for all else.
 */
function escapeOf(unit: string): string {
  if (unit >= ' ' && unit < '\u007f') return `\\${unit}`;
  const code = unit.charCodeAt(0).toString(16).toUpperCase();
  return `\\${'tnrfb'['\t\n\r\f\b'.indexOf(unit)] ?? `u${code.padStart(4, '0')}`}`;
}
