import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** A function, a member of a class or a constant of a module, with its lines counted from 1. */
interface Part {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The share (0 to 1) of all parts of the files under a folder that this seed draws, as `file:line-line`. Each part is
 * drawn by its own name, so that a change to one leaves the rest of the sample as it was.
 */
export function drawParts(folder: string, seed: string, share: number): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.sort().flatMap((file) => {
    const path = `${folder}/${file}`;
    const drawn = partsOf(readFileSync(path, 'utf8')).filter(({ name }) => chance(`${seed} ${path} ${name}`) < share);
    return drawn.map(({ from, to }) => `${path}:${from}-${to}`);
  });
}

/** A number from 0 to 1 that hangs on nothing but the text. */
function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32;
}

/** The parts of a file, in its order: all that can have a mutant. */
function partsOf(text: string): Part[] {
  const source = ts.createSourceFile('part.ts', text, ts.ScriptTarget.Latest);
  const lineOf = (offset: number): number => source.getLineAndCharacterOfPosition(offset).line + 1;
  const nodes = source.statements.flatMap((node): readonly ts.Node[] =>
    ts.isClassDeclaration(node) ? node.members : [node],
  );
  return nodes.filter(hasCode).map((node) => ({
    name: nameOf(node, source),
    from: lineOf(node.getStart(source)),
    to: lineOf(node.getEnd()),
  }));
}

function hasCode(node: ts.Node): boolean {
  return ![ts.isImportDeclaration, ts.isExportDeclaration, ts.isInterfaceDeclaration, ts.isTypeAliasDeclaration].some(
    (isOfKind) => isOfKind(node),
  );
}

/** The first line: it tells one part from the others, and stays when the body changes. */
function nameOf(node: ts.Node, source: ts.SourceFile): string {
  return node.getText(source).split('\n', 1)[0]!;
}
