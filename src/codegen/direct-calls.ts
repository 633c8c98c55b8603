import { constantText } from '../ast/constant-text.ts';
import type * as ast from '../ast/nodes.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Generator, Helper } from './generator.ts';
import { type Fragment, js } from './output/fragment.ts';
import { isPlainReplacement, plainPattern } from './plain-pattern.ts';

/**
 * A call of a Java method whose arguments leave nothing to choose among overloads, as a function of the runtime that does without
 * the tables of methods; null where it needs them. Not beside values that are classes: these answer for methods of others.
 */
export function emitDirectCall(g: Generator, step: ast.Method, target: Fragment, span: Span): Fragment | null {
  if (!g.callsDirectly) return null;
  return step.arguments.length === 0 ? emitCounting(g, step, target, span) : emitReplacing(g, step, target);
}

function emitCounting(g: Generator, step: ast.Method, target: Fragment, span: Span): Fragment | null {
  if (step.name === 'length') return js`${g.helper('lengthOf')}(${target})`;
  // Only a sublist has none, and only after its list has changed, as its text has none then.
  return step.name === 'size' ? js`${g.helper('sizeOf')}(${target}${g.place(span)})` : null;
}

/**
 * `x.replaceAll("\\'", "'")`, the idiom behind `$util.escapeJavaScript`: texts, though Java reads a pattern. It has no place in the
 * template, as it fails only at a limit.
 */
function emitReplacing(g: Generator, step: ast.Method, target: Fragment): Fragment | null {
  const helper = replacers.get(step.name);
  if (!helper || step.arguments.length !== 2) return null;
  const [pattern, replacement] = step.arguments.map(literalText);
  const sought = plainPattern(pattern ?? '');
  if (sought === null || typeof replacement !== 'string' || !isPlainReplacement(replacement)) return null;
  return js`${g.helper(helper)}(${target}, ${sought}, ${replacement})`;
}

const replacers = new Map<string, Helper>([
  ['replaceAll', 'replaceAllPlain'],
  ['replaceFirst', 'replaceFirstPlain'],
]);

function literalText(argument: ast.Expression): string | null {
  return argument.kind === 'StringLiteral' ? constantText(argument) : null;
}
