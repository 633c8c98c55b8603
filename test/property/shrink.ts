/** What the pieces of a failing template are tested with: of each candidate, whether it still fails. */
export type StillFails = (candidates: readonly string[]) => Promise<readonly boolean[]>;

/**
 * The smallest template that still fails, by taking away ever smaller pieces and whole blocks. All pieces of one
 * size are tried in one batch, since a batch costs the oracle little more than a single case. At the deadline (as
 * `performance.now` tells the time) it is as small as it has become.
 */
export async function shrink(template: string, stillFails: StillFails, deadline: number): Promise<string> {
  let current = template;
  let size = Math.ceil(current.length / 2);
  while (size >= 1 && performance.now() < deadline) {
    const candidates = [...withoutPieces(current, size), ...(size === 1 ? withoutMarks(current) : [])];
    const failing = await stillFails(candidates);
    const smaller = candidates[failing.indexOf(true)];
    if (smaller !== undefined) current = smaller;
    else if (size === 1) break;
    else size = Math.ceil(size / 2);
    size = Math.max(1, Math.min(size, current.length));
  }
  return current;
}

function withoutPieces(text: string, size: number): string[] {
  const step = Math.max(1, Math.floor(size / 2));
  const starts = Array.from({ length: Math.ceil(text.length / step) }, (_, index) => index * step);
  return starts.map((at) => text.slice(0, at) + text.slice(at + size));
}

/** The text without the marks of one block (`#if(...)` and its `#end`), and without a pair of brackets. */
function withoutMarks(text: string): string[] {
  const marks = [...text.matchAll(/#\{?(?:if|foreach|define|macro)\}?\s*\([^#]*?\)|#\{?end\}?|[([{})\]]/g)];
  return marks.flatMap((open, index) =>
    marks.slice(index + 1, index + 20).map((close) => {
      const between = text.slice(open.index + open[0].length, close.index);
      return text.slice(0, open.index) + between + text.slice(close.index + close[0].length);
    }),
  );
}
