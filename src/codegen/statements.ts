import { loopNames } from '../analysis/analyze.ts';
import { changeOf } from '../analysis/mutation.ts';
import type * as ast from '../ast/nodes.ts';
import { costOf } from './costs.ts';
import { emitCondition, emitExpression, neverNull } from './expressions.ts';
import type { Generator } from './generator.ts';
import { dataLiteral } from './literals.ts';
import { emitForeach } from './loops.ts';
import { callsMacros, emitCall } from './macros.ts';
import { arrow, Fragment, identifier, joined, js, Rank, ranked } from './output/fragment.ts';
import { concatenate, constantPiece, emitPieces, emitPrint, type Piece } from './printing.ts';
import { isPure } from './purity.ts';
import { emitChain, emitTraced, isRoot, isVariable } from './references.ts';

const STEPS_OF_A_SHORT_BLOCK = 10;

/** Writes statements; what prints in a row becomes one append. */
export function emitStatements(g: Generator, statements: readonly ast.Statement[]): void {
  let pieces: Piece[] = [];
  const flush = () => {
    if (pieces.some((piece) => piece instanceof Fragment || piece.constant !== '')) emitAppend(g, concatenate(pieces));
    pieces = [];
  };
  for (const statement of statements) {
    if (statement.kind === 'Text') pieces.push(constantPiece(statement.text, statement.span));
    else if (statement.kind === 'Call' && !callsMacros(g)) pieces.push(constantPiece(statement.source, statement.span));
    else if (statement.kind === 'Reference' && !g.analysis.streamed) pieces.push(...emitPieces(g, statement));
    else if (!vanishes(g, statement)) {
      flush();
      g.writer.at(statement.span);
      emitStatement(g, statement);
    }
  }
  flush();
}

/** Whether the statement leaves no trace, so that the text around it stays one piece. */
function vanishes(g: Generator, statement: ast.Statement): boolean {
  return statement.kind === 'Macro' && !g.environment.macros;
}

function emitAppend(g: Generator, text: Fragment): void {
  const out = identifier('out');
  g.writer.line(g.analysis.streamed ? js`${out}.write(${text});` : js`${out} += ${text};`);
}

function emitStatement(g: Generator, statement: Exclude<ast.Statement, ast.Text>): void {
  switch (statement.kind) {
    case 'Reference':
      return emitPrint(g, statement);
    case 'Set':
      return emitSet(g, statement);
    case 'If':
      return emitIf(g, statement);
    case 'Foreach':
      return emitForeach(g, statement);
    case 'Define':
      return emitDefine(g, statement);
    case 'Macro':
      // Macros are defined before anything is rendered, wherever they stand.
      return;
    case 'Call':
      return emitCall(g, statement);
    case 'Break':
      return emitBreak(g, statement);
    case 'Stop':
      return emitStop(g, statement);
    case 'Include':
    case 'Parse':
      return emitResource(g, statement);
    case 'Evaluate':
      return emitEvaluate(g, statement);
    default: {
      const unreachable: never = statement;
      return unreachable;
    }
  }
}

function emitIf(g: Generator, node: ast.If): void {
  node.branches.forEach(({ condition, body }, index) => {
    const test = emitCondition(g, condition);
    g.writer.line(index === 0 ? js`if (${test}) {` : js`} else if (${test}) {`);
    g.writer.indented(() => emitStatements(g, body));
  });
  if (node.otherwise && node.otherwise.length > 0) {
    g.writer.line(js`} else {`);
    g.writer.indented(() => emitStatements(g, node.otherwise!));
  }
  g.writer.line(js`}`);
}

/** `#set`: a value of null changes nothing. */
function emitSet(g: Generator, node: ast.Set): void {
  const { target, value } = node;
  if (target.kind === 'Reference' && target.path.length > 0) return emitMemberSet(g, target, node);
  // Velocity 1.7 stores `#set($!x = 1)` under the name `!x`, which no reference can read.
  const name = target.kind === 'Runt' ? '' : target.key;
  const assigned = emitTraced(g, target.span, emitExpression(g, value));
  if (isAssigned(g, name)) emitAssign(g, name, assigned, neverNull(g, value));
  else if (g.traces || !isPure(g, value)) g.writer.line(js`${assigned};`);
}

/** Whether anything can read what is assigned to this name. */
export function isAssigned(g: Generator, name: string): boolean {
  return g.analysis.scoped || isVariable(g, name);
}

/** Assigns a variable. */
export function emitAssign(g: Generator, name: string, value: Fragment, present: boolean): void {
  if (g.analysis.scoped) return g.writer.line(js`scope.set(${name}, ${value});`);
  const variable = g.names.variable(name);
  const kept = present ? value : js`${value} ?? ${variable}`;
  // While a loop is at a null element, Velocity hides its variable: what is assigned then cannot be read.
  const hiding = g.loops.filter((loop) => loop.variable === name);
  const guards = hiding.map((loop) => ranked(Rank.Equality, js`${loop.name}.item !== ${null}`));
  if (guards.length === 0) g.writer.line(js`${variable} = ${kept};`);
  else g.writer.line(js`if (${joined(guards, '&&', Rank.And)}) ${variable} = ${kept};`);
}

