import type { Job, Message } from './protocol.ts';
import { runJob } from './run-job.ts';

function say(message: Message): void {
  postMessage(message);
}

addEventListener('message', async ({ data }: MessageEvent<Job>) => {
  say({ kind: 'begun' });
  try {
    say({ kind: 'done', outcome: await runJob(data, () => say({ kind: 'compiled' })) });
  } catch (error) {
    say({ kind: 'broken', message: String(error) });
  }
});

say({ kind: 'ready' });
