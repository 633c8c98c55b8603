import { arraySchema, objectSchema } from '../backends/schema.ts';

/** What Kinesis answers to a record. */
export interface Put {
  /** The shard that has the record. */
  shardId: string;
  /** Its number in the shard. */
  sequenceNumber: string;
}

/** What it answers to several, in their order. */
export interface PutMany {
  /** How many have failed. */
  failed: number;
  /** For each record, where it is or why it is not. */
  records: (
    | Put
    | {
        /** The name of Kinesis' error. */
        error: string;
      }
  )[];
}

const text = { type: 'string' } as const;

export const putSchema = objectSchema({ shardId: text, sequenceNumber: text }, ['shardId', 'sequenceNumber']);

export const putManySchema = objectSchema(
  {
    failed: { type: 'integer' },
    records: arraySchema(objectSchema({ shardId: text, sequenceNumber: text, error: text })),
  },
  ['failed', 'records'],
);
