import { readFile } from 'node:fs/promises';
import { diagnostic } from './diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from './diagnostics/error.ts';
import type { Source } from './diagnostics/source.ts';
import type { JsonSchema } from './schema/schema.ts';
import { readSchemaText } from './schema-text.ts';

/** The file that says what a template's body is, if it is there: `scan.schema.json` beside `scan.vtl`. */
export function schemaFileOf(template: string): string {
  return `${template.replace(/(?<=[^\\/])\.[^.\\/]*$/, '')}.schema.json`;
}

/**
 * The bytes of a file that need not be there; nothing where it is not.
 * @throws whatever else keeps it from being read.
 */
export async function bytesIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    // A name that is longer than that of the template may be too long to be there.
    if (['ENOENT', 'ENAMETOOLONG'].includes((error as NodeJS.ErrnoException).code!)) return undefined;
    throw error;
  }
}

/**
 * The JSON Schema that a file holds.
 * @throws {TemplateSyntaxError} whose problem is in that file, where it is no JSON or no schema.
 */
export function schemaIn(file: Source): JsonSchema {
  const read = readSchemaText(file.text);
  if ('schema' in read) return read.schema;
  const { kind, problem, span } = read;
  const found =
    kind === 'json'
      ? diagnostic('schemaNoJson', span, { reason: problem }, file)
      : diagnostic('noSchema', span, { problem }, file);
  throw new TemplateSyntaxError([found], file);
}
