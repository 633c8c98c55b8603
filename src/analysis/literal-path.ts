import { constantText } from '../ast/constant-text.ts';
import type * as ast from '../ast/nodes.ts';
import type { Span } from '../diagnostics/span.ts';
import { type Place, parseJsonPath } from '../runtime/jsonpath/parse.ts';
import type { JsonPath } from '../runtime/jsonpath/path.ts';

/** The constant argument of `$input.path` or `$input.json`. */
export interface LiteralPath {
  readonly path: JsonPath;
  /** Its steps in the order of the text: what is written, and where that stands in the template. */
  readonly written: readonly { readonly text: string; readonly span: Span }[];
}

/** The path that a reference begins with; null where it does not, or where the path cannot be read. */
export function literalPath({ name, path: [call] }: ast.Reference, template: string): LiteralPath | null {
  if (name !== 'input' || call?.kind !== 'Method' || (call.name !== 'path' && call.name !== 'json')) return null;
  const [argument, ...others] = call.arguments;
  if (argument?.kind !== 'StringLiteral' || others.length > 0) return null;
  const text = constantText(argument);
  return text === null ? null : read(text, argument.span, template);
}

function read(text: string, span: Span, template: string): LiteralPath | null {
  const places: Place[] = [];
  try {
    const path = parseJsonPath(text, places);
    const start = span.start + 1;
    // With doubled quotes or Unicode escapes in it, the literal is not written as it reads.
    const isVerbatim = template.slice(start, start + text.length) === text;
    const locate = ([from, to]: Place): Span => (isVerbatim ? { start: start + from, end: start + to } : span);
    return { path, written: places.map((place) => ({ text: text.slice(...place), span: locate(place) })) };
  } catch {
    return null;
  }
}
