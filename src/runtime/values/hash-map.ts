import { spend } from '../budget.ts';
import type { Value } from '../values.ts';
import { Entry } from './entry.ts';
import { javaHash } from './equality.ts';
import { LinkedMap } from './maps.ts';

/** java.util.HashMap: a map whose order is that of its table, which doubles when it is three quarters full. */
export abstract class HashMap extends LinkedMap {
  private capacity = 16;

  override put(key: Value, value: Value): Value {
    const previous = super.put(key, value);
    while (this.size > this.capacity * 0.75) this.capacity *= 2;
    return previous;
  }
  /** By bucket, within a bucket by insertion. (Java turns buckets of more than eight into trees; we do not.) */
  override entries(): IterableIterator<Entry> {
    const entries = [...super.entries()];
    spend(entries.length);
    return entries.sort((a, b) => this.bucket(a.key) - this.bucket(b.key)).values();
  }
  protected override newEntry(key: Value, value: Value): Entry {
    return new HashMapNode(key, value);
  }
  private bucket(key: Value): number {
    const hash = javaHash(key);
    return (hash ^ (hash >>> 16)) & (this.capacity - 1);
  }
}

class HashMapNode extends Entry {
  override get className(): string {
    return 'java.util.HashMap$Node';
  }
}
