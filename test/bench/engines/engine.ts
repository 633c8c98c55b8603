import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { spawnJava } from '../../oracle/java.ts';
import { LineProcess } from '../../support/line-process.ts';
import type { Transform } from '../transforms/transform.ts';
import { bundleProcess } from './bundle.ts';
import type { Loaded, Profiled, Question, Timed } from './protocol.ts';

/** An engine in a process of its own, which does nothing while it is not asked. */
export class Engine {
  private readonly answers: LineProcess<unknown>;

  constructor(
    readonly name: string,
    process: ChildProcessWithoutNullStreams,
  ) {
    this.answers = new LineProcess(process, name);
  }

  load({ name, template, request }: Transform): Promise<Loaded> {
    return this.ask({ load: name, template, request });
  }

  /** The nanoseconds that printing so often takes. */
  async run(transform: Transform, times: number): Promise<number> {
    const { nanoseconds } = await this.ask<Timed>({ run: transform.name, times });
    return nanoseconds;
  }

  profile(transform: Transform, times: number): Promise<Profiled> {
    return this.ask({ profile: transform.name, times });
  }

  close(): void {
    this.answers.close();
  }

  private ask<Answer>(question: Question): Promise<Answer> {
    return this.answers.send([JSON.stringify(question)])[0] as Promise<Answer>;
  }
}

export type EngineName = 'velogate' | 'by-hand' | 'velocityjs' | 'amplify' | 'json-parse' | 'json-reader';

/** How an engine is started if it is not this checkout's and without anything special. */
interface Start {
  /** What the figures call it. */
  readonly name?: string;
  /** The checkout whose `src` it uses. */
  readonly root?: string;
  readonly options?: readonly string[];
}

export async function startEngine(engine: EngineName, start: Start = {}): Promise<Engine> {
  const { name = engine, root = '.', options = [] } = start;
  const file = await bundleProcess(`test/bench/engines/${engine}.ts`, root, `build/bench/engines/${name}`);
  return new Engine(name, spawn(process.execPath, [file, ...options]));
}

/** Velocity 1.7 with json-smart; null where Java or the engine's packages are missing. */
export function startJava(): Engine | null {
  const java = spawnJava('Timing', []);
  return java && new Engine('jvm', java);
}
