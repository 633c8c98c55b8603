import { formatDiagnostic, formatRenderError, type Paint } from '../../diagnostics/frame.ts';
import { Source } from '../../diagnostics/source.ts';
import { suggestion } from '../../diagnostics/suggestion.ts';
import { type MappingResult, TemplateError, TemplateRenderError, TemplateSyntaxError } from '../../index.ts';
import type { Compiler } from '../compiler.ts';
import { displayName, readJsonObject, readText, STDIN } from '../files.ts';
import { type Arguments, parseOptions } from '../options.ts';
import { paintFor } from '../paint.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usage-error.ts';
import { mappingRequest } from './request.ts';

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

const DIALECTS = ['api-gateway', 'velocity'] as const;

type Options = Arguments<typeof kinds>['options'];

export const renderHelp = `Prints what a mapping template makes of a request, byte for byte as API Gateway would send it.

Usage: velogate render TEMPLATE [OPTIONS]

TEMPLATE is a file, or - for standard input.

The request (a response template sees the integration's response as the body):
  --body FILE             the body, as $input sees it; - reads standard input
  --param PLACE.NAME=VALUE
                          a parameter; PLACE is path, querystring or header; give the option once for each
  --context FILE          a JSON object, as $context sees it
  --stage-variables FILE  a JSON object of strings, as $stageVariables sees it
  --request FILE          all of these in one JSON object: {"body": "...", "params": {"path": {}, "querystring": {},
                          "header": {}}, "context": {}, "stageVariables": {}}; the options above replace its members

Other options:
  --overrides             print what the template stored in $context.requestOverride and $context.responseOverride
                          as JSON on standard error
  --dialect velocity      render with stock Apache Velocity 1.7 instead of api-gateway: --context holds the variables,
                          and the other options of the request do not apply
  -h, --help              print this help

Exit codes: 0 rendered; 1 the template or its input was refused; 2 the command line is wrong, or a file that it names
cannot be read.

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
  const dialect = dialectOf(options);
  checkStdin(template, options);
  const source = new Source(await readText(template, streams.stdin), displayName(template));
  const rendering =
    dialect === 'velocity'
      ? await velocityRendering(source, options, streams, compiler)
      : await gatewayRendering(source, options, streams, compiler);
  return finish(rendering, source, streams);
}

/** Renders; what it gives is the output and, where they are asked for, the overrides as text. */
type Rendering = () => { output: string; overrides?: string };

async function gatewayRendering(
  source: Source,
  options: Options,
  streams: Streams,
  compiler: Compiler,
): Promise<Rendering> {
  const request = await mappingRequest(options, streams, compiler);
  return () => {
    const result = compiler.compile(source.text)(request);
    return { output: result.body, ...(options.overrides && { overrides: overridesText(result) }) };
  };
}

async function velocityRendering(
  source: Source,
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
  return () => ({ output: compiler.compileVelocity(source.text)(context) });
}

function finish(rendering: Rendering, source: Source, { stdout, stderr }: Streams): number {
  try {
    const { output, overrides } = rendering();
    stdout.write(output);
    if (overrides !== undefined) stderr.write(`${overrides}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    stderr.write(`${describe(error, source, paintFor(stderr))}\n`);
    return 1;
  }
}

function describe(error: TemplateError, source: Source, paint: Paint): string {
  if (error instanceof TemplateSyntaxError) {
    return error.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, source, paint)).join('\n\n');
  }
  if (error instanceof TemplateRenderError) return formatRenderError(error, source, paint);
  return `${paint('error', 'error')}: ${error.message}`;
}

function overridesText({ requestOverride, responseOverride }: MappingResult): string {
  return JSON.stringify({ requestOverride, responseOverride }, null, 2);
}

function templateOf(positionals: readonly string[]): string {
  const [template, extra] = positionals;
  if (template === undefined) throw new UsageError('a template has to be named');
  if (extra !== undefined) throw new UsageError(`one template at a time: \`${extra}\` is too much`);
  return template;
}

function dialectOf({ dialect = 'api-gateway' }: Options): (typeof DIALECTS)[number] {
  const known = DIALECTS.find((name) => name === dialect);
  if (known) return known;
  const near = suggestion(dialect, DIALECTS);
  throw new UsageError(`there is no dialect \`${dialect}\``, [
    near ? `help: did you mean \`${near}\`?` : `help: write ${DIALECTS.join(' or ')}`,
  ]);
}

function checkStdin(template: string, options: Options): void {
  const readers = [template, options.body, options.request, options.context, options['stage-variables']];
  if (readers.filter((path) => path === STDIN).length < 2) return;
  throw new UsageError('standard input (`-`) can be read only once');
}
