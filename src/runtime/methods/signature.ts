import type { JavaArray } from '../values/lists.ts';
import type { BigDecimal, BigInteger, Character, Value } from '../values.ts';

/** What the code of an overload is handed for each Java type that is not passed on as it is. */
interface ArgumentTypes {
  byte: number;
  short: number;
  int: number;
  long: bigint;
  float: number;
  double: number;
  boolean: boolean;
  /** The UTF-16 code unit. */
  char: number;
  String: string;
  CharSequence: string;
  BigInteger: BigInteger;
  BigDecimal: BigDecimal;
  Character: Character;
}

type Argument<T extends string> = T extends 'T[]'
  ? JavaArray
  : T extends `${infer U}?`
    ? Argument<U> | null
    : T extends `${infer U}[]`
      ? readonly Argument<U>[]
      : T extends keyof ArgumentTypes
        ? ArgumentTypes[T]
        : Value;

type ArgumentList<S extends string> = S extends ''
  ? []
  : S extends `${infer T} ${infer Rest}`
    ? [Argument<T>, ...ArgumentList<Rest>]
    : [Argument<S>];

/** The arguments that the code of an overload with this signature is handed. */
export type Arguments<S extends string> = S extends 'static'
  ? []
  : S extends `static ${infer Rest}`
    ? ArgumentList<Rest>
    : ArgumentList<S>;

/** A formal parameter. */
export interface Parameter {
  /** The class or primitive type, of the elements if it is an array. */
  readonly type: string;
  readonly isArray: boolean;
  /** Whether the method copes with null; every other one throws NullPointerException. */
  readonly nullable: boolean;
  /** Whether the code is handed the array itself, which it may write to, rather than its elements. */
  readonly isWritten: boolean;
  /** Whether the code is handed the value itself. */
  readonly isPassedAsIs: boolean;
}

/** One overload of a method. */
export interface Overload {
  readonly isStatic: boolean;
  readonly parameters: readonly Parameter[];
  /** What it does; null if all it can do is throw NullPointerException, for nothing but null can be passed. */
  readonly code: ((target: Value, ...args: unknown[]) => Value) | null;
}

/** The overload that a table's entry describes. */
export function overload(signature: string, code: Overload['code']): Overload {
  const words = signature.split(' ').filter((word) => word !== '');
  const isStatic = words[0] === 'static';
  return { isStatic, parameters: words.slice(isStatic ? 1 : 0).map(parameter), code };
}

function parameter(word: string): Parameter {
  const nullable = word.endsWith('?');
  const declared = nullable ? word.slice(0, -1) : word;
  const isArray = declared.endsWith('[]');
  const isWritten = declared === 'T[]';
  const type = isWritten ? 'Object' : isArray ? declared.slice(0, -2) : declared;
  // The names of classes start with a capital; a primitive number or character is handed over as JavaScript's.
  const isPassedAsIs = !isArray && /^[A-Z]/.test(type);
  return { type, isArray, nullable: nullable || (type === 'Object' && !isArray), isWritten, isPassedAsIs };
}
