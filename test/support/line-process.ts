import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { createInterface } from 'node:readline';

interface Waiting<Reply> {
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: Error) => void;
}

/** A process that reads requests and prints replies, one JSON line each, in the order of the requests. */
export class LineProcess<Reply> {
  private readonly waiting: Waiting<Reply>[] = [];
  private first = 0;
  private stderr = '';
  private ended = false;

  constructor(
    private readonly process: ChildProcessWithoutNullStreams,
    /** What an error calls the process. */
    private readonly name: string,
  ) {
    createInterface({ input: process.stdout }).on('line', (line) => this.receive(line));
    process.stderr.on('data', (text) => {
      this.stderr += text;
    });
    process.on('close', () => this.fail());
    process.stdin.on('error', () => {});
  }

  /** The reply to each line. */
  send(lines: readonly string[]): Promise<Reply>[] {
    const replies = lines.map(() => new Promise<Reply>((resolve, reject) => this.waiting.push({ resolve, reject })));
    if (this.ended) this.fail();
    else if (lines.length > 0) this.process.stdin.write(`${lines.join('\n')}\n`);
    return replies;
  }

  close(): void {
    this.process.stdin.end();
  }

  /** A process that dies leaves half a line behind: whoever waits for it hears of the end, with what it said of it. */
  private receive(line: string): void {
    const reply = parsed<Reply>(line);
    if (reply) this.next()?.resolve(reply.value);
    else this.stderr += `(in the middle of ${JSON.stringify(line.slice(-200))})\n`;
  }

  private next(): Waiting<Reply> | undefined {
    const entry = this.waiting[this.first++];
    if (this.first === this.waiting.length) {
      this.waiting.length = 0;
      this.first = 0;
    }
    return entry;
  }

  private fail(): void {
    this.ended = true;
    const reason = new Error(`${this.name} ended: ${this.stderr}`);
    for (const { reject } of this.waiting.splice(this.first)) reject(reason);
  }
}

function parsed<T>(line: string): { readonly value: T } | null {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return null;
  }
}
