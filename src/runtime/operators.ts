/** Velocity's operators. Numbers of one class and strings are by far the most frequent: each function tries them first. */

import { spend } from './budget.ts';
import { JavaException, located, type Site } from './errors.ts';
import {
  addition,
  calculate,
  compareNumbers,
  division,
  isZero,
  multiplication,
  type Operation,
  remainder,
  subtraction,
} from './values/arithmetic.ts';
import { className } from './values/class-name.ts';
import { javaEquals } from './values/equality.ts';
import { isNumber } from './values/numbers.ts';
import { areTextsDoubtful } from './values/stored.ts';
import { textAt, toText } from './values/text.ts';
import { isInteger, Opaque, type Value } from './values.ts';

/**
 * `a + b`: the sum, the joined texts when one side is a String, else null. Beside a String, null prints as the
 * source text of its operand.
 */
export function addOrJoin(a: Value, b: Value, site?: Site, aSource = 'null', bSource = 'null'): Value {
  if (isInteger(a) && isInteger(b)) return a + b;
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  if (typeof a === 'string' || typeof b === 'string') {
    return operandText(a, aSource, site) + operandText(b, bSource, site);
  }
  return arithmetic(addition, a, b, site);
}

/** `a - b`; null unless both are numbers. */
export function minus(a: Value, b: Value, site?: Site): Value {
  return isInteger(a) && isInteger(b) ? a - b : arithmetic(subtraction, a, b, site);
}

/** `a * b`; null unless both are numbers. */
export function times(a: Value, b: Value, site?: Site): Value {
  if (isInteger(a) && isInteger(b)) {
    const product = a * b;
    // A sum with 0 turns -0, which is no Integer's value, into 0.
    if (Number.isSafeInteger(product)) return product + 0;
  }
  return arithmetic(multiplication, a, b, site);
}

/** `a / b`; null unless both are numbers and `b` is not zero of any type. */
export function dividedBy(a: Value, b: Value, site?: Site): Value {
  if (isInteger(a) && isInteger(b)) return b === 0 ? null : Math.trunc(a / b) + 0;
  return isNumber(b) && isZero(b) ? null : arithmetic(division, a, b, site);
}

/** `a % b`; null unless both are numbers and `b` is not zero of any type. */
export function modulo(a: Value, b: Value, site?: Site): Value {
  if (isInteger(a) && isInteger(b)) return b === 0 ? null : (a % b) + 0;
  return isNumber(b) && isZero(b) ? null : arithmetic(remainder, a, b, site);
}

/** `a == b`: numbers by value, values of related classes by `equals`, all others by their texts. */
export function equal(a: Value, b: Value, site?: Site): boolean {
  if (typeof a === 'string' && typeof b === 'string') {
    if (a.length > 1000) spend(a.length >> 6);
    return a === b;
  }
  // NaN compares as equal to every number.
  if (typeof a === 'number' && typeof b === 'number') return a === b || Number.isNaN(a) || Number.isNaN(b);
  if (a === null || b === null) return isTextless(a, site) && isTextless(b, site);
  try {
    if (isNumber(a) && isNumber(b)) return compareNumbers(a, b) === 0;
    return areRelated(className(a), className(b)) ? javaEquals(a, b) : toText(a) === toText(b);
  } catch (error) {
    throw failure(error, site);
  }
}

/** `a < b`; false unless both are numbers. */
export function lessThan(a: Value, b: Value, site?: Site): boolean {
  return typeof a === 'number' && typeof b === 'number' ? a < b : compared(a, b, site, (order) => order < 0);
}

/** `a <= b`; false unless both are numbers, true for NaN. */
export function lessOrEqual(a: Value, b: Value, site?: Site): boolean {
  return typeof a === 'number' && typeof b === 'number' ? !(a > b) : compared(a, b, site, (order) => order <= 0);
}

/** `a > b`; false unless both are numbers. */
export function greaterThan(a: Value, b: Value, site?: Site): boolean {
  return lessThan(b, a, site);
}

/** `a >= b`; false unless both are numbers, true for NaN. */
export function greaterOrEqual(a: Value, b: Value, site?: Site): boolean {
  return lessOrEqual(b, a, site);
}

/** Whether a reference with this value is true in a condition: all but null, false, and what has no text. */
export function isTrue(value: Value, site?: Site): boolean {
  if (typeof value === 'boolean') return value;
  return !isTextless(value, site);
}

/**
 * Whether `toString()` gives null here: of null, and of a block inside its own rendering. Velocity asks for the text,
 * which can fail, or print from a block that a collection holds.
 */
function isTextless(value: Value, site: Site | undefined): boolean {
  if (typeof value !== 'object' || value === null) return value === null;
  return (value instanceof Opaque || areTextsDoubtful()) && textAt(value, site) === null;
}

/** Whether one class is the same as the other or extends it: of the classes that templates meet, only JSONArray does. */
function areRelated(a: string, b: string): boolean {
  return a === b || (isArrayList(a) && isArrayList(b));
}

function isArrayList(name: string): boolean {
  return name === 'java.util.ArrayList' || name === 'net.minidev.json.JSONArray';
}

function arithmetic(operation: Operation, a: Value, b: Value, site: Site | undefined): Value {
  if (!isNumber(a) || !isNumber(b)) return null;
  try {
    return calculate(operation, a, b);
  } catch (error) {
    throw failure(error, site);
  }
}

function operandText(value: Value, source: string, site: Site | undefined): string {
  if (typeof value === 'string') return value;
  if (value === null) return source;
  try {
    const text = toText(value);
    if (text !== null) return text;
    throw new JavaException('NullPointerException', 'a block inside its own rendering has no text to add');
  } catch (error) {
    throw failure(error, site);
  }
}

function compared(a: Value, b: Value, site: Site | undefined, accepts: (order: number) => boolean): boolean {
  if (!isNumber(a) || !isNumber(b)) return false;
  try {
    return accepts(compareNumbers(a, b));
  } catch (error) {
    throw failure(error, site);
  }
}

function failure(error: unknown, site: Site | undefined): unknown {
  return site ? located(error, site) : error;
}
