import { below } from './pointer.ts';
import { type Json, type Schema, TYPE_NAMES, type TypeName } from './schema.ts';
import { SchemaError } from './schema-error.ts';

export type JsonObject = { readonly [name: string]: Json };
type ReadSchema = (value: Json, pointer: string) => Schema;

/** The keywords of one schema; each of these throws where a keyword has a value that draft 4 does not allow. */
export class Keywords {
  constructor(
    readonly json: JsonObject,
    readonly pointer: string,
    private readonly read: ReadSchema,
  ) {}

  text(name: string): string | null {
    const value = this.get(name) ?? null;
    return value === null || typeof value === 'string' ? value : wrong(this.at(name), 'has to be a string');
  }

  count(name: string, otherwise: number): number {
    const value = this.get(name) ?? otherwise;
    return typeof value === 'number' && value >= 0 ? value : wrong(this.at(name), 'has to be a number from 0');
  }

  /** `type`, and OpenAPI's `nullable`, which says something only beside it. */
  types(): ReadonlySet<TypeName> | null {
    const value = this.get('type');
    if (value === undefined) return null;
    const names = Array.isArray(value) && value.length > 0 ? value : [value];
    if (names.every(isTypeName)) return new Set(this.get('nullable') === true ? [...names, 'null' as const] : names);
    return wrong(this.at('type'), `has to be one or several of ${TYPE_NAMES.join(', ')}`);
  }

  values(): readonly Json[] | null {
    const value = this.get('enum');
    if (value === undefined) return null;
    return Array.isArray(value) && value.length > 0 ? value : wrong(this.at('enum'), 'has to be an array of values');
  }

  required(): ReadonlySet<string> {
    const names = this.get('required') ?? [];
    if (Array.isArray(names) && names.every((name) => typeof name === 'string')) return new Set(names);
    return wrong(this.at('required'), 'has to be an array of names, beside `properties`');
  }

  /** A keyword that holds a schema for each name. */
  schemas(name: string): ReadonlyMap<string, Schema> {
    const value = objectAt(this.get(name) ?? {}, this.at(name));
    return new Map(Object.entries(value).map(([key, one]) => [key, this.read(one, below(this.at(name), key))]));
  }

  /** A keyword that holds a list of schemas. */
  list(name: string): readonly Schema[] {
    const value = this.get(name);
    if (value === undefined) return [];
    if (Array.isArray(value) && value.length > 0) return this.readAll(name, value);
    return wrong(this.at(name), 'has to be an array of schemas');
  }

  items(): Schema | readonly Schema[] | null {
    const value = this.get('items');
    if (value === undefined) return null;
    return Array.isArray(value) ? this.readAll('items', value) : this.read(value, this.at('items'));
  }

  /** `additionalProperties`, `additionalItems` */
  additional(name: string): Schema | boolean | null {
    const value = this.get(name) ?? null;
    return typeof value === 'boolean' || value === null ? value : this.read(value, this.at(name));
  }

  /** OpenAPI's `discriminator` marks a schema that others extend by members of their own; null where it is silent. */
  isExtended(): true | null {
    return this.get('discriminator') !== undefined && this.get('properties') !== undefined ? true : null;
  }

  private readAll(name: string, values: readonly Json[]): Schema[] {
    return values.map((value, index) => this.read(value, below(this.at(name), index)));
  }

  private get(name: string): Json | undefined {
    return Object.hasOwn(this.json, name) ? this.json[name] : undefined;
  }

  private at(name: string): string {
    return below(this.pointer, name);
  }
}

export function objectAt(value: Json, pointer: string): JsonObject {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as JsonObject) : wrong(pointer, 'has to be an object');
}

export function wrong(pointer: string, problem: string): never {
  throw new SchemaError(pointer, problem);
}

function isTypeName(value: Json): value is TypeName {
  return (TYPE_NAMES as readonly Json[]).includes(value);
}
