import { ModuleCompiler, type ModuleOptions } from '../compile/modules.ts';
import { reportOn } from '../compile/report.ts';
import { compileAll } from '../compile/round.ts';
import { watchInputs } from '../compile/watch.ts';
import type { Compiler } from '../compiler.ts';
import { findInputs } from '../inputs/find-inputs.ts';
import { inputKinds, inputPaths, readingOptions } from '../inputs/input-options.ts';
import type { Interruption } from '../interruption.ts';
import { type Arguments, parseOptions } from '../options.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usage-error.ts';

const kinds = {
  ...inputKinds,
  out: 'value',
  'arbitrary-extensions': 'flag',
  check: 'flag',
  watch: 'flag',
  help: 'flag',
} as const;

type Options = Arguments<typeof kinds>['options'];

export const compileHelp = `Compiles templates into ES modules that need velogate/runtime alone: no compiler, no eval.

Usage: velogate compile FILES... [OPTIONS]

FILES are any of
  templates               scan.vtl becomes scan.vtl.js, scan.vtl.js.map and scan.vtl.d.ts
  documents               the templates in an OpenAPI, CloudFormation or similar document (.yaml, .yml, .json) become
                          modules in a folder of its name: api/... for api.yaml
  folders                 all templates (*.vtl) below them, but not in node_modules or in folders that begin with a dot
If scan.schema.json stands beside scan.vtl, it is the JSON Schema (draft 4) of the body: scan.vtl.d.ts then says what
the body has to be, and a path in the template that the schema rules out is a warning. The same is true of the schema
that a document declares for the body of a request; one that cannot be used is a warning, too.

Output:
  --out DIR               write below DIR instead of beside the input, and keep the folders: for a folder in FILES those
                          below it, for a file those from the working directory to it
  --arbitrary-extensions  write scan.d.vtl.ts too, which gives \`import './scan.vtl'\` its type where TypeScript has
                          allowArbitraryExtensions
  --check                 write nothing, and fail where a file on disk is not what would be written; the problems of
                          templates alone, compiled or not, are what \`velogate check\` prints
  --watch                 go on, and compile again whenever an input changes, until Ctrl-C

Input:
  --dialect velocity      compile stock Apache Velocity 1.7 instead of api-gateway, which takes templates up to 300 KB
  --parameter NAME=VALUE  the value of a parameter of the documents; give the option once for each
  -h, --help              print this help

Only files that change are written, and each of them whole. A template with errors, in itself or in its schema, keeps
its old output; the other templates are written all the same. What was written for a template that is gone stays. A
byte order mark at the start of a template is a part of what it prints, and a warning. So is what fails whenever it is
rendered, or does nothing: \`velogate check --help\` names it.

Exit codes:
  0  all is written or up to date, perhaps with warnings, or --watch was ended
  1  a template, schema or document has errors, an output cannot be written, or --check found one that is out of date
  2  the command line is wrong, a file or folder cannot be read, or two inputs have the same output

Examples:
  velogate compile scan.vtl
  velogate compile templates --out build/templates --watch
  velogate compile api.yaml --parameter TableName=Books --out build
  velogate compile templates --check
`;

/** Compiles templates into modules beside them or in a folder, once or after each change, and gives the exit code. */
export async function compile(
  argv: readonly string[],
  streams: Streams,
  library: Compiler,
  interruption: Interruption,
): Promise<number> {
  const { positionals, options } = parseOptions(argv, kinds);
  const paths = inputPaths(positionals);
  const compiler = new ModuleCompiler(moduleOptions(options), library);
  if (options.watch) return watch(paths, compiler, options, streams, interruption());
  const check = options.check === true;
  const outcome = await compileAll(await findInputs(paths), compiler, { check, stderr: streams.stderr });
  const { problems, summary, exitCode } = reportOn(outcome, check, streams);
  streams.stderr.write(problems);
  streams.stdout.write(summary);
  return exitCode;
}

async function watch(
  paths: readonly string[],
  compiler: ModuleCompiler,
  { check }: Options,
  streams: Streams,
  signal: AbortSignal,
): Promise<number> {
  if (check) throw new UsageError('`--check` and `--watch` do not go together');
  let shown: string | undefined;
  await watchInputs(
    paths,
    async (found) => {
      const outcome = await compileAll(found, compiler, { check: false, stderr: streams.stderr });
      const { problems, summary } = reportOn(outcome, false, streams);
      // What this command writes is noticed as a change too, of which there is nothing to say.
      if (outcome.outdated.length === 0 && problems === shown) return;
      streams.stderr.write(problems);
      streams.stdout.write(shown === undefined ? `${summary}Watching for changes; Ctrl-C ends it.\n` : summary);
      shown = problems;
    },
    signal,
  );
  return 0;
}

function moduleOptions(options: Options): ModuleOptions {
  if (options.out === '') throw new UsageError('the name of the folder for `--out` is empty');
  return {
    out: options.out,
    arbitraryExtensions: options['arbitrary-extensions'] === true,
    ...readingOptions(options),
  };
}
