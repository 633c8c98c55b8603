import { LineProcess } from '../support/line-process.ts';
import { spawnJava } from './java.ts';

/** What a case asks of the real engine. JSON documents are raw text, since `1` and `1.0` are different values. */
export interface OracleCase {
  readonly dialect: 'velocity' | 'api-gateway';
  readonly template: string;
  /** The context of the stock dialect, or `$context`. */
  readonly context?: string | undefined;
  readonly body?: string | undefined;
  readonly params?: unknown;
  readonly stageVariables?: unknown;
}

/** What the real engine prints, or where it refuses the case: before any output ("parse") or while rendering. */
export type Answer =
  | { output: string; requestOverride?: unknown; responseOverride?: unknown }
  | { refused: 'parse' | 'render' | 'timeout'; message: string };

export interface Oracle {
  run(cases: readonly OracleCase[]): Promise<Answer[]>;
  close(): void;
}

/** The running oracle, which gives up a case after so many seconds; null where `spawnJava` gives none. */
export async function openOracle(secondsPerCase = 8): Promise<Oracle | null> {
  const java = spawnJava('Oracle', [String(secondsPerCase)]);
  if (java === null) return null;
  const answers = new LineProcess<Answer>(java, "The oracle's process");
  return {
    run: (cases) => Promise.all(answers.send(cases.map(requestLine))),
    close: () => answers.close(),
  };
}

function requestLine(request: OracleCase): string {
  const { context, ...rest } = request;
  const line = JSON.stringify(rest);
  if (context === undefined) return line.replace(/\}$/, ',"context":{}}');
  // A line end can stand in JSON only where blanks may.
  return `${line.slice(0, -1)},"context":${context.replace(/[\r\n]/g, ' ')}}`;
}
