/** What java.lang.String does with regular expressions. */

import { compilePattern, findAll, matchesWhole } from './regex/pattern.ts';
import * as replacement from './regex/replacement.ts';

/** `String.matches`: whether the whole text matches. */
export function matches(text: string, pattern: string): boolean {
  return matchesWhole(compilePattern(pattern), text);
}

/** `String.replaceAll`. */
export function replaceAll(text: string, pattern: string, by: string | null): string {
  return replacement.replaceAll(compilePattern(pattern), text, by);
}

/** `String.replaceFirst`. */
export function replaceFirst(text: string, pattern: string, by: string): string {
  return replacement.replaceFirst(compilePattern(pattern), text, by);
}

/**
 * `String.split`: at most `limit` parts if it is positive; no empty parts at the end if it is 0; no empty part
 * before a match of nothing at the start.
 */
export function split(text: string, pattern: string, limit: number): string[] {
  const parts: string[] = [];
  let end = 0;
  for (const match of findAll(compilePattern(pattern), text)) {
    if (limit > 0 && parts.length === limit - 1) break;
    const next = match.index + match[0].length;
    if (next === 0) continue;
    parts.push(text.slice(end, match.index));
    end = next;
  }
  if (end === 0) return [text];
  parts.push(text.slice(end));
  if (limit === 0) while (parts[parts.length - 1] === '') parts.pop();
  return parts;
}
