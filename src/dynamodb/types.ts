import type { Json } from '../backends/json.ts';
import type { NeededSource } from '../backends/sources.ts';

/** The types that an attribute can have in a key. */
export type KeyType = 'S' | 'N' | 'B';

/**
 * The type of an attribute, in DynamoDB's letters; `L` and `M` with the types of what they hold. `any` is what a JSON
 * value says of itself: text is `S`, numbers are `N`, arrays `L`, objects `M`.
 */
export type AttributeType =
  | KeyType
  | 'BOOL'
  | 'NULL'
  | 'SS'
  | 'NS'
  | 'BS'
  | 'any'
  | {
      /** Of the elements. */
      readonly L: AttributeType;
    }
  | {
      /** Of the members. */
      readonly M: AttributeTypes;
    };

/** Attributes or members of a map by their names. */
export interface AttributeTypes {
  readonly [name: string]: AttributeType;
}

/** The attributes of a key, one or two, by their names. */
export interface KeyTypes {
  readonly [name: string]: KeyType;
}

interface ScalarValues {
  S: string;
  N: number;
  /** Base64. */
  B: string;
  BOOL: boolean;
  NULL: null;
  SS: string[];
  NS: number[];
  /** Base64. */
  BS: string[];
  any: Json;
}

/** The plain JSON of an attribute. */
export type ValueOf<Type> = Type extends keyof ScalarValues
  ? ScalarValues[Type]
  : Type extends { readonly L: infer Element }
    ? (ValueOf<Element> | null)[]
    : Type extends { readonly M: infer Members }
      ? { -readonly [Name in keyof Members]?: ValueOf<Members[Name]> | null }
      : never;

/** What a table is made of. */
export interface Table {
  /** The table's name, or where a request has it. */
  readonly name: string | NeededSource;
  /** The attributes of the primary key. */
  readonly key: KeyTypes;
  /** The other attributes. Without them an item may hold any, of every type. */
  readonly attributes?: AttributeTypes;
  /** The keys of the secondary indexes. */
  readonly indexes?: { readonly [name: string]: KeyTypes };
  /** What an answer shows for a described attribute that an item lacks, or has of another type. Default: `omit`. */
  readonly missing?: 'omit' | 'null';
}

type Simplified<Type> = { -readonly [Name in keyof Type]: Type[Name] };

type Others<T extends Table> = T extends { readonly attributes: infer Attributes extends AttributeTypes }
  ? T extends { readonly missing: 'null' }
    ? { [Name in keyof Attributes]: ValueOf<Attributes[Name]> | null }
    : { [Name in keyof Attributes]?: ValueOf<Attributes[Name]> }
  : { [name: string]: Json };

/** The key of an item as plain JSON. */
export type KeyOf<T extends Table> = { -readonly [Name in keyof T['key']]: ValueOf<T['key'][Name]> };

/** An item of the table as plain JSON. */
export type ItemOf<T extends Table> = Simplified<KeyOf<T> & Others<T>>;

/** What Scan and Query come to. */
export interface Page<Item> {
  /** As many as DynamoDB has found among those that it read for the page: perhaps none. */
  items: Item[];
  /** The token of the next page; absent on the last one. */
  next?: string;
}

/** What BatchGetItem comes to. */
export interface Batch<Item, Key> {
  /** Those that there are, in no order. */
  items: Item[];
  /** The keys that DynamoDB did not get to: ask again. */
  unprocessed: Key[];
}
