/** The texts of `name=value` lines (or `name: value`, as headers are written) under their names; the last of a name wins. */
export function namedTexts(lines: string): Record<string, string> {
  const pairs = lines.split(/\r?\n/).filter((line) => line.trim() !== '');
  return Object.fromEntries(pairs.map(pairOf));
}

function pairOf(line: string): [string, string] {
  const end = line.search(/[=:]/);
  if (end < 0) return [line.trim(), ''];
  return [line.slice(0, end).trim(), line.slice(end + 1).trim()];
}
