import type { Value } from './values.ts';

/** What `use` makes of a value; null, without evaluating anything, where there is none. */
export function whenPresent(value: Value, use: (value: Value) => Value): Value {
  return value === null ? null : use(value);
}

/** A call of a method that no Java class here has: an invalid reference, after its arguments were evaluated. */
export function noSuchMethod(_target: Value, _values: readonly Value[]): null {
  return null;
}
