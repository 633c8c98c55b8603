import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';
import type { Value } from '../values.ts';
import { noSuchElement } from './cursors.ts';
import { JavaIterator, nothingToRemove } from './iterators.ts';
import { ArrayList, ImmutableList, JavaList, type List, listItems, modificationCount, replaceRange } from './lists.ts';
import { noteDoubtful } from './stored.ts';

/** java.util.ArrayList$SubList: a live window on a list, void once that list changes its size by other ways. */
export class SubList extends JavaList {
  private expected: number | undefined;

  constructor(
    private readonly root: Value[] | ArrayList,
    private readonly parent: SubList | null,
    private readonly offset: number,
    /** The number of elements, whatever has become of the list behind. */
    public length: number,
  ) {
    super();
    noteDoubtful();
    this.expected = modificationCount(root);
  }

  get className(): string {
    return 'java.util.ArrayList$SubList';
  }
  override get size(): number {
    this.check();
    return this.length;
  }
  get items(): Value[] {
    this.check();
    spend(this.length >> 3);
    return this.backing.slice(this.offset, this.offset + this.length);
  }
  get(index: number): Value {
    this.check();
    return this.backing[this.offset + index] as Value;
  }
  set(index: number, value: Value): void {
    this.check();
    this.backing[this.offset + index] = value;
  }
  /** Replaces `deleted` elements from `start` in the list behind the window; gives back what it removed. */
  override replaceRange(start: number, deleted: number, inserted: readonly Value[]): Value[] {
    this.check();
    const removed = replaceRange(this.root, this.offset + start, deleted, inserted);
    this.resize(inserted.length - deleted);
    return removed;
  }
  subList(from: number, to: number): SubList {
    this.check();
    return new SubList(this.root, this, this.offset + from, to - from);
  }
  override iterator(): JavaIterator {
    this.check();
    return new SubListIterator(this);
  }

  private get backing(): Value[] {
    return Array.isArray(this.root) ? this.root : this.root.items;
  }
  private resize(change: number): void {
    this.length += change;
    this.expected = modificationCount(this.root);
    this.parent?.resize(change);
  }
  private check(): void {
    if (modificationCount(this.root) === this.expected) return;
    throw new JavaException(
      'ConcurrentModificationException',
      'the list behind this sublist has changed its size since the sublist was made',
    );
  }
}

/** java.util.ArrayList$SubList$1: its steps go through the window, which notices a change of the list behind it. */
class SubListIterator extends JavaIterator {
  private cursor = 0;
  private last = -1;

  constructor(private readonly list: SubList) {
    super();
  }
  get className(): string {
    return 'java.util.ArrayList$SubList$1';
  }
  hasNext(): boolean {
    return this.cursor !== this.list.length;
  }
  next(): Value {
    const size = this.list.size;
    if (this.cursor >= size) throw noSuchElement();
    this.last = this.cursor++;
    return this.list.get(this.last);
  }
  override remove(): void {
    if (this.last < 0) throw nothingToRemove();
    this.list.replaceRange(this.last, 1, []);
    this.cursor = this.last;
    this.last = -1;
  }
}

/** The window from `from` to before `to` on this list; throws as `List.subList` does. */
export function subList(list: List, from: number, to: number): SubList | ImmutableList {
  const size = list instanceof SubList ? list.size : listItems(list).length;
  if (from < 0) throw new JavaException('IndexOutOfBoundsException', `fromIndex = ${from}`);
  if (to > size) throw new JavaException('IndexOutOfBoundsException', `toIndex = ${to}`);
  if (from > to) throw new JavaException('IllegalArgumentException', `fromIndex(${from}) > toIndex(${to})`);
  if (list instanceof SubList) return list.subList(from, to);
  if (Array.isArray(list) || list instanceof ArrayList) return new SubList(list, null, from, to - from);
  return new ImmutableList(list.items.slice(from, to), 'SubList');
}
