/** java.math.BigInteger. */

import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { bounded } from '../values/decimal.ts';
import { costOf, spendBitwise, spendDigits, spendPower } from '../values/digits.ts';
import { BigInteger, JavaByte, JavaShort, long, type Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { classCast } from './failures.ts';
import { compareWhole, countBits, divisor, radixText } from './whole-numbers.ts';

type One = Overloads<BigInteger>;

function big(value: bigint): BigInteger {
  return new BigInteger(bounded(value));
}

function arithmetic(message: string): JavaException {
  return new JavaException('ArithmeticException', message);
}

export const add = { BigInteger: ({ value }, other: BigInteger) => big(value + other.value) } satisfies One;

export const subtract = { BigInteger: ({ value }, other: BigInteger) => big(value - other.value) } satisfies One;

export const multiply = { BigInteger: ({ value }, other: BigInteger) => big(value * other.value) } satisfies One;

export const divide = {
  BigInteger: ({ value }, other: BigInteger) => big(value / divisor(other.value)),
} satisfies One;

export const remainder = {
  BigInteger: ({ value }, other: BigInteger) => big(value % divisor(other.value)),
} satisfies One;

export const mod = {
  BigInteger: ({ value }, other: BigInteger) => {
    const modulus = positive(other.value);
    return big(((value % modulus) + modulus) % modulus);
  },
} satisfies One;

function positive(modulus: bigint): bigint {
  if (modulus <= 0n) throw arithmetic('BigInteger: modulus not positive');
  return modulus;
}

export const pow = {
  int: ({ value }, exponent: number) => {
    if (exponent < 0) throw arithmetic('Negative exponent');
    return big(power(value, exponent));
  },
} satisfies One;

/** The power, unless it is clear beforehand that it has too many digits. */
export function power(value: bigint, exponent: number): bigint {
  const bits = (value < 0n ? -value : value).toString(2).length - 1;
  if (bits * exponent > 0) bounded(1n << BigInt(Math.min(bits * exponent, 2 ** 24)));
  spendDigits(bits * exponent * Math.log10(2));
  return value ** BigInt(exponent);
}

export const negate = { '': ({ value }) => big(-value) } satisfies One;

export const abs = { '': ({ value }) => big(value < 0n ? -value : value) } satisfies One;

export const signum = { '': ({ value }) => compareWhole(value, 0n) } satisfies One;

export const max = { BigInteger: (one, other: BigInteger) => (one.value >= other.value ? one : other) } satisfies One;

export const min = { BigInteger: (one, other: BigInteger) => (one.value <= other.value ? one : other) } satisfies One;

export const gcd = {
  BigInteger: ({ value }, other: BigInteger) => {
    spendBitwise(value, other.value);
    let [one, rest] = [value, other.value];
    while (rest !== 0n) [one, rest] = [rest, one % rest];
    return big(one < 0n ? -one : one);
  },
} satisfies One;

export const and = { BigInteger: ({ value }, other: BigInteger) => big(value & other.value) } satisfies One;

export const or = { BigInteger: ({ value }, other: BigInteger) => big(value | other.value) } satisfies One;

export const xor = { BigInteger: ({ value }, other: BigInteger) => big(value ^ other.value) } satisfies One;

export const andNot = { BigInteger: ({ value }, other: BigInteger) => big(value & ~other.value) } satisfies One;

export const not = { '': ({ value }) => big(~value) } satisfies One;

export const shiftLeft = { int: ({ value }, count: number) => big(shifted(value, count)) } satisfies One;

export const shiftRight = { int: ({ value }, count: number) => big(shifted(value, -count)) } satisfies One;

function shifted(value: bigint, count: number): bigint {
  if (count > 0 && value !== 0n) bounded(1n << BigInt(Math.min(count, 2 ** 24)));
  return value === 0n ? 0n : value << BigInt(count);
}

export const testBit = {
  int: ({ value }, bit: number) => {
    if (bit < 0) throw arithmetic('Negative bit address');
    return ((value >> BigInt(bit)) & 1n) === 1n;
  },
} satisfies One;

export const bitLength = { '': ({ value }) => bitsOf(value) } satisfies One;

/** How many bits two's complement needs, the sign's left out. */
function bitsOf(value: bigint): number {
  const magnitude = value < 0n ? ~value : value;
  return magnitude === 0n ? 0 : magnitude.toString(2).length;
}

export const bitCount = {
  '': ({ value }) => countBits(value < 0n ? ~value : value, bitsOf(value) + 1),
} satisfies One;

export const getLowestSetBit = {
  '': ({ value }) => (value === 0n ? -1 : (value & -value).toString(2).length - 1),
} satisfies One;

export const compareTo = {
  BigInteger: ({ value }, other: BigInteger) => compareWhole(value, other.value),
  Object: (_, other: Value) => {
    throw classCast(other, 'java.math.BigInteger');
  },
} satisfies One;

export const sqrt = {
  '': ({ value }) => {
    if (value < 0n) throw arithmetic('Negative BigInteger');
    spend(20 * costOf(value));
    return big(squareRoot(value));
  },
} satisfies One;

/** The whole part of the square root, by Newton's method from above. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((bitsOf(value) + 1) >> 1);
  for (let next = (root + value / root) >> 1n; next < root; next = (root + value / root) >> 1n) root = next;
  return root;
}

export const intValueExact = { '': ({ value }) => Number(exactly(value, 32, 'int')) } satisfies One;

export const longValueExact = { '': ({ value }) => long(exactly(value, 64, 'long')) } satisfies One;

export const shortValueExact = {
  '': ({ value }) => new JavaShort(Number(exactly(value, 16, 'short'))),
} satisfies One;

export const byteValueExact = { '': ({ value }) => new JavaByte(Number(exactly(value, 8, 'byte'))) } satisfies One;

/** The value, which must fit into so many bits. */
export function exactly(value: bigint, bits: number, type: string): bigint {
  if (BigInt.asIntN(bits, value) !== value) throw arithmetic(`BigInteger out of ${type} range`);
  return value;
}

const numberOf = { 'static long': (_, value: bigint) => new BigInteger(value) } satisfies One;

export { numberOf as valueOf };

const textOf = { int: ({ value }, radix: number) => radixText(value, radix) } satisfies One;

export { textOf as toString };

export const setBit = { int: ({ value }, bit: number) => big(value | bitAt(bit)) } satisfies One;

export const clearBit = { int: ({ value }, bit: number) => big(value & ~bitAt(bit)) } satisfies One;

export const flipBit = { int: ({ value }, bit: number) => big(value ^ bitAt(bit)) } satisfies One;

function bitAt(bit: number): bigint {
  if (bit < 0) throw arithmetic('Negative bit address');
  return shifted(1n, bit);
}

export const modPow = {
  'BigInteger BigInteger': ({ value }, { value: exponent }: BigInteger, { value: modulus }: BigInteger) => {
    positive(modulus);
    spendPower(exponent, modulus);
    const base = exponent < 0n ? inverse(value, modulus) : value;
    return big(powerModulo(base, exponent < 0n ? -exponent : exponent, modulus));
  },
} satisfies One;

function powerModulo(value: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n % modulus;
  let square = ((value % modulus) + modulus) % modulus;
  for (const bit of exponent.toString(2).split('').reverse()) {
    if (bit === '1') result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

export const modInverse = {
  BigInteger: ({ value }, { value: modulus }: BigInteger) => big(inverse(value, positive(modulus))),
} satisfies One;

/** By Euclid's extended algorithm. */
function inverse(value: bigint, modulus: bigint): bigint {
  spendBitwise(value, modulus);
  let [one, other] = [modulus, ((value % modulus) + modulus) % modulus];
  let [factor, next] = [0n, 1n];
  while (other !== 0n) {
    const quotient = one / other;
    [one, other] = [other, one - quotient * other];
    [factor, next] = [next, factor - quotient * next];
  }
  if (one !== 1n) throw arithmetic('BigInteger not invertible.');
  return ((factor % modulus) + modulus) % modulus;
}
