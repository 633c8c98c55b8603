import { type Diagnostic, TemplateSyntaxError } from '../../index.ts';
import { refuseTooLarge } from '../../template-file.ts';
import type { Compiler } from '../compiler.ts';
import { counted } from '../counted.ts';
import { type FoundInputs, findInputs, type Input } from '../inputs/find-inputs.ts';
import { inputKinds, inputPaths, readingOptions } from '../inputs/input-options.ts';
import { diagnosed, exitCodeOf, formatAll, fromUsageError, type Problem } from '../inputs/problem.ts';
import { progressOf } from '../inputs/progress.ts';
import { type FoundTemplate, type ReadingOptions, readTexts, templatesIn } from '../inputs/read-input.ts';
import { unusedParameters, type ValuedNames } from '../inputs/unused-parameters.ts';
import { parseOptions } from '../options.ts';
import type { Output, Streams } from '../streams.ts';

const kinds = { ...inputKinds, help: 'flag' } as const;

export const checkHelp = `Prints the problems of templates, and writes nothing.

Usage: velogate check FILES... [OPTIONS]

FILES are any of
  templates               such as scan.vtl
  documents               with the templates in an OpenAPI, CloudFormation or similar document (.yaml, .yml, .json)
  folders                 all templates (*.vtl) below them, but not in node_modules or in folders that begin with a dot

Errors are what \`velogate compile\` refuses. Warnings are what fails whenever it is rendered, or does nothing (a path
that is no JSONPath, a function that $input or $util does not have, \`#else if\`, a byte order mark at the start), paths
that versions of JsonPath read differently, and paths that the JSON Schema (draft 4) of the body rules out:
scan.schema.json beside scan.vtl, or what a document declares for a request. Whether compiled modules are up to date is
another question: \`velogate compile --check\` answers it.

Options:
  --dialect velocity      check stock Apache Velocity 1.7 instead of api-gateway, which takes templates up to 300 KB
  --parameter NAME=VALUE  the value of a parameter of the documents; give the option once for each
  -h, --help              print this help

Exit codes:
  0  there are no problems, or warnings alone
  1  a template, schema or document has errors
  2  the command line is wrong, or a file or folder cannot be read

Examples:
  velogate check templates
  velogate check api.yaml --parameter TableName=Books
`;

/** Prints the problems of templates, and gives the exit code. */
export async function check(argv: readonly string[], { stdout, stderr }: Streams, compiler: Compiler): Promise<number> {
  const { positionals, options } = parseOptions(argv, kinds);
  const paths = inputPaths(positionals);
  const checker = new Checker(readingOptions(options), compiler);
  await checker.checkAll(await findInputs(paths), stderr);
  stderr.write(formatAll(checker.problems, stderr));
  stdout.write(`${checker.summary()}\n`);
  return exitCodeOf(checker.problems);
}

/** Collects the problems of inputs. */
class Checker {
  readonly problems: Problem[] = [];
  private templates = 0;
  private readonly valuedNames: ValuedNames[] = [];

  constructor(
    private readonly options: ReadingOptions,
    private readonly compiler: Compiler,
  ) {}

  async checkAll({ inputs, problems, unread }: FoundInputs, output: Output): Promise<void> {
    this.problems.push(...problems);
    const progress = progressOf('checking', inputs.length, output);
    for (const input of inputs) {
      await this.check(input);
      progress.step();
    }
    progress.end();
    if (unread === 0) this.problems.push(...unusedParameters(this.options, this.valuedNames));
  }

  summary(): string {
    const warnings = this.problems.filter(({ exitCode }) => exitCode === 0).length;
    const errors = this.problems.length - warnings;
    const found = [counted(errors, 'error'), counted(warnings, 'warning')].filter((part) => !part.startsWith('0'));
    return `${counted(this.templates, 'template')}: ${found.length === 0 ? 'no problems' : found.join(', ')}`;
  }

  private async check(input: Input): Promise<void> {
    try {
      const texts = await readTexts(input, this.options);
      const read = templatesIn(input, texts, this.options, this.compiler);
      const { templates, unread, valuedNames, problems } = read;
      this.valuedNames.push(valuedNames);
      this.templates += templates.length + unread;
      this.problems.push(...problems, ...templates.flatMap((template) => this.problemsOf(template)));
    } catch (error) {
      this.problems.push(fromUsageError(error));
      this.valuedNames.push(undefined);
    }
  }

  private problemsOf(template: FoundTemplate): Problem[] {
    return [...template.problems, ...diagnosed(this.diagnosticsOf(template), template.source)];
  }

  private diagnosticsOf({ source, schema }: FoundTemplate): readonly Diagnostic[] {
    const { dialect } = this.options;
    try {
      if (dialect === 'api-gateway') refuseTooLarge(source);
    } catch (error) {
      if (!(error instanceof TemplateSyntaxError)) throw error;
      return error.diagnostics;
    }
    return this.compiler.check(source, { dialect, ...(schema && { schema }) });
  }
}
