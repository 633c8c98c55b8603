import { Source } from '../../diagnostics/source.ts';
import { type MappingRequest, TemplateRenderError } from '../../index.ts';
import type { Compiler } from '../compiler.ts';
import { displayName, readData, readJsonObject } from '../files.ts';
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
type Variables = NonNullable<MappingRequest['stageVariables']>;
type Draft = { -readonly [Member in keyof MappingRequest]: MappingRequest[Member] };

const PLACES = ['path', 'querystring', 'header'] as const;

/** The request that the options describe: the file of `--request` first, then what the other options replace in it. */
export async function mappingRequest(
  options: RequestOptions,
  { stdin }: Streams,
  compiler: Compiler,
): Promise<MappingRequest> {
  const request: Draft = options.request === undefined ? {} : await fromFile(options.request, stdin, compiler);
  if (options.body !== undefined) request.body = await readData(options.body, stdin);
  if (options.param) request.params = withParams(request.params, options.param);
  if (options.context !== undefined) request.context = (await readJsonObject(options.context, stdin, compiler)).value;
  const stageVariables = options['stage-variables'];
  if (stageVariables !== undefined) {
    request.stageVariables = await variablesFrom(stageVariables, stdin, compiler);
  }
  return request;
}

async function variablesFrom(path: string, stdin: Streams['stdin'], compiler: Compiler): Promise<Variables> {
  const stageVariables: Variables = JSON.parse((await readJsonObject(path, stdin, compiler)).text);
  check({ stageVariables }, `${displayName(path)}: wrong stage variables`, compiler);
  return stageVariables;
}

/** All but the context are strings, which `JSON.parse` keeps; of the context it would lose numbers. */
async function fromFile(path: string, stdin: Streams['stdin'], compiler: Compiler): Promise<Draft> {
  const { text, value } = await readJsonObject(path, stdin, compiler);
  const request: Draft = JSON.parse(text);
  if (request.context !== undefined) request.context = value.get('context')!;
  check(request, `${displayName(path)}: wrong request`, compiler);
  return request;
}

/** Reads every part of a request, which the library then checks: what a person has written is wrong wherever it stands. */
const READS_ALL = '$input.params()$context$stageVariables';

function check(request: Draft, headline: string, { compile }: Compiler): void {
  try {
    compile(READS_ALL)(request);
  } catch (error) {
    if (!(error instanceof TemplateRenderError)) throw error;
    throw new UsageError(`${headline}: ${error.reason}`, bodyHelp(request.body));
  }
}

/** Who writes the body as JSON within JSON is told how to write it as text. */
function bodyHelp(body: unknown): string[] {
  if (body === undefined || typeof body === 'string') return [];
  const text = JSON.stringify(JSON.stringify(body));
  const example = text.length > 60 ? 'as one string with JSON text' : `as a string, "body": ${text}`;
  return [`help: write the body ${example}, or give the file that holds it with --body`];
}

/** The body as messages show it; undefined where no file holds it. */
export function bodySource(options: RequestOptions, request: MappingRequest): Source | undefined {
  if (request.body === undefined) return undefined;
  const { body, request: file = '' } = options;
  return new Source(request.body, body === undefined ? `${displayName(file)} (body)` : displayName(body));
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
