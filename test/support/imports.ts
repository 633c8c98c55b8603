import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One import: paths are relative to the root that was searched; a package keeps its name. */
export interface Import {
  readonly from: string;
  readonly to: string;
  /** Whether it is gone at run time (`import type`, `export type`, `typeof import()`). */
  readonly typeOnly: boolean;
}

/** Every import of every TypeScript file under a folder, re-exports and `import()` included. */
export function importsUnder(root: string): Import[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));
}

/** Every import of one file. */
export function importsOf(file: string, text: string): Import[] {
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      imports.push({ from: file, to: resolved(file, specifier.text), typeOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false);
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return imports;
}

function resolved(file: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;
}

/** The groups of files that import each other in a circle at run time. */
export function cycles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports) {
    if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  return [...next.keys()].flatMap((file) => {
    const circle = pathBack(file, next);
    // Each circle is told once, from its first file by name.
    return circle?.every((member) => file <= member) ? [circle] : [];
  });
}

/** A shortest way from a file back to itself. */
function pathBack(file: string, next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const cameFrom = new Map<string, string>();
  const queue = [file];
  for (const current of queue) {
    for (const target of next.get(current) ?? []) {
      if (target === file) return trail(current, file, cameFrom);
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, current);
      queue.push(target);
    }
  }
  return null;
}

function trail(last: string, first: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const path = [last];
  while (path[0] !== first) path.unshift(cameFrom.get(path[0]!)!);
  return path;
}
