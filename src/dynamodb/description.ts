import type { CommonDescription } from '../backends/description.ts';
import type { NeededSource, RequestValue, Source } from '../backends/sources.ts';
import type { AttributeType, Table } from './types.ts';

/** The actions of DynamoDB that there are helpers for. */
export type Action = 'Scan' | 'Query' | 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchGetItem';

/** What every call says. */
export interface CallDescription<T extends Table> extends CommonDescription {
  /** The table, as `table` gives it. */
  readonly table: T;
  /**
   * The statuses of DynamoDB's errors by their names, beside the usual ones: 409 for ConditionalCheckFailedException and
   * TransactionConflictException, 429 for throttling, 400 for ValidationException and SerializationException, 503 for
   * ServiceUnavailable; 500 for every other, whose message stays hidden.
   */
  readonly errors?: { readonly [name: string]: number };
}

/** The value of a placeholder in an expression. */
export interface ExpressionValue {
  /** Its type in DynamoDB. */
  readonly type: AttributeType;
  /** Where it comes from. */
  readonly from: NeededSource;
}

/** The placeholders of expressions: all that are used, and no others. */
export interface Placeholders {
  /** Attribute names: `{ '#year': 'year' }`. */
  readonly names?: { readonly [placeholder: `#${string}`]: string };
  /** Values: `{ ':year': { type: 'N', from: body('$.year') } }`. */
  readonly values?: { readonly [placeholder: `:${string}`]: ExpressionValue };
}

/** A source for each attribute of the key. */
export type KeySources<T extends Table> = { readonly [Name in keyof T['key']]: NeededSource };

type OtherSources<T extends Table> = T extends { readonly attributes: infer Attributes }
  ? { readonly [Name in keyof Attributes]?: Source }
  : { readonly [name: string]: Source };

/** A source for each attribute of the key, and for some or all of the others. */
export type ItemSources<T extends Table> = KeySources<T> & OtherSources<T>;

/** The names of the table's indexes. */
type IndexOf<T extends Table> = T extends { readonly indexes: infer Indexes } ? keyof Indexes & string : string;

interface PageDescription<T extends Table> extends CallDescription<T>, Placeholders {
  /** A secondary index of the table. */
  readonly index?: IndexOf<T>;
  /** DynamoDB's FilterExpression. Default: none. */
  readonly filter?: string;
  /** How many items DynamoDB reads for a page at most. Default: as many as 1 MB holds. */
  readonly limit?: number | Source;
  /** Where a request has the token of its page, the `next` of the page before. Without one it gets the first page. */
  readonly pageToken?: RequestValue<'refused' | 'left out'>;
  /** Whether DynamoDB reads consistently. Default: false. */
  readonly consistent?: boolean;
}

/** What `scan` is told. */
export interface ScanDescription<T extends Table> extends PageDescription<T> {}

/** What `query` is told. */
export interface QueryDescription<T extends Table> extends PageDescription<T> {
  /** DynamoDB's KeyConditionExpression. */
  readonly keyCondition: string;
  /** By the sort key: `ascending` or `descending`, or where a request says which. Default: `ascending`. */
  readonly order?: 'ascending' | 'descending' | Source;
}

/** What `getItem` is told. */
export interface GetItemDescription<T extends Table> extends CallDescription<T> {
  /** The item's key. */
  readonly key: KeySources<T>;
  /** Whether DynamoDB reads consistently. Default: false. */
  readonly consistent?: boolean;
  /** What the answer is where there is no such item: a status, or the JSON `null`. Default: 404. */
  readonly notFound?: number | 'null';
}

interface WriteDescription<T extends Table> extends CallDescription<T>, Placeholders {
  /** DynamoDB's ConditionExpression. Default: none. */
  readonly condition?: string;
}

/** What `putItem` is told. */
export interface PutItemDescription<T extends Table> extends WriteDescription<T> {
  /** The item as it will be. */
  readonly item: ItemSources<T>;
  /** Which attributes the answer has: those of the item that it replaces. Default: none. */
  readonly returns?: 'ALL_OLD';
}

/** What `deleteItem` is told. */
export interface DeleteItemDescription<T extends Table> extends WriteDescription<T> {
  /** The item's key. */
  readonly key: KeySources<T>;
  /** Which attributes the answer has: those that the item had. Default: none. */
  readonly returns?: 'ALL_OLD';
}

/** What `updateItem` is told. */
export interface UpdateItemDescription<T extends Table> extends WriteDescription<T> {
  /** The item's key. */
  readonly key: KeySources<T>;
  /** DynamoDB's UpdateExpression. */
  readonly update: string;
  /** Which attributes the answer has: all or those that the update names, before or after it. Default: none. */
  readonly returns?: 'ALL_OLD' | 'UPDATED_OLD' | 'ALL_NEW' | 'UPDATED_NEW';
}

/** What `batchGetItem` is told. */
export interface BatchGetItemDescription<T extends Table> extends CallDescription<T> {
  /** The keys: each from sources, or all from a list of objects in the body. DynamoDB takes 100 at most. */
  readonly keys: readonly KeySources<T>[] | RequestValue<'refused'>;
  /** Whether DynamoDB reads consistently. Default: false. */
  readonly consistent?: boolean;
}
