import { JavaException } from '../errors.ts';
import { className } from '../values/class-name.ts';
import type { Value } from '../values.ts';

/** What the methods here throw, with Java's exceptions and texts. */

export function nullPointer(): JavaException {
  return new JavaException('NullPointerException', 'the method cannot do with null');
}

export function classCast(value: Value, expected: string): JavaException {
  if (value === null) return nullPointer();
  return new JavaException('ClassCastException', `class ${className(value)} cannot be cast to class ${expected}`);
}

export function indexOutOfBounds(message: string): JavaException {
  return new JavaException('IndexOutOfBoundsException', message);
}

export function illegalArgument(message: string): JavaException {
  return new JavaException('IllegalArgumentException', message);
}

export function unsupportedOperation(message: string): JavaException {
  return new JavaException('UnsupportedOperationException', message);
}

/** The error of a method that Java has and Velogate leaves out, rather than answer wrongly. */
export function notInVelogate(method: string): JavaException {
  return new JavaException('UnsupportedMethod', `Velogate does not support ${method}`);
}

/** Throws IndexOutOfBoundsException unless `index` is one of `length` places. */
export function checkIndex(index: number, length: number): void {
  if (index < 0 || index >= length) throw indexOutOfBounds(`Index ${index} out of bounds for length ${length}`);
}

/** Throws IndexOutOfBoundsException unless `from` to before `to` is a part of `length` places. */
export function checkRange(from: number, to: number, length: number): void {
  if (from < 0 || to > length || from > to) throw indexOutOfBounds(`begin ${from}, end ${to}, length ${length}`);
}