/** `#set($x.y = 1)` or `#set($x[0] = 1)`: the value comes first, then the object that is written to. */
function emitMemberSet(g: Generator, target: ast.Reference, node: ast.Set): void {
  const simple = neverNull(g, node.value) && isPure(g, node.value);
  const given = emitTraced(g, target.span, emitExpression(g, node.value));
  const value = simple ? given : g.names.fresh('value');
  if (!simple) g.writer.line(js`const ${value} = ${given};`);
  const write = emitWrite(g, target, node, value);
  g.writer.line(simple || neverNull(g, node.value) ? write : js`if (${value} !== null) ${write}`);
}

function emitWrite(g: Generator, target: ast.Reference, node: ast.Set, value: Fragment): Fragment {
  const site = g.site(node.span);
  const override = overridePath(g, node);
  if (override) return js`${g.helper('setOverride')}(${g.rendering()}, ${dataLiteral(override)}, ${value}, ${site});`;
  const last = target.path.at(-1)!;
  const object = emitChain(g, { ...target, path: target.path.slice(0, -1) });
  return last.kind === 'Index'
    ? js`${g.helper('setElement')}(${object}, ${emitExpression(g, last.index)}, ${value}, ${site});`
    : js`${g.helper('setProperty')}(${object}, ${last.name}, ${value}, ${site});`;
}

/** The names that lead to the member of an override map that the directive writes; null where it writes elsewhere. */
function overridePath(g: Generator, node: ast.Set): string[] | null {
  const isDirect = changeOf(node) === 'an override' && isRoot(g, 'context') && !g.analysis.wholeRoots.has('context');
  if (!isDirect || node.target.kind !== 'Reference') return null;
  const { path } = node.target;
  return path.every((step) => step.kind === 'Property') ? path.map(({ name }) => name) : null;
}

/** `#define`: the body becomes a function that prints, called each time the name is used. */
function emitDefine(g: Generator, node: ast.Define): void {
  if (!isAssigned(g, node.name)) return;
  const lines = g.bodyOf('block', () => emitBlockBody(g, node));
  const parameter = g.analysis.scoped ? js`scope` : js``;
  const scope = g.analysis.scoped ? js`, scope` : js``;
  const block = js`new ${g.helper('Block')}(out, ${arrow(parameter, lines)}${scope})`;
  emitAssign(g, node.name, block, true);
}

/** The statements of a block or macro, which counts a step for each use of it, and here for a long one the others. */
export function emitBlockBody(g: Generator, node: ast.Define | ast.Macro): void {
  const cost = costOf(node);
  if (cost > STEPS_OF_A_SHORT_BLOCK) g.writer.line(js`${g.helper('spend')}(${cost});`);
  emitStatements(g, node.body);
}

/** `#break` ends the loop, block or macro around it, else the template. */
function emitBreak(g: Generator, node: ast.Break): void {
  if (node.scope) g.writer.line(js`${g.helper('breakTo')}(${emitExpression(g, node.scope)}, ${g.site(node.span)});`);
  else if (g.body === 'string' || g.body === 'turn') g.writer.line(js`throw new ${g.helper('Break')}();`);
  else if (g.loops.length > 0) g.writer.line(js`break;`);
  else emitReturn(g);
}

function emitStop(g: Generator, node: ast.Stop): void {
  if (node.argument && !isPure(g, node.argument)) g.writer.line(js`${emitExpression(g, node.argument)};`);
  if (g.body === 'template') emitReturn(g);
  else g.writer.line(js`throw new ${g.helper('Stop')}();`);
}

function emitReturn(g: Generator): void {
  g.writer.line(g.analysis.streamed ? js`return;` : js`return out;`);
}

/** `#include` and `#parse`: there are no files to load. */
function emitResource(g: Generator, node: ast.Include | ast.Parse): void {
  const site = g.site(node.span);
  if (node.kind === 'Parse') {
    const value = node.argument ? emitExpression(g, node.argument) : js`undefined`;
    g.writer.line(js`${g.helper('parseResource')}(${value}, ${site});`);
    return;
  }
  node.arguments.forEach((argument, index) => {
    const named = argument.kind === 'StringLiteral' || argument.kind === 'Reference';
    const value = named ? emitExpression(g, argument) : js`undefined`;
    emitAppend(g, js`${g.helper('includeResource')}(${value}, ${index}, ${site})`);
  });
}

function emitEvaluate(g: Generator, node: ast.Evaluate): void {
  g.writer.line(js`scope.evaluate(${emitExpression(g, node.argument)}, ${g.site(node.span)});`);
}

/** Declares the template's variables, each with what it is before the template sets it. */
export function emitVariables(g: Generator): void {
  const { assigned, read, bindsForeach } = g.analysis;
  for (const name of [...read].filter((name) => isVariable(g, name))) {
    const changes = assigned.has(name) || (bindsForeach && loopNames.has(name));
    g.writer.line(js`${changes ? js`let` : js`const`} ${g.names.variable(name)} = ${initialValue(g, name)};`);
  }
}

function initialValue(g: Generator, name: string): Fragment {
  if (g.environment.openContext) return js`context.get(${name}) ?? ${null}`;
  return g.environment.roots.has(name) ? g.root(name) : js`${null}`;
}
