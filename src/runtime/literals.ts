import { spend, spendKey } from './budget.ts';
import { JavaException, located, type Site } from './errors.ts';
import { ArrayList } from './values/lists.ts';
import type { LinkedMap } from './values/maps.ts';
import { intValue, isNumber } from './values/numbers.ts';
import { mapOfPairs } from './values/object-keys.ts';
import type { Value } from './values.ts';

/** Where Java runs out of memory, give or take: a body can ask for a range of two billion. */
const MAXIMUM_LENGTH = 10_000_000;

/** The list `[a, b]`. */
export function listLiteral(items: Value[]): ArrayList {
  return new ArrayList(items);
}

/** The map `{k : v}`; the last of equal keys wins, in the place of the first. */
export function mapLiteral(pairs: readonly (readonly [Value, Value])[]): LinkedMap {
  for (const [key] of pairs) spendKey(key);
  return mapOfPairs(pairs);
}

/** The list of all Integers from one end to the other, both included; null unless both are numbers. */
export function rangeLiteral(from: Value, to: Value, site?: Site): ArrayList | null {
  if (!isNumber(from) || !isNumber(to)) return null;
  const first = intValue(from);
  const last = intValue(to);
  // ASTIntegerRange computes the length in ints.
  const length = (Math.abs((first - last) | 0) + 1) | 0;
  if (length < 0 || length > MAXIMUM_LENGTH) throw tooLong(length, site);
  countAt(length, site);
  const step = first <= last ? 1 : -1;
  return new ArrayList(Array.from({ length }, (_, index) => (first + step * index) | 0));
}

function countAt(length: number, site: Site | undefined): void {
  try {
    spend(length);
  } catch (error) {
    throw site ? located(error, site) : error;
  }
}

function tooLong(length: number, site: Site | undefined): unknown {
  const most = `at most ${MAXIMUM_LENGTH} are possible`;
  const error =
    length < 0
      ? new JavaException('IllegalArgumentException', `Illegal Capacity: ${length}`)
      : new JavaException('OutOfMemoryError', `a range of ${length} numbers (${most})`);
  return site ? located(error, site) : error;
}
