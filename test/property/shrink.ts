/** What the pieces of a failing template are tested with: of each candidate, whether it still fails. */
export type StillFails = (candidates: readonly string[]) => Promise<readonly boolean[]>;

/**
 * The smallest template that still fails, by taking away ever smaller pieces. All pieces of one size are tried in
 * one batch, since a batch costs the oracle little more than a single case.
 */
export async function shrink(template: string, stillFails: StillFails): Promise<string> {
  let current = template;
  let size = Math.ceil(current.length / 2);
  while (size >= 1) {
    const smaller = await withoutOnePiece(current, size, stillFails);
    if (smaller !== null) current = smaller;
    else if (size === 1) break;
    else size = Math.ceil(size / 2);
    size = Math.min(size, current.length);
  }
  return current;
}

async function withoutOnePiece(text: string, size: number, stillFails: StillFails): Promise<string | null> {
  const step = Math.max(1, Math.floor(size / 2));
  const candidates: string[] = [];
  for (let at = 0; at < text.length; at += step) candidates.push(text.slice(0, at) + text.slice(at + size));
  const failing = await stillFails(candidates);
  const index = failing.indexOf(true);
  return index < 0 ? null : candidates[index]!;
}
