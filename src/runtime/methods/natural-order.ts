import { spend } from '../budget.ts';
import { compareNumbers } from '../values/arithmetic.ts';
import { className } from '../values/class-name.ts';
import { doubleValue, isNumber } from '../values/numbers.ts';
import { Character, isDouble, JavaFloat, type Value } from '../values.ts';
import { classCast, nullPointer } from './failures.ts';
import { compareFloating } from './floating.ts';
import { compareText } from './text.ts';

/** The values in their natural order, as `List.sort(null)` leaves them; throws where Java's compareTo does. */
export function sorted(values: readonly Value[]): Value[] {
  // Java compares nothing in a list of one.
  if (values.length < 2) return [...values];
  spend(values.length * Math.log2(values.length));
  return [...values].sort(compareNaturally);
}

/** Java's `one.compareTo(other)`, of values of one class. */
export function compareNaturally(one: Value, other: Value): number {
  if (one === null || other === null) throw nullPointer();
  if (className(one) !== className(other)) throw classCast(other, className(one));
  if (typeof one === 'string') return compareText(one, other as string);
  if (typeof one === 'boolean') return Number(one) - Number(other);
  if (one instanceof Character) return one.code - (other as Character).code;
  if (!isNumber(one) || !isNumber(other)) throw classCast(one, 'java.lang.Comparable');
  if (isDouble(one) || one instanceof JavaFloat) return compareFloating(doubleValue(one), doubleValue(other));
  return compareNumbers(one, other);
}
