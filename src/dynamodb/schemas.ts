/** JSON Schemas of what the calls of DynamoDB read and give. */
import { arraySchema, objectSchema, type Schema, type Schemas } from '../backends/schema.ts';
import type {
  Action,
  BatchGetItemDescription,
  CallDescription,
  Placeholders,
  PutItemDescription,
  QueryDescription,
  UpdateItemDescription,
} from './description.ts';
import type { AttributeType, AttributeTypes, Table } from './types.ts';

/** All that a description can have. */
type Given = CallDescription<Table> &
  Placeholders &
  Partial<QueryDescription<Table> & PutItemDescription<Table> & UpdateItemDescription<Table>> &
  Partial<Pick<BatchGetItemDescription<Table>, 'keys'>> & { readonly notFound?: number | 'null' };

export function schemasOf(action: Action, description: CallDescription<Table>): Schemas {
  const given = description as Given;
  const result = results[action](given);
  return { reads: new Map(typedSources(given)), ...(result ? { result } : {}) };
}

/** The sources of a description that have a type. */
function typedSources({ table, key = {}, item = {}, keys = [], values = {}, limit, order }: Given): [object, Schema][] {
  const types: AttributeTypes = { ...table.attributes, ...table.key };
  const lists = Array.isArray(keys) ? keys : [];
  const attributes = [key, item, ...lists].flatMap((sources) => Object.entries(sources as { [name: string]: object }));
  const typed: [unknown, Schema][] = [
    ...attributes.map(([name, source]): [unknown, Schema] => [source, schemaIn(types, name)]),
    ...Object.values(values).map(({ type, from }): [unknown, Schema] => [from, schemaOf(type)]),
    [keys, arraySchema(keySchema(table))],
    [limit, { type: 'integer' }],
    [order, { type: 'string', enum: ['ascending', 'descending'] }],
  ];
  return typed.filter((each): each is [object, Schema] => typeof each[0] === 'object');
}

function schemaIn(types: AttributeTypes, name: string): Schema {
  return Object.hasOwn(types, name) ? schemaOf(types[name]!) : {};
}

const scalars: { readonly [type: string]: Schema } = {
  S: { type: 'string' },
  N: { type: 'number' },
  B: { type: 'string', format: 'byte' },
  BOOL: { type: 'boolean' },
  SS: arraySchema({ type: 'string' }),
  NS: arraySchema({ type: 'number' }),
  BS: arraySchema({ type: 'string', format: 'byte' }),
};

/** The plain JSON of a type; what may be anything, or null, has no type. */
function schemaOf(type: AttributeType): Schema {
  if (typeof type === 'string') return scalars[type] ?? {};
  return 'L' in type ? arraySchema(schemaOf(type.L)) : objectSchema(schemasIn(type.M));
}

function schemasIn(types: AttributeTypes): { readonly [name: string]: Schema } {
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, schemaOf(type)]));
}

function keySchema({ key }: Table): Schema {
  return objectSchema(schemasIn(key), Object.keys(key));
}

/** An attribute that can be null has no type that all readers of schemas know. */
function attributesSchema({ key, attributes = {}, missing }: Table, required: readonly string[]): Schema {
  const others =
    missing === 'null' ? Object.fromEntries(Object.keys(attributes).map((name) => [name, {}])) : schemasIn(attributes);
  return objectSchema({ ...schemasIn(key), ...others }, required);
}

function itemSchema(table: Table): Schema {
  return attributesSchema(table, Object.keys(table.key));
}

const results: { readonly [A in Action]: (given: Given) => Schema | undefined } = {
  Scan: pageSchema,
  Query: pageSchema,
  GetItem: ({ table, notFound }) => (notFound === 'null' ? undefined : itemSchema(table)),
  PutItem: writtenSchema,
  UpdateItem: writtenSchema,
  DeleteItem: writtenSchema,
  BatchGetItem: ({ table }) => {
    const lists = { items: arraySchema(itemSchema(table)), unprocessed: arraySchema(keySchema(table)) };
    return objectSchema(lists, Object.keys(lists));
  },
};

function pageSchema({ table, pageToken }: Given): Schema {
  const items = arraySchema(itemSchema(table));
  return objectSchema({ items, ...(pageToken ? { next: { type: 'string' } } : {}) }, ['items']);
}

function writtenSchema({ table, returns }: Given): Schema {
  return returns === undefined ? objectSchema({}) : attributesSchema(table, []);
}
