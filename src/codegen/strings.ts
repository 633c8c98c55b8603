import type * as ast from '../ast/nodes.ts';
import type { Generator } from './generator.ts';
import { arrow, type Fragment, identifier, js } from './output/fragment.ts';
import { concatenate, constantPiece, emitPieces } from './printing.ts';
import { emitStatements } from './statements.ts';

/** What a string holds, if that is the same each time; else null. */
export function constantText(node: ast.StringLiteral): string | null {
  if (!node.template) return node.value;
  const { body } = node.template;
  if (!body.every((statement) => statement.kind === 'Text')) return null;
  const text = body.map((statement) => statement.text).join('');
  return node.padded ? text.slice(0, -1) : text;
}

/** A string; a double-quoted one with references or directives in it is rendered each time. */
export function emitString(g: Generator, node: ast.StringLiteral): Fragment {
  const constant = constantText(node);
  if (constant !== null || !node.template) return js`${constant}`;
  const { body, cut } = node.padded ? withoutPadding(node.template.body) : { body: node.template.body, cut: false };
  const rendered = isPlain(g, body) ? emitConcatenation(g, body) : emitRendering(g, body);
  return cut ? js`${g.helper('withoutLast')}(${rendered})` : rendered;
}

/**
 * Takes off the blank that was added to the content before it was read. It is the last character rendered, unless
 * the last directive or comment has eaten it: then whatever was rendered last goes (`ASTStringLiteral.value`).
 */
function withoutPadding(body: readonly ast.Statement[]): { body: readonly ast.Statement[]; cut: boolean } {
  const last = body.at(-1);
  if (last?.kind !== 'Text' || last.text === '') return { body, cut: true };
  return { body: [...body.slice(0, -1), { ...last, text: last.text.slice(0, -1) }], cut: false };
}

/** Whether the content is text and references alone, printed without the help of a scope. */
function isPlain(g: Generator, body: readonly ast.Statement[]): boolean {
  return !g.analysis.scoped && body.every(({ kind }) => kind === 'Text' || kind === 'Reference');
}

function emitConcatenation(g: Generator, body: readonly ast.Statement[]): Fragment {
  return concatenate(
    body.flatMap((statement) => {
      if (statement.kind === 'Text') return [constantPiece(statement.text, statement.span)];
      return statement.kind === 'Reference' ? emitPieces(g, statement) : [];
    }),
  );
}

/** A string with directives in it: they run in a function of its own, on the variables around it. */
function emitRendering(g: Generator, body: readonly ast.Statement[]): Fragment {
  const lines = g.bodyOf('string', () => {
    if (!g.analysis.streamed) g.writer.line(js`let out = ${''};`);
    emitStatements(g, body);
    if (!g.analysis.streamed) g.writer.line(js`return out;`);
  });
  const write = arrow(js``, lines);
  return g.analysis.streamed ? js`${identifier('out')}.capture(${write})` : js`(${write})()`;
}
