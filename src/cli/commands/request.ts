import { suggestion } from '../../diagnostics/suggestion.ts';
import type { MappingRequest } from '../../index.ts';
import type { Compiler } from '../compiler.ts';
import { displayName, readJsonObject, readText } from '../files.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usage-error.ts';

/** What the command line says about the request. */
export interface RequestOptions {
  readonly request?: string;
  readonly body?: string;
  readonly param?: readonly string[];
  readonly context?: string;
  readonly 'stage-variables'?: string;
}

type Params = { [Place in (typeof PLACES)[number]]?: Record<string, string> };
type Draft = { -readonly [Member in keyof MappingRequest]: MappingRequest[Member] };

const MEMBERS = ['body', 'params', 'context', 'stageVariables'];
const PLACES = ['path', 'querystring', 'header'] as const;

/** The request that the options describe: the file of `--request` first, then what the other options replace in it. */
export async function mappingRequest(
  options: RequestOptions,
  { stdin }: Streams,
  compiler: Compiler,
): Promise<MappingRequest> {
  const request: Draft = options.request === undefined ? {} : await fromFile(options.request, stdin, compiler);
  if (options.body !== undefined) request.body = await readText(options.body, stdin);
  if (options.param) request.params = withParams(request.params, options.param);
  if (options.context !== undefined) request.context = await contextFrom(options.context, stdin, compiler);
  if (options['stage-variables'] !== undefined) {
    request.stageVariables = JSON.parse(await readJsonObject(options['stage-variables'], stdin));
  }
  return request;
}

/** A context as exact values: `1.0` stays a Double. */
export async function contextFrom(
  path: string,
  stdin: Streams['stdin'],
  { readJson }: Compiler,
): Promise<Record<string, unknown>> {
  return readJson(await readJsonObject(path, stdin)) as Record<string, unknown>;
}

/** All but the context are strings, which `JSON.parse` keeps. */
async function fromFile(path: string, stdin: Streams['stdin'], { readJson }: Compiler): Promise<Draft> {
  const text = await readJsonObject(path, stdin);
  const request: Draft = JSON.parse(text);
  for (const name of Object.keys(request)) {
    if (!MEMBERS.includes(name)) throw unknownMember(name, path);
  }
  if (request.context !== undefined) request.context = member(readJson(text), 'context');
  return request;
}

/** The member of an object that `readJson` gave: a plain object, or a map where that would lose something. */
function member(object: unknown, name: string): Record<string, unknown> {
  const map = object as { get?: (key: string) => unknown } & Record<string, unknown>;
  return (typeof map.get === 'function' ? map.get(name) : map[name]) as Record<string, unknown>;
}

function unknownMember(name: string, path: string): UsageError {
  const near = suggestion(name, MEMBERS);
  return new UsageError(`${displayName(path)} describes a request, which has no \`${name}\``, [
    near
      ? `help: did you mean \`${near}\`?`
      : `help: it can have ${MEMBERS.map((member) => `\`${member}\``).join(', ')}`,
  ]);
}

function withParams(given: Params | undefined, additions: readonly string[]): Params {
  const params: Params = { ...given };
  for (const addition of additions) {
    const [place, name, value] = splitParam(addition);
    params[place] = Object.fromEntries([...Object.entries(params[place] ?? {}), [name, value]]);
  }
  return params;
}

/** `header.X-Trace=a=b` gives header, X-Trace and `a=b`. */
function splitParam(text: string): [(typeof PLACES)[number], string, string] {
  const [, prefix, name, value] = /^([^.=]*)\.([^=]+)=(.*)$/s.exec(text) ?? [];
  const place = PLACES.find((candidate) => candidate === prefix);
  if (place !== undefined && name !== undefined && value !== undefined) return [place, name, value];
  throw new UsageError(`\`--param ${text}\` is not of the form PLACE.NAME=VALUE`, [
    'help: write path.NAME=VALUE, querystring.NAME=VALUE or header.NAME=VALUE',
  ]);
}
