/** Velocity 1.7's MathUtils: arithmetic on numbers of any two classes. */

import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';
import {
  BigDecimal,
  BigInteger,
  double,
  integer,
  isDouble,
  JavaByte,
  JavaFloat,
  type JavaNumber,
  JavaShort,
  long,
} from '../values.ts';
import {
  addDecimals,
  bounded,
  compareDecimals,
  decimalOfDouble,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from './decimal.ts';
import { costOf } from './digits.ts';
import { doubleValue, floatValue, wholeValue } from './numbers.ts';

/** One of `+ - * / %` in each of the types that Velocity computes in. */
export interface Operation {
  whole(a: bigint, b: bigint): bigint;
  /** What a long makes of a result that it cannot hold; BigInteger where absent. */
  wraps?(a: bigint, b: bigint): boolean;
  /** On BigIntegers, where it differs from `whole`. */
  big?(a: bigint, b: bigint): bigint;
  floating(a: number, b: number): number;
  decimal(a: BigDecimal, b: BigDecimal): BigDecimal;
}

const LONG_MINIMUM = -0x8000_0000_0000_0000n;

/** MathUtils' overflow checks do not see that MIN * -1 and MIN / -1 stay MIN. */
function isNegatedMinimum(a: bigint, b: bigint): boolean {
  return a === LONG_MINIMUM && b === -1n;
}

export const addition: Operation = {
  whole: (a, b) => a + b,
  floating: (a, b) => a + b,
  decimal: addDecimals,
};

export const subtraction: Operation = {
  whole: (a, b) => a - b,
  floating: (a, b) => a - b,
  decimal: subtractDecimals,
};

export const multiplication: Operation = {
  whole: (a, b) => a * b,
  wraps: isNegatedMinimum,
  floating: (a, b) => a * b,
  decimal: multiplyDecimals,
};

export const division: Operation = {
  whole: (a, b) => a / b,
  wraps: isNegatedMinimum,
  floating: (a, b) => a / b,
  decimal: (a, b) => divideDecimals(a, b, a.scale, 'HALF_DOWN'),
};

export const remainder: Operation = {
  whole: (a, b) => a % b,
  big: (a, b) => {
    if (b < 0n) throw new JavaException('ArithmeticException', 'BigInteger: modulus not positive');
    const rest = a % b;
    return rest < 0n ? rest + b : rest;
  },
  floating: (a, b) => a % b,
  decimal: () => {
    throw new JavaException('ArithmeticException', 'Cannot calculate the modulo of BigDecimals.');
  },
};

/** The result of the operation in the type that MathUtils chooses for these operands. */
export function calculate(operation: Operation, a: JavaNumber, b: JavaNumber): JavaNumber {
  switch (calculationBase(a, b)) {
    case 'long':
      return calculateLong(operation, a, b);
    case 'integer':
      return calculateInteger(operation, wholeValue(a), wholeValue(b));
    case 'decimal':
      return operation.decimal(toDecimal(a), toDecimal(b));
    case 'double':
      return double(operation.floating(doubleValue(a), doubleValue(b)));
    case 'float':
      return new JavaFloat(Math.fround(operation.floating(floatValue(a), floatValue(b))));
  }
}

/** Negative, zero or positive. NaN compares as equal to everything. */
export function compareNumbers(a: JavaNumber, b: JavaNumber): number {
  switch (calculationBase(a, b)) {
    case 'long':
    case 'integer':
      return compare(wholeValue(a), wholeValue(b));
    case 'decimal':
      return compareDecimals(toDecimal(a), toDecimal(b));
    case 'double':
      return compare(doubleValue(a), doubleValue(b));
    case 'float':
      return compare(floatValue(a), floatValue(b));
  }
}

export function isZero(number: JavaNumber): boolean {
  return number instanceof BigDecimal ? number.unscaled === 0n : doubleValue(number) === 0;
}

function compare<T extends bigint | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type Base = 'long' | 'integer' | 'decimal' | 'double' | 'float';

function calculationBase(a: JavaNumber, b: JavaNumber): Base {
  if (a instanceof BigDecimal || b instanceof BigDecimal) return 'decimal';
  const integral = !isFloating(a) && !isFloating(b);
  if (a instanceof BigInteger || b instanceof BigInteger) return integral ? 'integer' : 'decimal';
  if (integral) return 'long';
  return isDouble(a) || isDouble(b) ? 'double' : 'float';
}

function isFloating(number: JavaNumber): boolean {
  return isDouble(number) || number instanceof JavaFloat;
}

/** Everything but BigInteger goes through its double, Longs included, as in MathUtils.toBigDecimal. */
function toDecimal(number: JavaNumber): BigDecimal {
  if (number instanceof BigDecimal) return number;
  if (number instanceof BigInteger) return new BigDecimal(number.value, 0);
  return decimalOfDouble(doubleValue(number));
}

function calculateInteger({ whole, big = whole }: Operation, a: bigint, b: bigint): BigInteger {
  spend(costOf(a) + costOf(b));
  return new BigInteger(bounded(big(a, b)));
}

function calculateLong(operation: Operation, a: JavaNumber, b: JavaNumber): JavaNumber {
  const [left, right] = [wholeValue(a), wholeValue(b)];
  const result = operation.whole(left, right);
  const wrapped = BigInt.asIntN(64, result);
  if (wrapped !== result && !operation.wraps?.(left, right)) return new BigInteger(result);
  return wrap(wrapped, Math.max(width(a), width(b)));
}

/** The place of the number's class in MathUtils.typesBySize. */
function width(number: JavaNumber): number {
  if (number instanceof JavaByte) return 0;
  if (number instanceof JavaShort) return 1;
  return typeof number === 'number' && (number | 0) === number ? 2 : 3;
}

/** The value in the class of this width, or in the next wider one that holds it. */
function wrap(value: bigint, width: number): JavaNumber {
  if (width === 0 && BigInt.asIntN(8, value) === value) return new JavaByte(Number(value));
  if (width <= 1 && BigInt.asIntN(16, value) === value) return new JavaShort(Number(value));
  return width <= 2 && BigInt.asIntN(32, value) === value ? integer(Number(value)) : long(value);
}
