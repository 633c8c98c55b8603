import { JavaException } from './errors.ts';

/**
 * What a rendering may cost at most, so that a hostile template cannot exhaust the host: far more than a template needs
 * whose result has to fit in the service's 10 MB.
 */
export interface Limits {
  /**
   * Steps, each about a tenth of a microsecond of work: a turn of a loop, what prints, a call of a method, block or macro, an element
   * visited or added, 4 UTF-16 units of a text that is searched, 2 of one that is made; what takes longer counts for as many as it takes.
   * Default 20,000,000, which take about two seconds, and hold the memory for texts below 256 MB.
   */
  readonly steps?: number;
  /** UTF-16 units that the template may print. Default 67,108,864. */
  readonly output?: number;
}

/** The steps where nothing else is said. */
const DEFAULT_STEPS = 20_000_000;

/** No text may be longer, what a template prints included where nothing else is said. */
const LONGEST_TEXT = 67_108_864;

/** What is known about the rendering that runs now; rendering never waits, so there is one at a time. */
export interface Budget {
  /** The steps that it may still take. */
  remaining: number;
  /**
   * Whether it may hold a collection whose text fails, or runs a block, or never ends: one that a list, map or block was
   * put into, a map with the key null, a sublist whose list has changed. What comes from a body has a text, so that most
   * renderings need not make it to know.
   */
  hasDoubtfulTexts?: true;
}

export let budget: Budget = { remaining: Infinity };

/** Counts steps of the rendering that runs now. Throws when its budget is spent. */
export function spend(steps: number): void {
  budget.remaining -= steps;
  if (budget.remaining < 0) throw exceeded('steps');
}

/** Counts the making of so many elements, each an object; before they are made, lest they fill the memory. */
export function spendElements(count: number): void {
  spend(count * 4);
}

/**
 * Counts the making of a text of this length, dearly, lest many of them fill the memory; one longer than any template may
 * print is refused at once.
 */
export function spendText(length: number): void {
  if (length > LONGEST_TEXT) throw new JavaException('LimitExceeded', `a text of ${length} characters is too long`);
  spend(1 + (length >> 1));
}

/** Counts looking for a key of a map: the pieces of a text are put together for it, in memory of their own. */
export function spendKey(key: unknown): void {
  if (typeof key === 'string') spend(key.length >> 2);
}

/**
 * What `render` gives, within the limits. A rendering inside another one (a getter of the caller's data may start it)
 * has a budget of its own.
 */
export function withinLimits<T>({ steps = DEFAULT_STEPS }: Limits = {}, render: () => T): T {
  const outer = budget;
  budget = { remaining: steps };
  try {
    return render();
  } finally {
    budget = outer;
  }
}

/** The text that a template has printed, if it is not longer than it may be. */
export function withinOutput({ output = LONGEST_TEXT }: Limits = {}, text: string): string {
  if (text.length > output) throw exceeded('output');
  return text;
}

function exceeded(limit: keyof Limits): JavaException {
  return new JavaException('LimitExceeded', `the template takes more than the limit \`${limit}\` allows`);
}
