import { TemplateSyntaxError } from '../../index.ts';
import { refuseTooLarge } from '../../template-file.ts';
import type { Compiler } from '../compiler.ts';
import type { Input } from '../inputs/find-inputs.ts';
import { diagnosed, fromUsageError, type Problem } from '../inputs/problem.ts';
import {
  type FoundTemplate,
  type InputTexts,
  type ReadingOptions,
  readTexts,
  templatesIn,
} from '../inputs/read-input.ts';
import { embeddedTarget, filesOf, type OutputFile, type OutputOptions, targetOf } from './outputs.ts';

/** What the modules are made of, and what they are to be. */
export interface ModuleOptions extends ReadingOptions, OutputOptions {}

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

/** Compiles inputs, each again only when its texts have changed. */
export class ModuleCompiler {
  readonly #known = new Map<string, { texts: InputTexts; result: CompiledInput }>();

  constructor(
    private readonly options: ModuleOptions,
    private readonly compiler: Compiler,
  ) {}

  async compile(input: Input): Promise<CompiledInput> {
    let texts: InputTexts;
    try {
      texts = await readTexts(input, this.options);
    } catch (error) {
      return { modules: [], problems: [fromUsageError(error)], refused: 1 };
    }
    const known = this.#known.get(input.path);
    if (known?.texts.main === texts.main && known.texts.schema === texts.schema) return known.result;
    const result = this.compiled(input, texts);
    this.#known.set(input.path, { texts, result });
    return result;
  }

  private compiled(input: Input, texts: InputTexts): CompiledInput {
    const { templates, problems } = templatesIn(input, texts, this.options, this.compiler);
    const compiled = templates.map((template) => this.module(input, template));
    const unread = problems.some(({ exitCode }) => exitCode > 0) ? 1 : 0;
    return {
      modules: compiled.flatMap(({ modules }) => modules),
      problems: [...problems, ...compiled.flatMap((one) => one.problems)],
      refused: compiled.reduce((sum, { refused }) => sum + refused, unread),
    };
  }

  private module(input: Input, { source, name, schema, problems }: FoundTemplate): CompiledInput {
    const { dialect } = this.options;
    const target = name === undefined ? targetOf(input, this.options) : embeddedTarget(input, name, this.options);
    try {
      if (dialect === 'api-gateway') refuseTooLarge(source);
      const options = { name: target.source, dialect, ...(schema && { schema }) };
      const precompiled = this.compiler.precompile(source, options);
      if (problems.length > 0) return { modules: [], problems, refused: 1 };
      const module = { input, files: filesOf(target, precompiled) };
      return { modules: [module], problems: diagnosed(precompiled.warnings, source), refused: 0 };
    } catch (error) {
      if (!(error instanceof TemplateSyntaxError)) throw error;
      return { modules: [], problems: [...problems, ...diagnosed(error.diagnostics, source)], refused: 1 };
    }
  }
}
