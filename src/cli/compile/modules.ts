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
import { unusedParameters, type ValuedNames } from '../inputs/unused-parameters.ts';
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
  /** How many templates were refused. */
  readonly refused: number;
  /** What else went wrong: the file cannot be read, or the document has errors around its templates. */
  readonly failed?: 'file' | 'document' | undefined;
  readonly valuedNames: ValuedNames;
}

/** What became of a template. */
type CompiledTemplate = Pick<CompiledInput, 'modules' | 'problems' | 'refused'>;

/** Compiles inputs, each again only when its texts have changed. */
export class ModuleCompiler {
  readonly #known = new Map<string, { texts: InputTexts; result: CompiledInput }>();

  constructor(
    private readonly options: ModuleOptions,
    private readonly compiler: Compiler,
  ) {}

  /** Warnings of the options, in view of all inputs. */
  warnings(compiled: readonly CompiledInput[]): Problem[] {
    return unusedParameters(
      this.options,
      compiled.map(({ valuedNames }) => valuedNames),
    );
  }

  async compile(input: Input): Promise<CompiledInput> {
    let texts: InputTexts;
    try {
      texts = await readTexts(input, this.options);
    } catch (error) {
      return { modules: [], problems: [fromUsageError(error)], refused: 0, failed: 'file', valuedNames: undefined };
    }
    const known = this.#known.get(input.path);
    if (known?.texts.main === texts.main && known.texts.schema === texts.schema) return known.result;
    const result = this.compiled(input, texts);
    this.#known.set(input.path, { texts, result });
    return result;
  }

  private compiled(input: Input, texts: InputTexts): CompiledInput {
    const read = templatesIn(input, texts, this.options, this.compiler);
    const { templates, unread, hasOwnErrors, valuedNames, problems } = read;
    const compiled = templates.map((template) => this.module(input, template));
    return {
      modules: compiled.flatMap(({ modules }) => modules),
      problems: [...problems, ...compiled.flatMap((one) => one.problems)],
      refused: compiled.reduce((sum, { refused }) => sum + refused, unread),
      failed: hasOwnErrors ? 'document' : undefined,
      valuedNames,
    };
  }

  private module(input: Input, { source, name, schema, problems }: FoundTemplate): CompiledTemplate {
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
