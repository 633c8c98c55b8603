import { Source } from '../diagnostics/source.ts';
import { TemplateError } from '../runtime/errors.ts';
import type { JsonSchema } from '../schema/schema.ts';
import { bytesIfThere, schemaFileOf, schemaIn } from '../schema-file.ts';
import { utf8Text, withoutMark } from '../template-file.ts';
import { type Problem, problemsOf, sentence, shownName } from './problem.ts';

/** What the file beside a template says of its body. */
export interface BodySchema {
  /** Its absolute path. */
  readonly file: string;
  readonly isThere: boolean;
  readonly schema?: JsonSchema;
  readonly problems: readonly Problem[];
}

/** Reads the schema file of the template at this absolute path. */
export async function readBodySchema(template: string): Promise<BodySchema> {
  const file = schemaFileOf(template);
  const name = shownName(file);
  try {
    const bytes = await bytesIfThere(file);
    if (!bytes) return { file, isThere: false, problems: [] };
    return { file, isThere: true, ...parsed(new Source(withoutMark(utf8Text(bytes, name)), name), file) };
  } catch (error) {
    const { message } = error as Error;
    const text = error instanceof TemplateError ? message : `cannot read the schema of the body: ${message}`;
    return { file, isThere: true, problems: [sentence(text)] };
  }
}

function parsed(source: Source, file: string): Pick<BodySchema, 'schema' | 'problems'> {
  try {
    return { schema: schemaIn(source), problems: [] };
  } catch (error) {
    return { problems: problemsOf(error, source, file) };
  }
}
