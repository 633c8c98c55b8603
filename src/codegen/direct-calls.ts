import { constantText } from '../ast/constant-text.ts';
import type * as ast from '../ast/nodes.ts';
import type { Generator, Helper } from './generator.ts';
import { type Fragment, js } from './output/fragment.ts';
import { isPlainReplacement, plainPattern } from './plain-pattern.ts';

/**
 * A call of a Java method whose arguments leave nothing to choose among overloads, as a function of the runtime that does without
 * the tables of methods; null where it needs them. Not beside values that are classes: these answer for methods of others.
 */
export function emitDirectCall(g: Generator, step: ast.Method, target: Fragment): Fragment | null {
  return g.callsDirectly ? emitReplacing(g, step, target) : null;
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
