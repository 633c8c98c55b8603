import type { Value } from '../values.ts';
import type { Entry } from './entry.ts';
import { concurrentModification, JavaIterator, noSuchElement, nothingToRemove } from './iterators.ts';
import type { LinkedMap } from './maps.ts';

/** What an iterator over a map gives of each entry. */
export type MapPart = 'key' | 'value' | 'entry';

/** java.util.LinkedHashMap$LinkedHashIterator, which knows its next entry beforehand. */
export class MapIterator extends JavaIterator {
  private readonly source: Iterator<Entry>;
  private upcoming: Entry | undefined;
  private current: Entry | null = null;
  private expected: number;

  constructor(
    private readonly map: LinkedMap,
    private readonly part: MapPart,
  ) {
    super();
    this.source = map.entries();
    this.expected = map.modifications;
    this.upcoming = this.advance();
  }

  get className(): string {
    return this.map.viewClasses.iterators[this.part];
  }
  hasNext(): boolean {
    return this.upcoming !== undefined;
  }
  next(): Value {
    if (this.map.modifications !== this.expected) throw concurrentModification();
    if (!this.upcoming) throw noSuchElement();
    this.current = this.upcoming;
    this.upcoming = this.advance();
    return this.part === 'entry' ? this.current : this.current[this.part];
  }
  override remove(): void {
    if (!this.current) throw nothingToRemove();
    if (this.map.modifications !== this.expected) throw concurrentModification();
    this.map.removeEntry(this.current);
    this.expected = this.map.modifications;
    this.current = null;
  }
  private advance(): Entry | undefined {
    const step = this.source.next();
    return step.done ? undefined : step.value;
  }
}
