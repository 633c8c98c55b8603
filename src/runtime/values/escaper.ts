/** From here on it matters that a text put together from pieces is a tree of them in V8's memory. */
const LONG = 10_000;

/** What writes a text with every character escaped that this global expression finds. */
export function escaper(escaped: RegExp): (text: string) => string {
  /** What is written for each UTF-16 unit met so far; '' for one that stays. */
  const known = new Map<number, string>();
  const writtenFor = (code: number): string => {
    let written = known.get(code);
    if (written === undefined) {
      const unit = String.fromCharCode(code);
      written = unit.search(escaped) < 0 ? '' : escapeOf(unit);
      known.set(code, written);
    }
    return written;
  };
  return (text) => {
    // Most texts have none, which a search tells soonest.
    const first = text.search(escaped);
    if (first < 0) return text;
    if (text.length > LONG) return text.replace(escaped, (unit) => writtenFor(unit.charCodeAt(0)));
    let result = '';
    let kept = 0;
    for (let at = first; at < text.length; at++) {
      const written = writtenFor(text.charCodeAt(at));
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
