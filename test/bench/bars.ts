import type { CompileTimes } from './compile-times.ts';
import type { Measured } from './measure.ts';
import { BY_HAND, JVM, mean, medians, VELOCITYJS } from './ratios.ts';

/** What a run has found out; a part that it left out is missing. */
export interface Found {
  readonly measured?: readonly Measured[];
  readonly compileTimes?: CompileTimes;
}

/** A figure that is to be reached. */
interface Bar {
  readonly name: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  /** Not a number where the run has not measured it. */
  measuredIn(found: Found): number;
}

export interface Verdict {
  readonly name: string;
  readonly figure: number;
  readonly bar: string;
  readonly isMet: boolean;
}

const BARS: readonly Bar[] = [
  {
    name: 'velogate / by hand, geometric mean',
    atMost: 1.25,
    measuredIn: ({ measured = [] }) => mean(measured, BY_HAND),
  },
  {
    name: 'velogate / by hand, worst',
    atMost: 2,
    measuredIn: ({ measured = [] }) => largest(medians(measured, BY_HAND)),
  },
  {
    name: 'velocityjs / velogate, geometric mean',
    atLeast: 5,
    measuredIn: ({ measured = [] }) => mean(measured, VELOCITYJS),
  },
  {
    name: 'JVM / velogate, worst',
    atLeast: 1,
    measuredIn: ({ measured = [] }) => -largest(negative(medians(measured, JVM))),
  },
  { name: 'compiling 500 bytes, ms', atMost: 1, measuredIn: ({ compileTimes }) => compileTimes?.small ?? Number.NaN },
  {
    name: 'compiling 300 KB / 30 KB, by the byte',
    atMost: 1.25,
    measuredIn: ({ compileTimes }) => compileTimes?.growth ?? Number.NaN,
  },
  {
    name: "import 'velogate', ms",
    atMost: 80,
    measuredIn: ({ compileTimes }) => compileTimes?.importAll ?? Number.NaN,
  },
  {
    name: "import 'velogate/runtime', ms",
    atMost: 10,
    measuredIn: ({ compileTimes }) => compileTimes?.importRuntime ?? Number.NaN,
  },
];

/** The bars that this run says something about. */
export function verdicts(found: Found): Verdict[] {
  return BARS.map((bar) => ({ bar, figure: bar.measuredIn(found) }))
    .filter(({ figure }) => !Number.isNaN(figure))
    .map(({ bar: { name, atMost, atLeast }, figure }) => ({
      name,
      figure,
      bar: atMost === undefined ? `at least ${atLeast}` : `at most ${atMost}`,
      isMet: figure <= (atMost ?? Number.POSITIVE_INFINITY) && figure >= (atLeast ?? 0),
    }));
}

function largest(figures: readonly number[]): number {
  return figures.length === 0 ? Number.NaN : Math.max(...figures);
}

function negative(figures: readonly number[]): number[] {
  return figures.map((figure) => -figure);
}
