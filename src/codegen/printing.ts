import type * as ast from '../ast/nodes.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Generator } from './generator.ts';
import { Fragment, from, identifier, joined, js, operand, Rank, ranked } from './output/fragment.ts';
import { isPure } from './purity.ts';
import { emitChain, emitReference, emitTracedChain, NULL } from './references.ts';

/** Text that prints as it is, or code whose value is the string that prints. */
export type Piece = Constant | Fragment;

interface Constant {
  readonly constant: string;
  /** Where in the template it comes from. */
  readonly start: number;
}

/** Text of the template that prints as it is. */
export function constantPiece(constant: string, { start }: Span): Constant {
  return { constant, start };
}

/** One string of all pieces; constant neighbours become one. */
export function concatenate(pieces: readonly Piece[]): Fragment {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (piece instanceof Fragment) merged.push(piece);
    else if (last && !(last instanceof Fragment))
      merged.push({ ...merged.pop()!, constant: last.constant + piece.constant });
    else if (piece.constant !== '') merged.push(piece);
  }
  const fragments = merged.map((piece) => (piece instanceof Fragment ? piece : from(piece, js`${piece.constant}`)));
  return fragments.length === 0 ? js`${''}` : joined(fragments, '+', Rank.Additive);
}

/** What a reference prints, as parts of one string. */
export function emitPieces(g: Generator, node: ast.Reference): Piece[] {
  if (printsNothing(g, node)) return [];
  if (node.escaped) return [emitEscaped(g, node)];
  if (g.environment.emptyForNull && !g.analysis.streamed) {
    const value = emitTracedChain(g, node);
    const before = constantPiece(node.backslashes + node.prefix, node.span);
    return value === NULL
      ? [before]
      : [
          before,
          from(
            node.span,
            js`${g.helper(g.analysis.textsMayFail ? 'placedText' : 'text')}(${value}${g.place(node.span)})`,
          ),
        ];
  }
  const prefix = node.backslashes === '' && !g.analysis.streamed ? node.prefix : '';
  const values = printArguments(g, prefix === '' ? node : { ...node, prefix: '' });
  return [constantPiece(prefix, node.span), from(node.span, js`${g.helper('textOr')}(${values})`)];
}

/** Prints a reference through the output object: a block streams, and the scope knows a macro's arguments. */
export function emitPrint(g: Generator, node: ast.Reference): void {
  if (printsNothing(g, node)) return;
  const out = identifier('out');
  const scope = identifier('scope');
  if (node.escaped && g.analysis.scoped) {
    const value = emitReference(g, node);
    g.writer.line(js`${scope}.printEscaped(${value}, ${node.source}, ${node.backslashes});`);
  } else if (node.escaped) g.writer.line(js`${out}.write(${concatenate([emitEscaped(g, node)])});`);
  else {
    const printer = g.analysis.scoped ? scope : out;
    g.writer.line(js`${printer}.print(${printArguments(g, node)});`);
  }
}

/** `$\!x` is no reference; API Gateway prints nothing for it. */
function printsNothing(g: Generator, node: ast.Reference): boolean {
  return node.name === '' && g.environment.emptyForNull;
}

/** The value and its source, its place where that is needed, and what stands before it. */
function printArguments(g: Generator, node: ast.Reference): Fragment {
  const values = js`${emitReference(g, node)}, ${node.source}`;
  const isPlaced = g.analysis.textsMayFail || g.analysis.streamed;
  if (node.backslashes === '' && node.prefix === '') return isPlaced ? js`${values}, ${g.site(node.span)}` : values;
  const placed = js`${values}, ${isPlaced ? g.site(node.span) : js`undefined`}, ${node.prefix}`;
  return node.backslashes === '' ? placed : js`${placed}, ${node.backslashes}`;
}

/** `\$x` prints its source; stock Velocity keeps the backslash where there is no value. */
function emitEscaped(g: Generator, node: ast.Reference): Piece {
  const present = node.backslashes + node.source;
  const absent = g.environment.emptyForNull ? present : `${node.backslashes}\\${node.source}`;
  if (present === absent && (isPure(g, node) || emitChain(g, node) === NULL)) return constantPiece(present, node.span);
  const reference = emitReference(g, node);
  if (present === absent) return js`(${reference}, ${present})`;
  const value = operand(reference, Rank.Additive);
  return ranked(Rank.Conditional, js`${value} === null ? ${absent} : ${present}`);
}
