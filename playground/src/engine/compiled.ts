import { check, type Diagnostic, precompile, TemplateSyntaxError } from 'velogate';
import { loadModule } from './load-module.ts';
import type { Job } from './protocol.ts';

/** What comes of a template, whatever it is given. */
export interface Compiled {
  /** Errors, for which it is refused, or warnings. */
  readonly problems: readonly Diagnostic[];
  /** The template, which also tells what it reads; null where it is refused. */
  readonly template: unknown;
}

/** Time is limited by the page, so steps are not; the service itself prints 10 MB at most. */
const limits = { steps: Number.MAX_SAFE_INTEGER, output: 10 * 2 ** 20 };

/** The templates in use: a change of the input alone compiles nothing. */
const known = new Map<string, Compiled>();
const MOST_KNOWN = 4;

/** Compiles a template, unless that was done a moment ago. */
export async function compiled(source: string, dialect: Job['dialect']): Promise<Compiled> {
  const key = `${dialect} ${source}`;
  const found = known.get(key);
  if (found) return found;
  const made = await compile(source, dialect);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}

async function compile(source: string, dialect: Job['dialect']): Promise<Compiled> {
  try {
    const { code } = precompile(source, { dialect, limits, trace: true });
    return { problems: check(source, { dialect }), template: await loadModule(code) };
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    return { problems: error.diagnostics, template: null };
  }
}
