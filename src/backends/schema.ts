/** JSON Schema as far as draft 4, OpenAPI 3.0 and API Gateway's models all know it. */
export interface Schema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  readonly enum?: readonly string[];
  readonly format?: 'byte';
  readonly items?: Schema;
  readonly properties?: { readonly [name: string]: Schema };
  readonly required?: readonly string[];
}

/** What is known of the values of a call. */
export interface Schemas {
  /** Of what it reads, by the source. */
  readonly reads?: ReadonlyMap<object, Schema>;
  /** Of its result. */
  readonly result?: Schema;
}

export function objectSchema(
  properties: { readonly [name: string]: Schema },
  required: readonly string[] = [],
): Schema {
  return { type: 'object', properties, ...(required.length > 0 ? { required } : {}) };
}

export function arraySchema(items: Schema): Schema {
  return { type: 'array', items };
}
