import type { ErrorForm } from '../backends/response-text.ts';
import { vtl } from '../backends/vtl.ts';

/** S3 says in XML what has gone wrong: `<Error><Code>NoSuchKey</Code><Message>...</Message>...`. */
export const s3Errors: ErrorForm = {
  failed: vtl`true`,
  name: vtl`$input.body.replaceAll('(?s)^.*?<Code>([A-Za-z0-9]+)</Code>.*$', '$1')`,
  message: vtl`$input.body.replaceAll('(?s)^.*?<Message>([^<]*)</Message>.*$', '$1')`,
};

/** The usual statuses of S3's errors. Without the right to list a bucket S3 says AccessDenied of a key that is not there. */
export const statuses = {
  NoSuchKey: 404,
  KeyTooLongError: 400,
  EntityTooLarge: 413,
  PreconditionFailed: 412,
  OperationAborted: 409,
  SlowDown: 429,
  ServiceUnavailable: 503,
} as const;
