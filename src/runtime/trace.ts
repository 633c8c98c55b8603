import { withinLimits } from './budget.ts';
import { toText } from './values/text.ts';
import { Boxed, type Value } from './values.ts';

/** A reference of a template has been read, or set by `#set`, once. */
export interface TracedRead {
  /** Where the reference starts in the template, in UTF-16 units. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
  /**
   * What printing the value would give at this moment, so ask at once; null for no value. Undefined for a list or map
   * beside a `#define`: its text might run the block, and with it change what the template prints.
   */
  text(): string | null | undefined;
}

/** Is told what a template reads, in the order in which it does; what it throws ends the rendering. */
export type Trace = (read: TracedRead) => void;

/**
 * A template that takes whom to tell what it reads as a second argument.
 * @typeParam Template What it is without: a `MappingTemplate` or a `VelocityTemplate`.
 */
export type Traced<Template extends (given: never) => unknown> = (
  given: Parameters<Template>[0],
  trace?: Trace,
) => ReturnType<Template>;

/** Who is told of the rendering that runs now; rendering never waits, so there is one at a time. */
let current: Trace | undefined;

/** The same template with that argument. */
export function tracing<Given, Result>(render: (given: Given) => Result): Traced<(given: Given) => Result> {
  return (given, trace) => {
    const outer = current;
    current = trace;
    try {
      return render(given);
    } finally {
      current = outer;
    }
  };
}

/** The value, reported as that of the reference from `start` to `end`. `blocks`: whether it may be or hold a block. */
export function traced<T extends Value>(value: T, start: number, end: number, blocks: boolean): T {
  current?.({ start, end, text: () => textOf(value, blocks) });
  return value;
}

/** Costs the template nothing. A text that cannot be made (of a list that holds itself) is untold as well. */
function textOf(value: Value, blocks: boolean): string | null | undefined {
  if (value === null) return null;
  if (blocks && typeof value === 'object' && !(value instanceof Boxed)) return undefined;
  try {
    return withinLimits({ steps: Number.POSITIVE_INFINITY }, () => toText(value));
  } catch {
    return undefined;
  }
}
