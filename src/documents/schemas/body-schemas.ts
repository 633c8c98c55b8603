import type { Report } from '../../diagnostics/report.ts';
import type { Span } from '../../diagnostics/span.ts';
import { splitPointer } from '../../schema/pointer.ts';
import { schemaFault } from '../../schema/read-schema.ts';
import type { JsonSchema } from '../../schema/schema.ts';
import { readSchemaText } from '../../schema-text.ts';
import { Budget, DocumentTooLarge } from '../budget.ts';
import type { Resolver } from '../intrinsics/resolver.ts';
import type { PlacedText } from '../placed-text.ts';
import { copySchema } from './copy-schema.ts';
import { type DeclaredSchema, type FindSchema, UnusableSchema } from './declared-schema.ts';
import { Lookup } from './lookup.ts';

/**
 * Reads the schemas that a document declares for bodies. One that cannot be used is a warning, and never keeps a template
 * from being compiled: the service does not need it for that, either.
 */
export class BodySchemas {
  /** Apart from that of the templates. */
  readonly #budget = new Budget();
  /** Several bodies may have the same schema. */
  readonly #reported = new Set<string>();

  constructor(private readonly report: Report) {}

  /** The schema of a body of this media type, complete in itself; nothing where there is none that can be used. */
  read(find: FindSchema, mediaType: string, resolver: Resolver): JsonSchema | undefined {
    if (!isJson(mediaType)) return undefined;
    const lookup = new Lookup(resolver.quiet(this.#budget));
    try {
      const declared = find(lookup, mediaType);
      return declared && readDeclared(declared, lookup);
    } catch (error) {
      if (error instanceof UnusableSchema) this.refuse(error.span, error.reason);
      else if (error instanceof DocumentTooLarge) this.refuse({ start: 0, end: 0 }, TOO_LARGE);
      else throw error;
      return undefined;
    }
  }

  private refuse(span: Span, reason: string): void {
    const key = `${span.start} ${reason}`;
    if (!this.#reported.has(key)) this.report('unusableSchema', span, { reason });
    this.#reported.add(key);
  }
}

const TOO_LARGE = 'the schemas of this document unfold into more than can be read';

/** Of a body in another format, a schema says what becomes of it, not what its text is; `$default` is for any. */
function isJson(mediaType: string): boolean {
  return mediaType === '$default' || /\bjson\b/i.test(mediaType);
}

function readDeclared(declared: DeclaredSchema, lookup: Lookup): JsonSchema | undefined {
  const known = lookup.known(declared.node);
  const mayBeText = !declared.document && (!known || (known.kind === 'scalar' && known.type === 'text'));
  if (mayBeText) return readText(lookup.placed(declared.node));
  const copied = copySchema(declared, lookup);
  if (!copied) return undefined;
  const fault = schemaFault(copied.json);
  if (!fault) return copied.json as JsonSchema;
  const [, ...steps] = splitPointer(fault.pointer);
  throw new UnusableSchema(copied.nodeAt(steps).span, notDraft4(fault.problem));
}

function readText(text: PlacedText | undefined): JsonSchema | undefined {
  if (!text) return undefined;
  const read = readSchemaText(text.text);
  if ('schema' in read) return read.schema;
  const reason = read.kind === 'json' ? `it is no valid JSON: ${read.problem}` : notDraft4(read.problem);
  throw new UnusableSchema(text.locate(read.span), reason);
}

function notDraft4(problem: string): string {
  return `it is no JSON Schema (draft 4): this ${problem}`;
}
