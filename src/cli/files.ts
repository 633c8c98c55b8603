import { readFile } from 'node:fs/promises';
import { formatFrame } from '../diagnostics/frame.ts';
import { Source } from '../diagnostics/source.ts';
import type { MappingRequest } from '../index.ts';
import { bytesIfThere } from '../schema-file.ts';
import { utf8Text, withoutMark } from '../template-file.ts';
import type { Compiler } from './compiler.ts';
import { reason } from './file-errors.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './usage-error.ts';

/** The name that stands for standard input on the command line. */
export const STDIN = '-';

/** An object as the library takes it for `$context`. */
export type JsonObject = NonNullable<MappingRequest['context']>;

/** A JSON object as `readJson` gives it: a map. */
export type ExactObject = JsonObject & { get(name: string): JsonObject | undefined };

/** What messages call a file; characters that would drive the terminal are written as escapes. */
export function displayName(path: string): string {
  if (path === STDIN) return '<stdin>';
  return path.replace(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The text of a file or of standard input; whatever keeps it from being read is a usage error. */
export async function readText(path: string, stdin: Streams['stdin']): Promise<string> {
  return path === STDIN ? decoded(await readAll(stdin), path) : readTextFile(path);
}

/** The text of a file; whatever keeps it from being read is a usage error. */
export async function readTextFile(path: string): Promise<string> {
  return decoded(await reading(path, () => readFile(path)), path);
}

/** The text of the file that says what a template's body is; nothing if there is none. */
export async function readSchemaText(path: string): Promise<string | undefined> {
  const bytes = await reading(path, () => bytesIfThere(path));
  return bytes && withoutMark(decoded(bytes, path));
}

/** The text of a file of data, without the byte order mark that some editors put before it. */
export async function readData(path: string, stdin: Streams['stdin']): Promise<string> {
  return withoutMark(await readText(path, stdin));
}

/** The text of a file that holds a JSON object, and the object as exact values (`1.0` stays a Double). */
export async function readJsonObject(
  path: string,
  stdin: Streams['stdin'],
  { readJson }: Compiler,
): Promise<{ text: string; value: ExactObject }> {
  const text = await readData(path, stdin);
  let value: ReturnType<typeof readJson>;
  try {
    value = readJson(text);
  } catch (error) {
    throw malformed(error, new Source(text, displayName(path)));
  }
  if (!/^\s*\{/.test(text)) throw new UsageError(`${displayName(path)} has to hold a JSON object`);
  return { text, value: value as unknown as ExactObject };
}

/** What `readJson` throws says where. */
function malformed(error: unknown, source: Source): UsageError {
  const { message, offset } = error as { message: string; offset?: number };
  const frame = offset === undefined ? [] : [formatFrame(source, { start: offset, end: offset })];
  return new UsageError(`${source.name} is not JSON: ${message}`, frame);
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return utf8Text(bytes, displayName(path));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function reading<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new UsageError(`cannot read ${displayName(path)}: ${reason(error)}`);
  }
}

async function readAll(stream: Streams['stdin']): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(chunks);
}
