/** JSON Schema as far as draft 4, OpenAPI 3.0 and API Gateway's models all know it. */
export interface Schema {
  /** Of which type the value is. */
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';
  /** The values that there are. */
  readonly enum?: readonly string[];
  /** `byte`: base64. */
  readonly format?: 'byte';
  /** What the elements of an array are. */
  readonly items?: Schema;
  /** What the members of an object are. */
  readonly properties?: { readonly [name: string]: Schema };
  /** The members that an object has to have. */
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
