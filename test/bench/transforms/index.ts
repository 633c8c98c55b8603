import { accumulate } from './accumulate.ts';
import { errorMapping } from './error-mapping.ts';
import { event } from './event.ts';
import { mock } from './mock.ts';
import { order } from './order.ts';
import { passThrough } from './pass-through.ts';
import { putItem } from './put-item.ts';
import { putRecord } from './put-record.ts';
import { prices, scans } from './scan.ts';
import { sendMessage } from './send-message.ts';
import { slices } from './slices.ts';
import { startExecution } from './start-execution.ts';
import type { Transform } from './transform.ts';

/** Every transform of the benchmark. */
export const transforms: readonly Transform[] = [
  ...scans,
  prices,
  putItem,
  putRecord,
  passThrough,
  sendMessage,
  startExecution,
  errorMapping,
  order,
  slices,
  accumulate,
  event,
  mock,
];
