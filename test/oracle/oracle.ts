import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineProcess } from '../support/line-process.ts';

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

const sources = join(process.cwd(), 'test/oracle');
const cache = join(process.cwd(), 'node_modules/.cache/velogate-oracle');
const jars = ['velocity', 'commons-collections3', 'commons-lang', 'json-path', 'json-smart', 'accessors-smart', 'asm']
  .concat('slf4j-api', 'slf4j-nop')
  .map((name) => `/usr/share/java/${name}.jar`);

/** The running oracle, which gives up a case after so many seconds; null where Java or the engine's packages are missing, unless VELOGATE_REQUIRE_ORACLE is set. */
export async function openOracle(secondsPerCase = 8): Promise<Oracle | null> {
  const problem = missing();
  if (problem === null) return start(compiled(), secondsPerCase);
  if (process.env.VELOGATE_REQUIRE_ORACLE) throw new Error(`The oracle cannot run: ${problem}`);
  return null;
}

/** Why the oracle cannot run on this machine; null when it can. */
export function missing(): string | null {
  const absent = jars.filter((jar) => !existsSync(jar));
  if (absent.length > 0) return `${absent.join(', ')}: not found (Debian packages velocity and libjsonpath-java)`;
  try {
    execFileSync('javac', ['-version'], { stdio: 'ignore' });
    return null;
  } catch {
    return 'no Java compiler (Debian package openjdk-17-jdk-headless)';
  }
}

/** The folder of class files, named after the Java source, so that a changed source is compiled anew. */
function compiled(): string {
  const files = readdirSync(sources).filter((name) => name.endsWith('.java'));
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(sources, file)));
  const folder = join(cache, hash.digest('hex').slice(0, 16));
  if (existsSync(join(folder, 'Oracle.class'))) return folder;
  mkdirSync(folder, { recursive: true });
  const paths = files.map((file) => join(sources, file));
  execFileSync('javac', [
    '-nowarn',
    '-Xlint:-deprecation',
    '-encoding',
    'UTF-8',
    '-cp',
    jars.join(':'),
    '-d',
    folder,
    ...paths,
  ]);
  return folder;
}

function start(folder: string, secondsPerCase: number): Oracle {
  const options = ['-Xmx1g', '-Xshare:auto', '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8', '-Duser.language=en'];
  const java = spawn('java', [
    ...options,
    '-Duser.country=US',
    '-cp',
    [folder, ...jars].join(':'),
    'Oracle',
    String(secondsPerCase),
  ]);
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
