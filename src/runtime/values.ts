/**
 * Java's values on JavaScript's.
 *
 * | Java                    | here                                                                            |
 * | ----------------------- | ------------------------------------------------------------------------------- |
 * | null                    | `null` (never `undefined`)                                                      |
 * | String, Boolean         | string, boolean                                                                 |
 * | Integer                 | a whole number within 32 bits                                                   |
 * | Long                    | a whole number beyond 32 bits up to 2^53 - 1; every other Long is a `bigint`    |
 * | Double                  | a number with a fraction, NaN, an infinity; a whole Double is a `JavaDouble`    |
 * | other numbers           | `BigInteger`, `BigDecimal`, `JavaFloat`, `JavaShort`, `JavaByte`                |
 * | Character               | `Character`                                                                     |
 * | JSONArray               | an array                                                                        |
 * | ArrayList               | `ArrayList`                                                                     |
 * | LinkedHashMap           | `LinkedMap`; or a plain object, which nothing ever changes (a "record")         |
 * | String[], byte[], ...   | `JavaArray`                                                                     |
 *
 * Every Java value has exactly one form here, so that `JSON.parse` yields the right values wherever a
 * document holds nothing that it would lose. Make numbers with `double` and `long`, which keep to that.
 */

import type { Cursor } from './values/cursors.ts';
import { decimalText } from './values/decimal-text.ts';
import { spendDigits } from './values/digits.ts';
import { doubleText, floatText } from './values/double-text.ts';
import type { JavaIterator } from './values/iterators.ts';
import type { ArrayList, JavaArray, JavaList } from './values/lists.ts';
import type { EntrySet, KeySet, ValuesView } from './values/map-views.ts';
import type { Entry, LinkedMap } from './values/maps.ts';
import { jsonNumber } from './values/number-text.ts';

/** A JSON object as `JSON.parse` builds it: own enumerable string keys, read only. */
export interface Record {
  readonly [key: string]: Value;
}

/** What a template can hold in a variable. Objects that are none of these (blocks, iterators) extend `Opaque`. */
export type Value =
  | null
  | string
  | boolean
  | JavaNumber
  | Character
  | Value[]
  | ArrayList
  | JavaList
  | JavaArray
  | LinkedMap
  | Record
  | KeySet
  | ValuesView
  | EntrySet
  | Entry
  | Opaque;

/** Every `java.lang.Number`. */
export type JavaNumber = number | bigint | JavaDouble | BigInteger | BigDecimal | JavaFloat | JavaShort | JavaByte;

/**
 * Every value that is an object of a class of ours: neither JSON array nor record. What differs by class is a method, so
 * that a precompiled module carries only the classes it makes.
 */
export abstract class JavaInstance {
  /** Java's `toString()`; null prints as an invalid reference does. */
  abstract toText(): string | null;
  /** What stands for it in JavaScript's data; `member` gives that of what it holds. */
  toData(_member: (value: Value) => unknown): unknown {
    return this.toText() ?? '';
  }
  /** What json-smart writes for this object inside a JSON array; for a bean without fields `{}`. */
  toJson(): string {
    return '{}';
  }
}

/** A number or character that needs an object here, as JavaScript's numbers and strings stand for other Java values. */
export abstract class Boxed<V = unknown> extends JavaInstance {
  constructor(
    /** What it holds: the number that it is, or its code unit. */
    readonly value: V,
  ) {
    super();
  }
  toText(): string {
    return String(this.value);
  }
}

/** A java.lang.Number that needs an object. */
export abstract class BoxedNumber<V = number | bigint> extends Boxed<V> {
  /** The number that its text is, as in JSON: of a Float 0.1, not 0.10000000149011612. One of a bigint stays a text. */
  override toData(): number | string {
    return typeof this.value === 'number' ? Number(this.toText()) : this.toText();
  }
  override toJson(): string {
    return jsonNumber(this.toText());
  }
}

/** A Double whose value is whole (`1.0`, `-0.0`, `1e30`): a JavaScript number could not tell it from an integer. */
export class JavaDouble extends BoxedNumber<number> {
  /** Java's `Double.toString()`: `1.0`, `1.0E10`. */
  override toText(): string {
    return doubleText(this.value);
  }
}

