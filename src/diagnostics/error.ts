import { TemplateError } from '../runtime/errors.ts';
import type { Diagnostic } from './diagnostic.ts';
import { formatDiagnostic } from './frame.ts';
import { Source } from './source.ts';

/** A template that cannot be compiled, with every problem that was found in it. */
export class TemplateSyntaxError extends TemplateError {
  /** Always `TemplateSyntaxError`. */
  override name = 'TemplateSyntaxError';
  readonly #source: Source;

  constructor(
    /** At least one, in the order of the template. */
    readonly diagnostics: readonly Diagnostic[],
    /** The template, whose lines `toString` shows. */
    source: Source | string,
  ) {
    super(summary(diagnostics));
    this.#source = typeof source === 'string' ? new Source(source) : source;
  }

  /** All problems, each with the lines of the template that it is about. */
  override toString(): string {
    return this.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, this.#source)).join('\n\n');
  }

  /** The name, the message and the diagnostics as plain data. */
  toJSON(): {
    /** `TemplateSyntaxError`. */
    name: string;
    /** The first problem, and how many more there are. */
    message: string;
    /** All of them. */
    diagnostics: readonly Diagnostic[];
  } {
    return { name: this.name, message: this.message, diagnostics: this.diagnostics };
  }
}

function summary([first, ...others]: readonly Diagnostic[]): string {
  if (!first) return 'the template cannot be compiled';
  const more =
    others.length === 0 ? '' : ` (and ${others.length} more ${others.length === 1 ? 'problem' : 'problems'})`;
  return `${first.code}: ${first.message} (line ${first.line}, column ${first.column})${more}`;
}
