import { comment } from './comment.ts';
import { type Json, type Schema, type SchemaDocument, type TypeName, typesOf, typesOfValue } from './schema.ts';
import {
  arrayOf,
  indented,
  intersection,
  memberName,
  primary,
  quoted,
  type Type,
  UNKNOWN_TYPE,
  union,
} from './type.ts';
import { typeNames } from './type-names.ts';

/**
 * The TypeScript type of what a schema describes, as exported declarations: one called `name` for the whole, and one for
 * each schema that a `$ref` leads to, none of which gets a name that is `taken`. An object has the members that its schema
 * describes, and others only where that says so (`additionalProperties`).
 */
export function typeText(document: SchemaDocument, name: string, taken: Iterable<string> = []): string {
  const writer = new TypeWriter(document, typeNames(document, name, taken));
  return writer.declarations().join('\n\n');
}

class TypeWriter {
  constructor(
    private readonly document: SchemaDocument,
    private readonly names: ReadonlyMap<string, string>,
  ) {}

  declarations(): string[] {
    return [...this.names].map(([pointer, name]) => this.declaration(this.document.schemas.get(pointer)!, name));
  }

  private declaration(schema: Schema, name: string): string {
    const { text } = this.written(schema);
    const isObject = isWrittenAsObject(schema);
    return (
      comment(schema.description) + (isObject ? `export interface ${name} ${text}` : `export type ${name} = ${text};`)
    );
  }

  /** The type by its name, if it has one. */
  private of(schema: Schema): Type {
    const name = this.names.get(schema.pointer);
    return name === undefined ? this.written(schema) : primary(name);
  }

  private written(schema: Schema): Type {
    if (schema.reference !== null) {
      const target = this.document.schemas.get(schema.reference);
      return target === undefined ? UNKNOWN_TYPE : this.of(target);
    }
    return intersection([
      this.own(schema),
      ...schema.allOf.map((part) => this.of(part)),
      this.oneOf(schema.anyOf),
      this.oneOf(schema.oneOf),
    ]);
  }

  private oneOf(schemas: readonly Schema[]): Type {
    return schemas.length === 0 ? UNKNOWN_TYPE : union(schemas.map((schema) => this.of(schema)));
  }

  /** What the schema says by itself. */
  private own(schema: Schema): Type {
    const types = typesOf(schema);
    if (schema.values !== null) return union(schema.values.filter((value) => fits(value, types)).map(literalType));
    return types === null ? UNKNOWN_TYPE : union([...types].map((type) => this.ofType(type, schema)));
  }

  private ofType(type: TypeName, schema: Schema): Type {
    if (type === 'object') return this.object(schema);
    if (type === 'array') return this.array(schema);
    return primary(type === 'integer' ? 'number' : type);
  }

  private array({ items, additionalItems, minItems }: Schema): Type {
    if (items === null) return primary('unknown[]');
    if ('pointer' in items) return arrayOf(this.of(items));
    const elements = items.map((item) => this.of(item));
    const rest = this.rest(additionalItems);
    // TypeScript refuses a type that refers to itself from an array in an optional element.
    if (items.some(refersInside) || (isSchema(additionalItems) && refersInside(additionalItems))) {
      return arrayOf(union(rest === null ? elements : [...elements, rest]));
    }
    const texts = elements.map((element, index) => (index < minItems ? element.text : optional(element)));
    return primary(`[${[...texts, ...(rest === null ? [] : [`...${arrayOf(rest).text}`])].join(', ')}]`);
  }

  /** The type of the elements behind those of a tuple; null if there are none. */
  private rest(additionalItems: Schema | boolean | null): Type | null {
    if (additionalItems === false) return null;
    return isSchema(additionalItems) ? this.of(additionalItems) : UNKNOWN_TYPE;
  }

  private object(schema: Schema): Type {
    const members = [...schema.properties].map(([name, member]) => this.member(name, member, schema.required));
    const unsaid = [...schema.required].filter((name) => !schema.properties.has(name));
    const lines = [...members, ...unsaid.map((name) => `${memberName(name)}: unknown;`)];
    const others = this.otherMembers(schema, lines.length > 0);
    if (others !== null) lines.push(`[name: string]: ${others.text};`);
    return primary(`{\n  ${lines.map(indented).join('\n  ')}\n}`);
  }

  private member(name: string, schema: Schema, required: ReadonlySet<string>): string {
    const key = memberName(name) + (required.has(name) ? '' : '?');
    return `${comment(schema.description)}${key}: ${this.of(schema).text};`;
  }

  /** The type of the members that have no line of their own; TypeScript wants that of all others to be part of it. */
  private otherMembers(
    { properties, patternProperties, additionalProperties, required }: Schema,
    hasLines: boolean,
  ): Type | null {
    const others = [...patternProperties.values()].map((schema) => this.of(schema));
    const isSilent = additionalProperties === null && !hasLines && others.length === 0;
    if (additionalProperties === true || isSilent) others.push(UNKNOWN_TYPE);
    else if (additionalProperties) others.push(this.of(additionalProperties));
    if (others.length === 0) return hasLines ? null : primary('never');
    const own = [...properties].flatMap(([name, schema]) => {
      return required.has(name) ? [this.of(schema)] : [this.of(schema), primary('undefined')];
    });
    const isUnsaid = [...required].some((name) => !properties.has(name));
    return union(isUnsaid ? [UNKNOWN_TYPE] : [...others, ...own]);
  }
}

/** Whether the type is the text of one object type, which an interface can be. */
function isWrittenAsObject(schema: Schema): boolean {
  const { reference, values, allOf, anyOf, oneOf } = schema;
  if (reference !== null || values !== null || allOf.length + anyOf.length + oneOf.length > 0) return false;
  const types = [...(typesOf(schema) ?? [])];
  return types.length === 1 && types[0] === 'object';
}

function isSchema(value: Schema | boolean | null): value is Schema {
  return typeof value === 'object' && value !== null;
}

/** Whether the type of the schema holds the name of another one in an array, a union or an intersection. */
function refersInside({ items, additionalItems, allOf, anyOf, oneOf }: Schema): boolean {
  const parts = [items ?? [], isSchema(additionalItems) ? additionalItems : [], allOf, anyOf, oneOf].flat();
  return parts.some((part) => part.reference !== null || refersInside(part));
}

function optional({ text, rank }: Type): string {
  return rank === 'primary' ? `${text}?` : `(${text})?`;
}

function fits(value: Json, types: ReadonlySet<TypeName> | null): boolean {
  return types === null || typesOfValue(value).some((type) => types.has(type));
}

/** The type that has this value alone. */
function literalType(value: Json): Type {
  if (typeof value === 'string') return primary(quoted(value));
  if (value === null || typeof value !== 'object') return primary(String(value));
  if (Array.isArray(value)) return primary(`[${value.map((item) => literalType(item).text).join(', ')}]`);
  const members = Object.entries(value).map(([name, member]) => `${memberName(name)}: ${literalType(member).text}`);
  return primary(members.length === 0 ? '{ [name: string]: never }' : `{ ${members.join('; ')} }`);
}