/** A 32-bit float; `value` is already rounded with `Math.fround`. */
export class JavaFloat extends BoxedNumber<number> {
  override toText(): string {
    return floatText(this.value);
  }
}

export class JavaShort extends BoxedNumber<number> {}

export class JavaByte extends BoxedNumber<number> {}

/** java.math.BigInteger. */
export class BigInteger extends BoxedNumber<bigint> {
  /** Its decimal digits, with a sign where it is negative. */
  override toText(): string {
    const text = super.toText();
    // It takes more than a step for a digit where there are many.
    spendDigits(text.length);
    return text;
  }
}

/** java.math.BigDecimal: `unscaled` * 10^-`scale`. */
export class BigDecimal extends BoxedNumber<bigint> {
  constructor(
    readonly unscaled: bigint,
    readonly scale: number,
  ) {
    super(unscaled);
  }
  override toText(): string {
    return decimalText(this.unscaled, this.scale);
  }
}

/** A Java char: one UTF-16 code unit. Never equal to a String. */
export class Character extends Boxed<number> {
  constructor(readonly code: number) {
    super(code);
  }
  override toText(): string {
    return String.fromCharCode(this.code);
  }
}

/** Every Java object here but strings, numbers, characters, JSON arrays and records. */
export abstract class JavaObject extends JavaInstance {
  /** The name that `getClass().getName()` gives. */
  abstract readonly className: string;
  /** Replaces elements of a java.util.List; nothing else has this method. */
  replaceRange?(start: number, deleted: number, inserted: readonly Value[]): Value[];
  /** The keys of a java.util.Map with their values, in its order; nothing else has this method. */
  pairs?(): [Value, Value][];
  /** Java's `equals()` for another object; by default none is equal. */
  equals?(other: Value): boolean;
  /** Java's `hashCode()`; absent where that depends on the address. */
  hash?(): number;
  /** What `$object.name` is, `class` apart: the answer of a getter or of `get(name)`; null when there is neither. */
  property(_name: string): Value {
    return null;
  }
  /** Does what `#set($object.name = value)` does: calls a setter or `put`; nothing where there is neither. */
  setProperty?(name: string, value: Value): void;
  /** Java's `iterator()`; null where there is no such method. */
  iterator(): JavaIterator | null {
    return null;
  }
  /** Goes through what `#foreach` visits here, where that is not what `iterator()` gives. */
  visit?(): Cursor;
}

/**
 * An object with a behaviour of its own: a `#define` block, an iterator, a class, `$input`.
 */
export abstract class Opaque extends JavaObject {}

/** The Double of this value in its one form. */
export function double(value: number): number | JavaDouble {
  return Number.isInteger(value) ? new JavaDouble(value) : value;
}

/** The Integer of this value, which must lie within 32 bits; `-0` becomes `0`. */
export function integer(value: number): number {
  return value | 0;
}

/** The Long of this value, which must lie within 64 bits, in its one form. */
export function long(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) && !isInteger(number) ? number : value;
}

/** The Long of this value, or the BigInteger where it is larger than 64 bits. */
export function longOrLarger(value: bigint): number | bigint | BigInteger {
  return BigInt.asIntN(64, value) === value ? long(value) : new BigInteger(value);
}

/** Whether this JavaScript number stands for an Integer. */
export function isInteger(value: unknown): value is number {
  return typeof value === 'number' && (value | 0) === value;
}

/** Whether this value stands for a Long. */
export function isLong(value: unknown): value is number | bigint {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value) && (value | 0) !== value);
}

/** Whether this value stands for a Double. */
export function isDouble(value: unknown): value is number | JavaDouble {
  return value instanceof JavaDouble || (typeof value === 'number' && !Number.isInteger(value));
}

/** The property that a getter gives: Velocity asks for `getname()` and, the first letter's case changed, `getName()`. */
export function getterName(property: string): string {
  return property.charAt(0).toLowerCase() + property.slice(1);
}
