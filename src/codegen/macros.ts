import type * as ast from '../ast/nodes.ts';
import { walk } from '../ast/visit.ts';
import { emitExpression } from './expressions.ts';
import type { Generator } from './generator.ts';
import { arrow, type Fragment, js } from './output/fragment.ts';
import { emitBlockBody, emitStatements } from './statements.ts';

/**
 * Defines the template's macros before anything is rendered: in the order of their `#end`, as Velocity 1.7 does when
 * it initialises the tree, so that the last of a name wins.
 */
export function emitMacros(g: Generator, template: ast.Template): void {
  if (!callsMacros(g)) return;
  walk(
    template,
    () => {},
    (node) => {
      if (node.kind === 'Macro') emitMacro(g, node);
    },
  );
}

function emitMacro(g: Generator, node: ast.Macro): void {
  const parameters = node.parameters.map((name) => js`${name}`);
  const lines = g.bodyOf('block', () => emitBlockBody(g, node));
  g.writer.line(js`scope.defineMacro(${node.name}, [${parameters}], ${arrow(js`scope`, lines)});`);
}

/** Whether there may be macros at all; else calls are text. */
export function callsMacros(g: Generator): boolean {
  return g.environment.macros && g.analysis.scoped;
}

/** `#name(...)`: runs the macro if there is one, or prints its own source. */
export function emitCall(g: Generator, node: ast.Call): void {
  const values = node.arguments.map((argument) => emitArgument(g, argument));
  const body = node.body
    ? js`, ${arrow(
        js`scope`,
        g.bodyOf('block', () => emitStatements(g, node.body!)),
      )}`
    : js``;
  g.writer.line(js`scope.callMacro(${macroName(node)}, [${values}], ${node.source}, ${g.site(node.span)}${body});`);
}

/** `#@name(...)` with a body calls the macro `name`. */
function macroName({ name, body }: ast.Call): string {
  return body && name.startsWith('@') ? name.slice(1) : name;
}

/**
 * Arguments are passed by name: evaluated anew, among the caller's variables, each time they are used. A number and a
 * truth value bring no source along (`ProxyVMContext.isConstant` of Velocity 1.7), and a word not even a value.
 */
function emitArgument(g: Generator, { value, source }: ast.Argument): Fragment {
  if (value.kind === 'Word') return js`{}`;
  const members = js`value: () => ${emitExpression(g, value)}`;
  return constants.has(value.kind) ? js`{ ${members} }` : js`{ source: ${source}, ${members} }`;
}

const constants: ReadonlySet<string> = new Set(['IntegerLiteral', 'FloatLiteral', 'BooleanLiteral']);
