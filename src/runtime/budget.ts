import { JavaException, TemplateError } from './errors.ts';

/**
 * What a rendering may cost at most, so that a hostile template cannot exhaust the host. Both are far beyond what the
 * service lets a template do in its 29 seconds and 10 MB.
 */
export interface Limits {
  /**
   * Steps: turns of loops, calls of methods, blocks and macros, elements added to collections, and 16 UTF-16 units of
   * every text that is searched or copied. Default 10,000,000, which takes about a second.
   */
  readonly steps?: number;
  /** UTF-16 units that the template may print. Default 67,108,864. */
  readonly output?: number;
}

/** The limits where nothing else is said. */
export const DEFAULT_LIMITS: Required<Limits> = { steps: 10_000_000, output: 2 ** 26 };

/**
 * The limits themselves, if they are ones.
 * @throws {TemplateError} for a limit that is no number above 0.
 */
export function checkedLimits(limits: Limits): Record<string, number> {
  return Object.fromEntries(
    (['steps', 'output'] as const)
      .filter((name) => limits[name] !== undefined)
      .map((name) => [name, checkedLimit(name, limits[name])]),
  );
}

function checkedLimit(name: string, limit: unknown): number {
  if (typeof limit === 'number' && limit > 0) return limit;
  throw new TemplateError(`the limit \`${name}\` has to be a number above 0`);
}

const LONGEST_TEXT = 2 ** 26;

/** What the rendering that runs now may still spend; rendering never waits, so there is one at a time. */
let remaining = Number.POSITIVE_INFINITY;

/** Counts steps of the rendering that runs now. Throws when its budget is spent. */
export function spend(steps: number): void {
  remaining -= steps;
  if (remaining < 0) throw exceeded('steps');
}

/** Counts the making of a text of this length; one longer than any template may print is refused at once. */
export function spendText(length: number): void {
  if (length > LONGEST_TEXT) throw new JavaException('LimitExceeded', `a text of ${length} characters is too long`);
  spend(1 + (length >> 4));
}

/**
 * The text that `render` gives, within the limits. A rendering inside another one (a getter of the caller's data
 * may start it) has a budget of its own.
 */
export function withinLimits(limits: Limits = {}, render: () => string): string {
  const outer = remaining;
  remaining = limits.steps ?? DEFAULT_LIMITS.steps;
  try {
    const text = render();
    if (text.length > (limits.output ?? DEFAULT_LIMITS.output)) throw exceeded('output');
    return text;
  } finally {
    remaining = outer;
  }
}

function exceeded(limit: keyof Limits): JavaException {
  const what = limit === 'steps' ? 'takes more steps' : 'prints more';
  return new JavaException('LimitExceeded', `the template ${what} than the limit \`${limit}\` allows`);
}
