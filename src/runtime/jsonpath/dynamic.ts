import { spend } from '../budget.ts';
import { parseJsonPath } from './parse.ts';
import type { JsonPath } from './path.ts';

const MAXIMAL_CACHE = 500;
const parsed = /* @__PURE__ */ new Map<string, JsonPath>();

/** The meaning of a path that is only known while a template renders; the last few hundred are kept. */
export function dynamicPath(text: string): JsonPath {
  let path = parsed.get(text);
  if (path === undefined) {
    spend(20 + text.length);
    path = parseJsonPath(text);
    if (parsed.size >= MAXIMAL_CACHE) parsed.clear();
    parsed.set(text, path);
  }
  return path;
}
