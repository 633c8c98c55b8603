/** JSON Schema (draft 4) as the other files of this folder read it: checked, every keyword in one form. */

/** A JSON Schema as callers hand it in, such as a model of API Gateway. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export const TYPE_NAMES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] as const;
export type TypeName = (typeof TYPE_NAMES)[number];

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A whole schema: its root, and every schema in it by its pointer. */
export interface SchemaDocument {
  readonly root: Schema;
  readonly schemas: ReadonlyMap<string, Schema>;
}

/** One schema; keywords that say nothing of a value's shape are left out. */
export interface Schema {
  /** The JSON pointer to it, such as `#/properties/id`. */
  readonly pointer: string;
  readonly description: string | null;
  /**
   * The pointer of the schema that stands in its place: then it has no other keyword. One that is not in the document
   * leads to another one, and means any value.
   */
  readonly reference: string | null;
  readonly types: ReadonlySet<TypeName> | null;
  /** `enum`. */
  readonly values: readonly Json[] | null;
  readonly properties: ReadonlyMap<string, Schema>;
  readonly patternProperties: ReadonlyMap<string, Schema>;
  readonly required: ReadonlySet<string>;
  /** Null where the schema is silent, as for the other keywords below. */
  readonly additionalProperties: Schema | boolean | null;
  /** One schema for all elements, or one for each of the first. */
  readonly items: Schema | readonly Schema[] | null;
  readonly additionalItems: Schema | boolean | null;
  readonly minItems: number;
  readonly maxItems: number;
  readonly allOf: readonly Schema[];
  readonly anyOf: readonly Schema[];
  readonly oneOf: readonly Schema[];
}

/**
 * The types that a schema on its own allows; null for all. One that has `properties` but no `type` is meant for objects,
 * one that has `items` for arrays.
 */
export function typesOf(schema: Schema): ReadonlySet<TypeName> | null {
  if (schema.values !== null) {
    const types = schema.values.flatMap(typesOfValue);
    return new Set(schema.types === null ? types : types.filter((type) => schema.types!.has(type)));
  }
  return schema.types ?? impliedTypes(schema);
}

function impliedTypes(schema: Schema): ReadonlySet<TypeName> | null {
  const isObject = describesMembers(schema) || schema.required.size > 0;
  const types: TypeName[] = [];
  if (isObject) types.push('object');
  if (schema.items !== null) types.push('array');
  return types.length === 0 ? null : new Set(types);
}

function describesMembers({ properties, patternProperties, additionalProperties }: Schema): boolean {
  return properties.size > 0 || patternProperties.size > 0 || additionalProperties !== null;
}

/** A whole number is both an integer and a number. */
export function typesOfValue(value: Json): TypeName[] {
  if (value === null) return ['null'];
  if (Array.isArray(value)) return ['array'];
  if (typeof value === 'number') return Number.isInteger(value) ? ['integer', 'number'] : ['number'];
  return [typeof value as 'boolean' | 'string' | 'object'];
}
