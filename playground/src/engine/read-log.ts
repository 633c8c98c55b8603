import type { TracedRead } from 'velogate';
import type { Reads } from './protocol.ts';

/** So many values of a reference are kept, and so much of the text of each. */
const MOST_VALUES = 100;
const LONGEST_VALUE = 1000;

interface Entry {
  start: number;
  end: number;
  count: number;
  values: (string | null | undefined)[];
}

/** Gathers what a template tells that it reads, by reference. */
export class ReadLog {
  readonly #entries = new Map<number, Entry>();

  /** Two references never start at the same place. */
  readonly note = ({ start, end, text }: TracedRead): void => {
    const entry = this.#entries.get(start) ?? { start, end, count: 0, values: [] };
    this.#entries.set(start, entry);
    entry.count++;
    if (entry.count <= MOST_VALUES) entry.values.push(clipped(text()));
  };

  get reads(): Reads[] {
    return [...this.#entries.values()];
  }
}

function clipped(text: string | null | undefined): string | null | undefined {
  return text && text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}...` : text;
}
