import { noSuchElement } from '../values/cursors.ts';
import { JavaIterator, nothingToRemove } from '../values/iterators.ts';
import { ArrayList, isList, JavaArray, type List, setItem } from '../values/lists.ts';
import { concurrentModification } from '../values/modifications.ts';
import type { Value } from '../values.ts';
import { insertAll, itemsOf, removeAt } from './collection.ts';

/** java.util.ListIterator: goes both ways, and changes the list. */
export class JavaListIterator extends JavaIterator {
  private last = -1;
  private expectedSize: number;

  constructor(
    private readonly list: List | JavaArray,
    /** The index of what `next` gives. */
    private cursor: number,
  ) {
    super();
    this.expectedSize = itemsOf(list).length;
  }
  get className(): string {
    if (this.list instanceof JavaArray) return 'java.util.AbstractList$ListItr';
    if (Array.isArray(this.list) || this.list instanceof ArrayList) return 'java.util.ArrayList$ListItr';
    return this.list.iterator()?.className ?? '';
  }
  hasNext(): boolean {
    return this.cursor !== itemsOf(this.list).length;
  }
  hasPrevious(): boolean {
    return this.cursor !== 0;
  }
  nextIndex(): number {
    return this.cursor;
  }
  next(): Value {
    this.check();
    if (this.cursor >= this.expectedSize) throw noSuchElement();
    this.last = this.cursor++;
    return itemsOf(this.list)[this.last]!;
  }
  previous(): Value {
    this.check();
    if (this.cursor <= 0) throw noSuchElement();
    this.last = --this.cursor;
    return itemsOf(this.list)[this.last]!;
  }
  override remove(): void {
    this.checkLast();
    removeAt(this.list, this.last);
    this.cursor = this.last;
    this.last = -1;
    this.expectedSize--;
  }
  set(value: Value): void {
    this.checkLast();
    if (isList(this.list)) setItem(this.list, this.last, value);
    else this.list.items[this.last] = value;
  }
  add(value: Value): void {
    this.check();
    insertAll(this.list, this.cursor, [value]);
    this.cursor++;
    this.expectedSize++;
    this.last = -1;
  }
  private checkLast(): void {
    if (this.last < 0) throw nothingToRemove();
    this.check();
  }
  private check(): void {
    if (itemsOf(this.list).length !== this.expectedSize) throw concurrentModification();
  }
}
