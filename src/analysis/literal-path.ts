import { constantText } from '../ast/constant-text.ts';
import type * as ast from '../ast/nodes.ts';
import type { Span } from '../diagnostics/span.ts';
import { InvalidPath } from '../runtime/jsonpath/invalid-path.ts';
import { type Place, parseJsonPath } from '../runtime/jsonpath/parse.ts';
import type { JsonPath } from '../runtime/jsonpath/path.ts';

/** The constant argument of `$input.path` or `$input.json`. */
export interface LiteralPath {
  readonly path: JsonPath;
  /** Its steps in the order of the text: what is written, and where that stands in the template. */
  readonly written: readonly { readonly text: string; readonly span: Span }[];
}

/** The path that a reference begins with; null where it does not, or where the path cannot be read. */
export function literalPath(node: ast.Reference, template: string): LiteralPath | null {
  const literal = literalOf(node);
  const read = literal && readPath(literal, template);
  return read && 'path' in read ? read : null;
}

/** Why the path that a reference begins with cannot be read, and from where on; null where it can, or there is none. */
export function unreadablePath(node: ast.Reference, template: string): PathFault | null {
  const literal = literalOf(node);
  const read = literal && readPath(literal, template);
  return read && 'problem' in read ? read : null;
}

interface PathFault {
  /** In the words of Jayway where it has any. */
  readonly problem: string;
  readonly span: Span;
}

interface Literal {
  readonly text: string;
  /** With its quotes. */
  readonly span: Span;
}

function literalOf({ name, path: [call] }: ast.Reference): Literal | null {
  if (name !== 'input' || call?.kind !== 'Method' || (call.name !== 'path' && call.name !== 'json')) return null;
  const [argument, ...others] = call.arguments;
  if (argument?.kind !== 'StringLiteral' || others.length > 0) return null;
  const text = constantText(argument);
  return text === null ? null : { text, span: argument.span };
}

function readPath({ text, span }: Literal, template: string): LiteralPath | PathFault | null {
  const start = span.start + 1;
  // With doubled quotes or Unicode escapes in it, the literal is not written as it reads.
  const isVerbatim = template.slice(start, start + text.length) === text;
  const locate = ([from, to]: Place): Span => (isVerbatim ? { start: start + from, end: start + to } : span);
  const places: Place[] = [];
  try {
    const path = parseJsonPath(text, places);
    return { path, written: places.map((place) => ({ text: text.slice(...place), span: locate(place) })) };
  } catch (error) {
    if (!(error instanceof InvalidPath)) return null;
    const { problem, offset } = error;
    return { problem, span: locate([Math.min(Math.max(offset, 0), text.length), text.length]) };
  }
}
