import type { Span } from './diagnostics/span.ts';
import { jsonFault } from './json-fault.ts';
import { splitPointer } from './schema/pointer.ts';
import { schemaFault } from './schema/read-schema.ts';
import type { JsonSchema } from './schema/schema.ts';
import { valueSpan } from './schema/value-span.ts';

/** Why a text is no JSON Schema. */
export interface SchemaTextFault {
  /** Whether it is no JSON, or JSON that is no schema. */
  readonly kind: 'json' | 'schema';
  /** In words that go without the place; for `schema` as the rest of a sentence about it. */
  readonly problem: string;
  readonly span: Span;
}

/** The JSON Schema (draft 4) that a text is, or why it is none. */
export function readSchemaText(text: string): { readonly schema: JsonSchema } | SchemaTextFault {
  const noJson = jsonFault(text);
  if (noJson) {
    const { reason, offset } = noJson;
    return { kind: 'json', problem: reason, span: { start: offset, end: offset } };
  }
  const schema = JSON.parse(text);
  const fault = schemaFault(schema);
  if (!fault) return { schema };
  const [, ...steps] = splitPointer(fault.pointer);
  return { kind: 'schema', problem: fault.problem, span: valueSpan(text, steps) };
}
