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
