import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

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
  const answers = new AnswerQueue(java);
  return {
    run: (cases) => answers.of(cases.map(requestLine)),
    close: () => java.stdin.end(),
  };
}

/** Hands each line that the process prints to the oldest request that still waits for one. */
export class AnswerQueue {
  private readonly waiting: { resolve: (answer: Answer) => void; reject: (reason: Error) => void }[] = [];
  private first = 0;
  private lastWords = '';

  constructor(private readonly java: ChildProcessWithoutNullStreams) {
    createInterface({ input: java.stdout }).on('line', (line) => this.answer(line));
    java.stderr.on('data', (text) => {
      this.lastWords += text;
    });
    java.on('close', () => this.fail());
    java.stdin.on('error', () => this.fail());
  }

  of(lines: string[]): Promise<Answer[]> {
    const answers = lines.map(() => new Promise<Answer>((resolve, reject) => this.waiting.push({ resolve, reject })));
    if (lines.length > 0) this.java.stdin.write(`${lines.join('\n')}\n`);
    return Promise.all(answers);
  }

  /** A line that is no JSON is half an answer, or what a dying JVM says: it goes into the error that ends it all. */
  private answer(line: string) {
    const answer = parsed(line);
    if (answer === null) this.lastWords += `${line.slice(0, 500)}\n`;
    else this.next()?.resolve(answer);
  }

  private next() {
    const entry = this.waiting[this.first++];
    if (this.first === this.waiting.length) {
      this.waiting.length = 0;
      this.first = 0;
    }
    return entry;
  }

  private fail() {
    const reason = new Error(`The oracle's process ended: ${this.lastWords}`);
    for (const { reject } of this.waiting.splice(this.first)) reject(reason);
  }
}

function parsed(line: string): Answer | null {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function requestLine(request: OracleCase): string {
  const { context, ...rest } = request;
  const line = JSON.stringify(rest);
  if (context === undefined) return line.replace(/\}$/, ',"context":{}}');
  // A line end can stand in JSON only where blanks may.
  return `${line.slice(0, -1)},"context":${context.replace(/[\r\n]/g, ' ')}}`;
}
