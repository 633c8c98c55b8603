/** What SQS and SNS answer to a message. */
import { object } from './blocks.ts';
import { isNoText, isText } from './conditions.ts';
import type { Result } from './response-text.ts';
import { objectSchema } from './schema.ts';
import { jsonString, stringLiteral, vtl } from './vtl.ts';

/** What the service answers to a message. */
export interface Sent {
  /** The message, by the service's name for it. */
  messageId: string;
  /** Of queues and topics that keep the order. */
  sequenceNumber?: string;
}

const text = { type: 'string' } as const;

export const sentSchema = objectSchema({ messageId: text, sequenceNumber: text }, ['messageId']);

/** @param path Where the answer has the members. */
export function sentResult(path: string): Result {
  const id = vtl`$input.path(${stringLiteral(`${path}.MessageId`)})`;
  const sequenceNumber = vtl`$input.path(${stringLiteral(`${path}.SequenceNumber`)})`;
  const members = [
    { name: 'messageId', value: jsonString(id) },
    { name: 'sequenceNumber', value: jsonString(sequenceNumber), when: isText(sequenceNumber) },
  ];
  return { unexpected: isNoText(id), result: object(members, 2) };
}
