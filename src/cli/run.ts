import { suggestion } from '../diagnostics/suggestion.ts';
import { check, checkHelp } from './commands/check.ts';
import { compile, compileHelp } from './commands/compile.ts';
import { render, renderHelp } from './commands/render.ts';
import type { Compiler } from './compiler.ts';
import type { Interruption } from './interruption.ts';
import type { Streams } from './streams.ts';
import { UsageError } from './usage-error.ts';
import { version } from './version.ts';

interface Command {
  readonly summary: string;
  readonly help: string;
  /** The exit code. */
  run(argv: readonly string[], streams: Streams, compiler: Compiler, interruption: Interruption): Promise<number>;
}

const commands: ReadonlyMap<string, Command> = new Map([
  ['render', { summary: 'print what a template makes of a request', help: renderHelp, run: render }],
  ['compile', { summary: 'write templates as JavaScript modules', help: compileHelp, run: compile }],
  ['check', { summary: 'print the problems of templates, and write nothing', help: checkHelp, run: check }],
]);

const help = `Compiles Amazon API Gateway mapping templates and prints what the service would print.

Usage: velogate COMMAND [ARGUMENTS]

Commands:
${[...commands].map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`).join('\n')}

Options:
  -h, --help  print this help; \`velogate COMMAND --help\` explains a command
  --version   print the version

Examples:
  echo '{"name": "Ada"}' | velogate render hello.vtl --body -
  velogate compile templates --out build
  velogate check templates api.yaml
`;

/** The exit code of a command line: 0 done, 1 template or input refused, 2 the command line is wrong. */
export async function run(
  argv: readonly string[],
  streams: Streams,
  compiler: Compiler,
  interruption: Interruption,
): Promise<number> {
  try {
    return await dispatch(argv, streams, compiler, interruption);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const manual = commands.has(argv[0] ?? '') ? `velogate ${argv[0]} --help` : 'velogate --help';
    streams.stderr.write(`${[`velogate: ${error.message}`, ...error.details, `See \`${manual}\`.`].join('\n')}\n`);
    return 2;
  }
}

async function dispatch(
  [first, ...rest]: readonly string[],
  streams: Streams,
  compiler: Compiler,
  interruption: Interruption,
): Promise<number> {
  if (first === undefined) {
    streams.stderr.write(help);
    return 2;
  }
  if (first === '--version') return print(streams, `${version}\n`);
  if (first === '-h' || first === '--help') return print(streams, help);
  if (first === 'help') return print(streams, rest[0] === undefined ? help : find(rest[0]).help);
  const command = find(first);
  if (rest.includes('--help') || rest.includes('-h')) return print(streams, command.help);
  return command.run(rest, streams, compiler, interruption);
}

function find(name: string): Command {
  const command = commands.get(name);
  if (command) return command;
  const near = suggestion(name, commands.keys());
  const kind = name.startsWith('-') ? 'option' : 'command';
  throw new UsageError(`there is no ${kind} \`${name}\``, near ? [`help: did you mean \`velogate ${near}\`?`] : []);
}

function print(streams: Streams, text: string): number {
  streams.stdout.write(text);
  return 0;
}
