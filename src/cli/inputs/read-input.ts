import { Source } from '../../diagnostics/source.ts';
import { type Dialect, type JsonSchema, TemplateSyntaxError } from '../../index.ts';
import { schemaFileOf, schemaIn } from '../../schema-file.ts';
import { withoutMark } from '../../template-file.ts';
import type { Compiler } from '../compiler.ts';
import { displayName, readSchemaText, readTextFile } from '../files.ts';
import type { Input } from './find-inputs.ts';
import { diagnosed, type Problem } from './problem.ts';
import type { ValuedNames } from './unused-parameters.ts';

/** How inputs are read. */
export interface ReadingOptions {
  readonly dialect: Dialect;
  /** Values for a document's parameters. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** The texts that an input is made of. */
export interface InputTexts {
  readonly main: string;
  /** That of the file which describes the body, if there is one. */
  readonly schema: string | undefined;
}

/** A template as it was found. */
export interface FoundTemplate {
  readonly source: Source;
  /** For one inside a document: the path of its module in the document's folder. */
  readonly name?: string;
  /** What its body is. */
  readonly schema?: JsonSchema;
  /** What is wrong with the schema, which then is not there: the template cannot become a module. */
  readonly problems: readonly Problem[];
}

/** The templates of one input, and what is wrong with the document that they are in. */
export interface ReadInput {
  readonly templates: readonly FoundTemplate[];
  /** How many more templates the document has, which cannot be read. */
  readonly unread: number;
  /** Whether the document has errors that are not those of single templates. */
  readonly hasOwnErrors: boolean;
  readonly valuedNames: ValuedNames;
  readonly problems: readonly Problem[];
}

/**
 * The texts of an input, as they are on disk now. Stock Velocity has no body.
 * @throws {UsageError} for a file that cannot be read.
 */
export async function readTexts({ path }: Input, { dialect }: ReadingOptions): Promise<InputTexts> {
  const main = await readTextFile(path);
  const mayHaveSchema = dialect === 'api-gateway' && !isDocument(path);
  return { main, schema: mayHaveSchema ? await readSchemaText(schemaFileOf(path)) : undefined };
}

/** The templates in these texts: one, or those of a document. */
export function templatesIn(
  input: Input,
  { main, schema }: InputTexts,
  { parameters }: ReadingOptions,
  { findTemplates }: Compiler,
): ReadInput {
  const name = displayName(input.path);
  if (!isDocument(input.path)) {
    const template = { source: new Source(main, name), ...described(input, schema) };
    return { templates: [template], unread: 0, hasOwnErrors: false, valuedNames: new Set(), problems: [] };
  }
  const { templates, diagnostics, source, ...found } = findTemplates(withoutMark(main), name, { parameters });
  return {
    ...found,
    templates: templates.map((template) => ({ ...template, problems: [] })),
    problems: diagnosed(diagnostics, source),
  };
}

function described({ path }: Input, text: string | undefined): Pick<FoundTemplate, 'schema' | 'problems'> {
  if (text === undefined) return { problems: [] };
  const file = new Source(text, displayName(schemaFileOf(path)));
  try {
    return { schema: schemaIn(file), problems: [] };
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    return { problems: diagnosed(error.diagnostics, file) };
  }
}

function isDocument(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path);
}
