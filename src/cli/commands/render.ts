import { formatDiagnostic, formatFrame, formatRenderError, type Paint } from '../../diagnostics/frame.ts';
import { Source } from '../../diagnostics/source.ts';
import { type MappingResult, TemplateError, TemplateRenderError, TemplateSyntaxError } from '../../index.ts';
import { refuseTooLarge } from '../../template-file.ts';
import type { Compiler } from '../compiler.ts';
import { dialectNamed } from '../dialect.ts';
import { displayName, readJsonObject, readText, STDIN } from '../files.ts';
import { type Arguments, parseOptions } from '../options.ts';
import { paintFor } from '../paint.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usage-error.ts';
import { bodySource, mappingRequest } from './request.ts';

const kinds = {
  body: 'value',
  request: 'value',
  param: 'values',
  context: 'value',
  'stage-variables': 'value',
  dialect: 'value',
  overrides: 'flag',
  help: 'flag',
} as const;

type Options = Arguments<typeof kinds>['options'];

export const renderHelp = `Prints what a mapping template makes of a request, byte for byte as API Gateway would send it.

Usage: velogate render TEMPLATE [OPTIONS]

TEMPLATE is a file, or - for standard input.

The request (a response template sees the integration's response as the body):
  --body FILE             the body, as $input sees it; - reads standard input; a byte order mark at the start of this
                          or any other file of the request does not count
  --param PLACE.NAME=VALUE
                          a parameter; PLACE is path, querystring or header; give the option once for each
  --context FILE          a JSON object, as $context sees it
  --stage-variables FILE  a JSON object of strings, as $stageVariables sees it
  --request FILE          all of these in one JSON object: {"body": "...", "params": {"path": {}, "querystring": {},
                          "header": {}}, "context": {}, "stageVariables": {}}; the options above replace its members

Other options:
  --overrides             print what the template stored in $context.requestOverride and $context.responseOverride
                          as JSON on standard error
  --dialect velocity      render with stock Apache Velocity 1.7 instead of api-gateway, which takes templates up to
                          300 KB: --context holds the variables, and the other options of the request do not apply
  -h, --help              print this help

Exit codes:
  0  rendered
  1  the template or the body was refused, or the output cannot be written
  2  the command line is wrong, a file that it names cannot be read, or a file that describes the request is no JSON
     object or has wrong members

Examples:
  velogate render scan-response.vtl --body scan-output.json
  velogate render get-book.vtl --param path.isbn=9780141439518 --param header.Accept=application/json
  aws dynamodb scan --table-name Books | velogate render scan-response.vtl --body -
  velogate render error.vtl --body failure.json --overrides
`;

/** Renders a template on standard output and gives the exit code. */
export async function render(argv: readonly string[], streams: Streams, compiler: Compiler): Promise<number> {
  const { positionals, options } = parseOptions(argv, kinds);
  const template = templateOf(positionals);
  const dialect = dialectNamed(options.dialect);
  checkFiles(template, options);
  const source = new Source(await readText(template, streams.stdin), displayName(template));
  const rendering =
    dialect === 'velocity'
      ? await velocityRendering(source, options, streams, compiler)
      : await gatewayRendering(source, options, streams, compiler);
  return finish(rendering, streams);
}

/** What is about to be rendered. */
interface Rendering {
  readonly template: Source;
  /** Where there is one. */
  readonly body?: Source | undefined;
  /** The output and, where they are asked for, the overrides as text. */
  render(): { output: string; overrides?: string };
}

async function gatewayRendering(
  template: Source,
  options: Options,
  streams: Streams,
  compiler: Compiler,
): Promise<Rendering> {
  const request = await mappingRequest(options, streams, compiler);
  const render = () => {
    refuseTooLarge(template);
    const result = compiler.compile(template.text)(request);
    return { output: result.body, ...(options.overrides && { overrides: overridesText(result) }) };
  };
  return { template, body: bodySource(options, request), render };
}

async function velocityRendering(
  template: Source,
  options: Options,
  { stdin }: Streams,
  compiler: Compiler,
): Promise<Rendering> {
  const foreign = (['body', 'request', 'param', 'stage-variables', 'overrides'] as const).find((name) => options[name]);
  if (foreign) {
    throw new UsageError(`\`--${foreign}\` does not apply to \`--dialect velocity\``, [
      'help: give the variables of the template as a JSON object with --context',
    ]);
  }
  const context = options.context === undefined ? {} : (await readJsonObject(options.context, stdin, compiler)).value;
  return { template, render: () => ({ output: compiler.compileVelocity(template.text)(context) }) };
}

function finish(rendering: Rendering, { stdout, stderr }: Streams): number {
  try {
    const { output, overrides } = rendering.render();
    stdout.write(output);
    if (overrides !== undefined) stderr.write(`${overrides}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    stderr.write(`${describe(error, rendering, paintFor(stderr))}\n`);
    return 1;
  }
}

function describe(error: TemplateError, { template, body }: Rendering, paint: Paint): string {
  if (error instanceof TemplateSyntaxError) {
    return error.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, template, paint)).join('\n\n');
  }
  if (error instanceof TemplateRenderError) {
    return [formatRenderError(error, template, paint), ...bodyFrame(error, body, paint)].join('\n');
  }
  return `${paint('error', 'error')}: ${error.message}`;
}

/** Where a malformed body goes wrong: only it has the status 400, and an offset in what was thrown. */
function bodyFrame({ status, cause }: TemplateRenderError, body: Source | undefined, paint: Paint): string[] {
  const offset = cause instanceof Error && 'offset' in cause ? cause.offset : undefined;
  if (status !== 400 || body === undefined || typeof offset !== 'number') return [];
  // A text that ends too early is shown to its last ink, not to an empty line.
  const start = Math.min(offset, body.text.trimEnd().length);
  return [`${paint('note', 'note')}: reading the body stopped here`, formatFrame(body, { start, end: start }, paint)];
}

function overridesText({ requestOverride, responseOverride }: MappingResult): string {
  return JSON.stringify({ requestOverride, responseOverride }, null, 2);
}

function templateOf(positionals: readonly string[]): string {
  const [template, extra] = positionals;
  if (template === undefined) throw new UsageError('a template has to be named');
  if (template === '') throw new UsageError('the name of the template is empty');
  if (extra !== undefined) throw new UsageError(`one template at a time: \`${extra}\` is too much`);
  return template;
}

function checkFiles(template: string, options: Options): void {
  const files = (['body', 'request', 'context', 'stage-variables'] as const).map((name) => [name, options[name]]);
  const nameless = files.find(([, path]) => path === '');
  if (nameless) throw new UsageError(`the name of the file for \`--${nameless[0]}\` is empty`);
  const readers = [template, ...files.map(([, path]) => path)];
  if (readers.filter((path) => path === STDIN).length < 2) return;
  throw new UsageError('standard input (`-`) can be read only once');
}
