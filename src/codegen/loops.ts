import type * as ast from '../ast/nodes.ts';
import { costOf } from './costs.ts';
import { emitExpression } from './expressions.ts';
import type { Generator } from './generator.ts';
import { arrow, type Fragment, identifier, js } from './output/fragment.ts';
import { emitVariable, isLoopRoot, loopMember } from './references.ts';
import { emitAssign, emitStatements, isAssigned } from './statements.ts';

/** `#foreach`: the loop's variable, and `$foreach` where it is one, get their old values back at the end. */
export function emitForeach(g: Generator, node: ast.Foreach): void {
  if (node.broken) return g.writer.line(js`${g.helper('refuseForeach')}(${g.site(node.span)});`);
  if (!node.source) return;
  if (g.analysis.scoped) return emitScopedLoop(g, node, node.source);
  const loop = g.names.fresh('loop');
  const source = emitExpression(g, node.source);
  const values = [source, outerOf(g), maximum(g), g.loopSite(node.span), js`${costOf(node)}`];
  g.writer.line(js`const ${loop} = ${g.helper('openLoop')}(${values});`);
  const restore = saveVariables(g, node, loop);
  if (g.analysis.throwsBreak) emitGuarded(g, loop, () => emitTurns(g, node, loop), restore);
  else {
    emitTurns(g, node, loop);
    restore();
  }
}

/** What `$foreach` is so far becomes the loop's parent, which only `$foreach` itself leads to. */
function outerOf(g: Generator): Fragment {
  if (!g.analysis.read.has('foreach')) return js`${null}`;
  return isLoopRoot(g, 'foreach') ? g.loops.at(-1)!.name : emitVariable(g, 'foreach');
}

function maximum(g: Generator): Fragment {
  const { maximumTurns } = g.environment;
  return Number.isFinite(maximumTurns) ? js`${maximumTurns}` : js`Infinity`;
}

function emitTurns(g: Generator, node: ast.Foreach, loop: Fragment): void {
  g.writer.line(js`while (${loop}?.next()) {`);
  g.writer.indented(() => {
    for (const [name, value] of turnVariables(g, loop)) emitAssign(g, name, value, true);
    if (isAssigned(g, node.variable)) emitAssign(g, node.variable, js`${loop}.item`, true);
    g.inLoop({ name: loop, variable: node.variable }, () => emitStatements(g, node.body));
  });
  g.writer.line(js`}`);
}

/** The variables that each turn sets besides the loop's own, where the template reads them as such. */
function turnVariables(g: Generator, loop: Fragment): [string, Fragment][] {
  const all: [string, Fragment][] = [
    ['velocityCount', loopMember(loop, 'count')],
    ['velocityHasNext', js`${loop}.hasNext`],
  ];
  return g.analysis.bindsForeach ? all.filter(([name]) => isAssigned(g, name)) : [];
}

/** Keeps what the loop is going to overwrite; gives what puts it back. */
function saveVariables(g: Generator, node: ast.Foreach, loop: Fragment): () => void {
  const names = [node.variable, ...turnVariables(g, loop).map(([name]) => name)];
  const saved = names
    .filter((name) => isAssigned(g, name))
    .map((name) => {
      const before = g.names.fresh('before');
      g.writer.line(js`const ${before} = ${g.names.variable(name)};`);
      return () => emitAssign(g, name, before, true);
    });
  const binds = g.analysis.bindsForeach && g.analysis.read.has('foreach');
  if (binds)
    g.writer.line(
      js`${g.names.variable('foreach')} = ${g.helper('foreachScope')}(${loop}) ?? ${g.names.variable('foreach')};`,
    );
  return () => {
    for (const restore of saved) restore();
    if (!binds) return;
    const variable = g.names.variable('foreach');
    g.writer.line(js`${variable} = ${g.helper('leaveLoop')}(${variable}, ${loop});`);
  };
}

/** A loop that a `#break` may leave from inside a string or from inside another loop. */
function emitGuarded(g: Generator, loop: Fragment, turns: () => void, restore: () => void): void {
  g.writer.line(js`try {`);
  g.writer.indented(turns);
  g.writer.line(js`} catch (signal) {`);
  g.writer.indented(() => g.writer.line(js`${g.helper('catchBreak')}(signal, ${loop});`));
  g.writer.line(js`} finally {`);
  g.writer.indented(restore);
  g.writer.line(js`}`);
}

/** A loop over a scope: each turn is a function, since the scope may hide the loop's variable in it. */
function emitScopedLoop(g: Generator, node: ast.Foreach, source: ast.Expression): void {
  const lines = g.bodyOf('turn', () => emitStatements(g, node.body));
  const turn = arrow(identifier('scope'), lines);
  const values = [emitExpression(g, source), maximum(g), g.loopSite(node.span), js`${costOf(node)}`, turn];
  g.writer.line(js`scope.forEach(${node.variable}, ${values});`);
}
