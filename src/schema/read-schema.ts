import { shown } from '../diagnostics/codes.ts';
import { TemplateError } from '../runtime/errors.ts';
import { Keywords, objectAt, wrong } from './keywords.ts';
import { refuseLoops } from './loops.ts';
import { below, pointerSteps, valueAt } from './pointer.ts';
import type { Json, Schema, SchemaDocument } from './schema.ts';
import { SchemaError } from './schema-error.ts';

/** How many schemas may stand in each other. */
const MAXIMUM_DEPTH = 200;

/**
 * A JSON Schema (draft 4, with the `nullable` and `discriminator` of OpenAPI 3.0), checked as far as it says what a value
 * is made of. A `$ref` to another document, such as API Gateway's
 * `https://apigateway.amazonaws.com/restapis/ID/models/Name`, stands for any value.
 * @throws {SchemaError} for what is no such schema, with the JSON pointer of the place.
 */
export function readSchema(value: unknown): SchemaDocument {
  try {
    return new Reader(plainJson(value)).document();
  } catch (error) {
    if (error instanceof RangeError) throw new SchemaError('#', 'is nested too deeply');
    throw error;
  }
}

/** What keeps a JSON value from being such a schema; nothing where it is one. */
export function schemaFault(value: Json): SchemaError | undefined {
  try {
    readSchema(value);
    return undefined;
  } catch (error) {
    if (error instanceof SchemaError) return error;
    throw error;
  }
}

/** A copy: no getter of the caller's runs later, and `__proto__` is a name like any other. */
function plainJson(value: unknown): Json {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new TemplateError('the schema cannot be read as JSON', { cause: error });
  }
  return text === undefined ? null : JSON.parse(text);
}

class Reader {
  private readonly schemas = new Map<string, Schema>();
  /** Where each `$ref` stands and leads. */
  private readonly references: { readonly at: string; readonly steps: readonly string[] }[] = [];

  constructor(private readonly json: Json) {}

  document(): SchemaDocument {
    const root = this.read(this.json, '#');
    for (const { at, steps } of this.references) this.readTarget(at, steps);
    refuseLoops(this.schemas);
    return { root, schemas: this.schemas };
  }

  /** A reference may lead to any place, also to one that no other keyword makes a schema. */
  private readTarget(at: string, steps: readonly string[]): void {
    const pointer = below('#', ...steps);
    if (this.schemas.has(pointer)) return;
    const target = valueAt(this.json, steps);
    if (target === undefined) wrong(at, `leads to ${shown(pointer, 200)}, where nothing is`);
    this.read(target, pointer);
  }

  private read(value: Json, pointer: string, depth = 0): Schema {
    if (depth > MAXIMUM_DEPTH) wrong(pointer, `stands in more than ${MAXIMUM_DEPTH} other schemas`);
    const json = objectAt(value, pointer);
    const readInner = (inner: Json, place: string): Schema => this.read(inner, place, depth + 1);
    const reference = new Keywords(json, pointer, readInner).text('$ref');
    const { description = null } = json;
    const used = reference === null ? json : { description };
    const schema = { ...schemaOf(new Keywords(used, pointer, readInner)), reference: this.target(reference, pointer) };
    this.schemas.set(pointer, schema);
    return schema;
  }

  /** The pointer that a `$ref` means, if it leads to this document. */
  private target(reference: string | null, pointer: string): string | null {
    if (!reference?.startsWith('#')) return reference;
    const at = below(pointer, '$ref');
    const steps = pointerSteps(reference) ?? wrong(at, 'has to be a JSON pointer, such as `#/definitions/Name`');
    this.references.push({ at, steps });
    return below('#', ...steps);
  }
}

function schemaOf(keywords: Keywords): Omit<Schema, 'reference'> {
  return {
    pointer: keywords.pointer,
    description: keywords.text('description'),
    types: keywords.types(),
    values: keywords.values(),
    properties: keywords.schemas('properties'),
    patternProperties: keywords.schemas('patternProperties'),
    required: keywords.required(),
    additionalProperties: keywords.additional('additionalProperties') ?? keywords.isExtended(),
    items: keywords.items(),
    additionalItems: keywords.additional('additionalItems'),
    minItems: keywords.count('minItems', 0),
    maxItems: keywords.count('maxItems', Number.POSITIVE_INFINITY),
    allOf: keywords.list('allOf'),
    anyOf: keywords.list('anyOf'),
    oneOf: keywords.list('oneOf'),
  };
}
