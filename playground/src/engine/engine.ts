import type { Job, Message, Outcome } from './protocol.ts';

/** A job may take this long, in milliseconds, from when the worker has begun it. */
export const TIME_LIMIT = 2000;

/** Each job leaves modules in the worker that cannot be unloaded, so it is replaced after this many. */
const JOBS_OF_A_WORKER = 500;

/** What comes of a job: its outcome, that it was stopped, or why there is no worker. */
export type Report = { readonly kind: 'outcome'; readonly outcome: Outcome } | Stopped | Broken;

export interface Stopped {
  readonly kind: 'stopped';
  /** Whether it was still being compiled. */
  readonly compiling: boolean;
}

export interface Broken {
  readonly kind: 'broken';
  readonly message: string;
}

/**
 * Runs jobs in a worker, one at a time. Of those that come in meanwhile, the latest runs next and the others never do.
 * A job that takes too long is stopped together with its worker, in whose place a new one starts.
 */
export class Engine {
  #worker: Worker;
  #ready = false;
  #running = false;
  #compiling = false;
  #waiting: Job | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #jobs = 0;

  constructor(
    private readonly makeWorker: () => Worker,
    private readonly deliver: (report: Report) => void,
  ) {
    this.#worker = this.#start();
  }

  run(job: Job): void {
    this.#waiting = job;
    this.#next();
  }

  #start(): Worker {
    const worker = this.makeWorker();
    worker.onmessage = ({ data }: MessageEvent<Message>) => this.#receive(data);
    worker.onerror = ({ message }) => this.deliver({ kind: 'broken', message: message || 'its file cannot be loaded' });
    this.#ready = false;
    this.#running = false;
    this.#jobs = 0;
    return worker;
  }

  #next(): void {
    if (!this.#ready || this.#running || !this.#waiting) return;
    this.#worker.postMessage(this.#waiting);
    this.#waiting = null;
    this.#running = true;
    this.#jobs++;
  }

  #receive(message: Message): void {
    switch (message.kind) {
      case 'ready':
        this.#ready = true;
        break;
      case 'begun':
        this.#compiling = true;
        this.#timer = setTimeout(() => this.#stop(), TIME_LIMIT);
        break;
      case 'compiled':
        this.#compiling = false;
        break;
      case 'broken':
        this.#finish(message);
        break;
      case 'done':
        this.#finish({ kind: 'outcome', outcome: message.outcome });
        if (this.#jobs >= JOBS_OF_A_WORKER) this.#replace();
        break;
    }
    this.#next();
  }

  #finish(report: Report): void {
    clearTimeout(this.#timer);
    this.#running = false;
    this.deliver(report);
  }

  #stop(): void {
    this.#replace();
    this.deliver({ kind: 'stopped', compiling: this.#compiling });
  }

  #replace(): void {
    this.#worker.terminate();
    this.#worker = this.#start();
  }
}
