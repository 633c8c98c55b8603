import type { MappingRequest } from '../../index.ts';
import type { Compiler } from '../compiler.ts';
import { readJsonObject, readText } from '../files.ts';
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
  if (options.context !== undefined) request.context = (await readJsonObject(options.context, stdin, compiler)).value;
  const stageVariables = options['stage-variables'];
  if (stageVariables !== undefined) {
    request.stageVariables = JSON.parse((await readJsonObject(stageVariables, stdin, compiler)).text);
  }
  return request;
}

/** All but the context are strings, which `JSON.parse` keeps; of the context it would lose numbers. */
async function fromFile(path: string, stdin: Streams['stdin'], compiler: Compiler): Promise<Draft> {
  const { text, value } = await readJsonObject(path, stdin, compiler);
  const request: Draft = JSON.parse(text);
  if (request.context !== undefined) request.context = value.get('context')!;
  return request;
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
