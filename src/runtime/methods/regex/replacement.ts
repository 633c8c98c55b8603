import { JavaException } from '../../errors.ts';
import type { Match } from './bounded/matcher.ts';
import { findAll, findFirst, guarded, type Pattern } from './pattern.ts';
import { unsupported } from './reader.ts';

/** A replacement's literal texts and group numbers, in order. */
type Replacement = readonly (string | number)[];

/** `String.replaceAll` with a compiled pattern. */
export function replaceAll(pattern: Pattern, text: string, replacement: string | null): string {
  // JavaScript's own way is several times faster, and the same where neither groups nor code points play a part.
  const matcher = pattern.finder.matcherFor(text.length);
  const { native } = matcher;
  if (native !== null && replacement !== null && isLiteral(replacement) && pattern.translation.flags === '') {
    return guarded(pattern, () => text.replace(native, replacement));
  }
  return replaceMatches(pattern, text, replacement, findAll(pattern, text, matcher));
}

/** `String.replaceFirst` with a compiled pattern. */
export function replaceFirst(pattern: Pattern, text: string, replacement: string): string {
  const match = findFirst(pattern, text);
  return replaceMatches(pattern, text, replacement, match ? [match] : []);
}

function replaceMatches(pattern: Pattern, text: string, replacement: string | null, matches: Iterable<Match>): string {
  let parts: Replacement | null = null;
  let [result, end] = ['', 0];
  for (const match of matches) {
    parts ??= parseReplacement(replacement, pattern);
    result += text.slice(end, match.index);
    for (const part of parts) result += typeof part === 'string' ? part : captured(match, part);
    end = match.index + match[0].length;
  }
  return result + text.slice(end);
}

function captured(match: Match, group: number): string {
  return (group === 0 ? match[0] : match.groups![`g${group}`]) ?? '';
}

/** Matcher.appendReplacement: `$1`, `${name}`, and `\` before a character that stands for itself. */
function parseReplacement(replacement: string | null, pattern: Pattern): Replacement {
  if (replacement === null) throw new JavaException('NullPointerException', 'the replacement is null');
  if (isLiteral(replacement)) return [replacement];
  const parts: (string | number)[] = [];
  const token = /\\(.?)|\$(?:\{([A-Za-z0-9]*)(\}?)|(\d+))?|[^\\$]+/gs;
  for (let match = token.exec(replacement); match; match = token.exec(replacement)) {
    const [whole, escaped, name, closing, digits] = match;
    if (whole.startsWith('\\')) parts.push(escaped || missing('the character to be escaped is missing'));
    else if (name !== undefined) parts.push(namedGroup(name, closing === '}', pattern));
    else if (digits !== undefined) {
      const used = groupDigits(digits, pattern);
      parts.push(Number(used), digits.slice(used.length));
    } else parts.push(whole.startsWith('$') ? missing('Illegal group reference') : whole);
  }
  for (const part of parts) if (typeof part === 'number') checkGroup(part, pattern);
  return parts;
}

function isLiteral(replacement: string): boolean {
  return !/[\\$]/.test(replacement);
}

function missing(problem: string): never {
  throw new JavaException('IllegalArgumentException', `${problem} in the replacement`);
}

function namedGroup(name: string, isClosed: boolean, { translation }: Pattern): number {
  if (!isClosed || name === '') missing("a named capturing group needs letters and digits and a closing '}'");
  const index = translation.groups.findIndex((group) => group.name === name);
  return index >= 0 ? index + 1 : missing(`No group with name {${name}}`);
}

/** As many digits as still name a group, at least one. */
function groupDigits(digits: string, { translation }: Pattern): string {
  let length = 1;
  while (length < digits.length && Number(digits.slice(0, length + 1)) <= translation.groups.length) length++;
  return digits.slice(0, length);
}

function checkGroup(number: number, { translation, text }: Pattern): void {
  if (number === 0) return;
  const group = translation.groups[number - 1];
  if (!group) throw new JavaException('IndexOutOfBoundsException', `No group ${number}`);
  if (!group.isReliable) throw unsupported(text, `group ${number} of a replacement inside such a repetition`);
}
