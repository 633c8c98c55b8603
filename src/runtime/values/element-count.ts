import { JavaObject, type Value } from '../values.ts';
import { mapSize } from './maps.ts';
import { isRecord } from './record.ts';

/** What Java's `size()` gives: of a collection, a map, or an array, around which Velocity puts a list; null where there is none. */
export function elementCount(value: Value): number | null {
  if (Array.isArray(value)) return value.length;
  if (isRecord(value)) return mapSize(value);
  return value instanceof JavaObject && isCounted(value) ? value.size : null;
}

/** Of our classes, those that have Java's `size()` have a member of this name, and no others. */
function isCounted(value: JavaObject): value is JavaObject & { readonly size: number } {
  return 'size' in value;
}
