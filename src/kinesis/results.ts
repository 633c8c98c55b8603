import { arraySchema, objectSchema } from '../backends/schema.ts';

/** What Kinesis answers to a record. */
export interface Put {
  shardId: string;
  sequenceNumber: string;
}

/** What it answers to several, in their order. */
export interface PutMany {
  /** How many have failed. */
  failed: number;
  records: (Put | { error: string })[];
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
