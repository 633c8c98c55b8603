import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = join(process.cwd(), 'test/oracle');
const cache = join(process.cwd(), 'node_modules/.cache/velogate-oracle');
const jars = ['velocity', 'commons-collections3', 'commons-lang', 'json-path', 'json-smart', 'accessors-smart', 'asm']
  .concat('slf4j-api', 'slf4j-nop')
  .map((name) => `/usr/share/java/${name}.jar`);

/** A program of this folder, running beside the real engine; null where Java or the engine's packages are missing, unless VELOGATE_REQUIRE_ORACLE is set. */
export function spawnJava(program: string, options: readonly string[]): ChildProcessWithoutNullStreams | null {
  const problem = missing();
  if (problem === null) return start(program, compiled(), options);
  if (process.env.VELOGATE_REQUIRE_ORACLE) throw new Error(`${program} cannot run: ${problem}`);
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

function start(program: string, folder: string, options: readonly string[]): ChildProcessWithoutNullStreams {
  const machine = ['-Xmx1g', '-Xshare:auto', '-XX:+UseSerialGC', '-Dfile.encoding=UTF-8', '-Duser.language=en'];
  const classes = ['-Duser.country=US', '-cp', [folder, ...jars].join(':')];
  return spawn('java', [...machine, ...classes, program, ...options]);
}
