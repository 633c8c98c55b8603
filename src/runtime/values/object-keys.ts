import { spend } from '../budget.ts';
import type { Value } from '../values.ts';
import type { Entry } from './entry.ts';
import { javaEquals, javaHash } from './equality.ts';
import { isPlainKey, type KeyIndex, LinkedMap } from './maps.ts';

/** The entries of a map by the hash code that the key had when it came in, as in Java. */
export class ObjectKeys implements KeyIndex {
  private readonly buckets = new Map<number, Entry[]>();

  find(key: Value): Entry | undefined {
    const bucket = this.buckets.get(javaHash(key));
    if (bucket === undefined) return undefined;
    // Keys can be made to have one hash code.
    spend(bucket.length >> 2);
    return bucket.find((entry) => javaEquals(key, entry.key));
  }

  add(entry: Entry): void {
    const hash = javaHash(entry.key);
    const bucket = this.buckets.get(hash);
    if (bucket) bucket.push(entry);
    else this.buckets.set(hash, [entry]);
  }

  remove(entry: Entry): void {
    const isInside = (bucket: Entry[] | undefined) => bucket?.includes(entry);
    const bucket = this.buckets.get(javaHash(entry.key));
    // A list or map that was changed while it was a key lies in the bucket of its former hash code.
    const found = isInside(bucket) ? bucket : [...this.buckets.values()].find(isInside);
    found?.splice(found.indexOf(entry), 1);
  }
}

/** Stores the value under a key of any kind; gives back the previous one, or null. */
export function putKey(map: LinkedMap, key: Value, value: Value): Value {
  if (!isPlainKey(key)) map.objectKeys ??= new ObjectKeys();
  return map.put(key, value);
}

/** The LinkedHashMap of these pairs, whose keys may be of any kind. */
export function mapOfPairs(pairs: Iterable<readonly [Value, Value]>): LinkedMap {
  return new LinkedMap(pairs, new ObjectKeys());
}
