import { Source } from '../../diagnostics/source.ts';
import { type Dialect, TemplateSyntaxError } from '../../index.ts';
import { refuseTooLarge } from '../../template-file.ts';
import type { Compiler } from '../compiler.ts';
import { displayName, readTextFile, withoutMark } from '../files.ts';
import type { Input } from './inputs.ts';
import { embeddedTarget, filesOf, type OutputFile, type OutputOptions, type Target, targetOf } from './outputs.ts';
import { diagnosed, fromUsageError, type Problem } from './problem.ts';

/** What the modules are to be. */
export interface ModuleOptions extends OutputOptions {
  readonly dialect: Dialect;
  /** Values for a document's parameters. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** A compiled template with the files that it becomes. */
export interface Module {
  readonly input: Input;
  readonly files: readonly OutputFile[];
}

/** What became of an input. */
export interface CompiledInput {
  readonly modules: readonly Module[];
  readonly problems: readonly Problem[];
  /** How many templates were refused; a document that could not be read counts as one. */
  readonly refused: number;
}

/** Compiles inputs, each again only when its text has changed. */
export class ModuleCompiler {
  readonly #known = new Map<string, { text: string; result: CompiledInput }>();

  constructor(
    private readonly options: ModuleOptions,
    private readonly compiler: Compiler,
  ) {}

  async compile(input: Input): Promise<CompiledInput> {
    let text: string;
    try {
      text = await readTextFile(input.path);
    } catch (error) {
      return { modules: [], problems: [fromUsageError(error)], refused: 1 };
    }
    const known = this.#known.get(input.path);
    if (known?.text === text) return known.result;
    const result = isDocument(input.path)
      ? this.fromDocument(input, withoutMark(text))
      : this.fromTemplate(input, text);
    this.#known.set(input.path, { text, result });
    return result;
  }

  private fromTemplate(input: Input, text: string): CompiledInput {
    const source = new Source(text, displayName(input.path));
    return this.module(input, source, targetOf(input, this.options));
  }

  private fromDocument(input: Input, text: string): CompiledInput {
    const { parameters } = this.options;
    const { templates, diagnostics, source } = this.compiler.findTemplates(text, displayName(input.path), {
      parameters,
    });
    const problems = diagnosed(diagnostics, source);
    const compiled = templates.map((template) =>
      this.module(input, template.source, embeddedTarget(input, template.name, this.options)),
    );
    const unread = problems.some(({ exitCode }) => exitCode > 0) ? 1 : 0;
    return {
      modules: compiled.flatMap(({ modules }) => modules),
      problems: [...problems, ...compiled.flatMap((one) => one.problems)],
      refused: compiled.reduce((sum, { refused }) => sum + refused, unread),
    };
  }

  private module(input: Input, source: Source, target: Target): CompiledInput {
    const { dialect } = this.options;
    try {
      if (dialect === 'api-gateway') refuseTooLarge(source);
      const precompiled = this.compiler.precompile(source, { name: target.source, dialect });
      return { modules: [{ input, files: filesOf(target, precompiled) }], problems: [], refused: 0 };
    } catch (error) {
      if (!(error instanceof TemplateSyntaxError)) throw error;
      return { modules: [], problems: diagnosed(error.diagnostics, source), refused: 1 };
    }
  }
}

function isDocument(path: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(path);
}
