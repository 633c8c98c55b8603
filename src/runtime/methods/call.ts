import { spend, spendText } from '../budget.ts';
import { JavaException, located, type Site } from '../errors.ts';
import { costOf } from '../values/digits.ts';
import { JavaClass } from '../values/java-class.ts';
import { ArrayList } from '../values/lists.ts';
import { LinkedMap } from '../values/maps.ts';
import { BigDecimal, BigInteger, type Value } from '../values.ts';
import { ancestry, simpleName } from './hierarchy.ts';
import { invoke } from './invoke.ts';
import { Choices, select } from './resolve.ts';
import { type Arguments, type Overload, overload } from './signature.ts';

/**
 * The overloads of one method on one Java class, by their signatures; `Receiver` is what its instances are here.
 *
 * A signature is the parameter types in Java's spelling, separated by blanks: `''`, `'int int'`, `'String Object[]'`.
 *
 * - The code is handed the target, then one argument for each parameter: `int` and the other numeric primitives as
 *   number, `long` as bigint, `char` as code unit, `String[]` and its like (always variable in length) as array of
 *   values, `T[]`, to which the method may write, as `JavaArray`, and everything else as the `Value` it is. It gives
 *   back a `Value`; a void method gives back `''`, as Velocity does.
 * - Null for a parameter of a class type throws NullPointerException before the code runs. `String?` lets it
 *   through; `Object` always does.
 * - A class that no value of a template is an instance of (`Comparator`, `Locale`) can be passed null alone. Where
 *   Java then throws NullPointerException, write null for the code.
 * - `static` stands before the parameters of a static method. Its code is handed the target too, and ignores it.
 *
 * ```ts
 * export const indexOf = {
 *   String: (text, part: string) => text.indexOf(part),
 *   'int int': (text, codePoint: number, from: number) => ...
 * } satisfies Overloads<string>;
 * ```
 *
 * A table is a plain literal, so that a bundler drops those that a template does not name.
 */
export interface Overloads<Receiver> {
  readonly [signature: string]: ((target: Receiver, ...args: never[]) => Value) | null;
}

/** The overloads of a method name, by the simple name of the Java class or interface that declares them. */
export interface Declarations {
  readonly [className: string]: Overloads<never>;
}

/** Holds the code of each overload to the arguments that its signature promises. */
type Checked<D> = {
  [C in keyof D]: {
    [S in keyof D[C]]: ((target: never, ...args: Arguments<S & string>) => Value) | null;
  };
};

/** What a method call of a template becomes: null when there is no such method, or when the method gives back null. */
export type Method = (target: Value, args: readonly Value[], site: Site) => Value;

/** The method of one name on all the classes that declare it; a function, lest a bundler keeps what nobody calls. */
export function method<D extends Declarations>(declare: () => D & Checked<D>): Method {
  const known = new Map<string, readonly Overload[]>();
  const overloadsOf = (fullName: string): readonly Overload[] => {
    const overloads = known.get(fullName) ?? inherited(declare(), simpleName(fullName));
    known.set(fullName, overloads);
    return overloads;
  };
  const choices = new Choices(overloadsOf);
  return (target, args, site) => {
    if (target === null) return null;
    try {
      let steps = 1 + weight(target);
      for (const argument of args) steps += weight(argument);
      spend(steps);
      const found = choices.of(target, args);
      if (found !== null) return counted(invoke(found, target, args));
      return target instanceof JavaClass ? callThroughClass(overloadsOf(target.name), target, args) : null;
    } catch (error) {
      throw located(error, site);
    }
  };
}

/** Counts what the method has made. */
function counted(result: Value): Value {
  if (typeof result === 'string') spendText(result.length);
  return result;
}

/** The steps of going through a value once: 4 units of a text, or 8 elements, are one; of a number, of computing with it. */
function weight(value: Value): number {
  // Its pieces may have to be put together first, in memory of their own.
  if (typeof value === 'string') return value.length >> 2;
  if (typeof value !== 'object') return 0;
  if (value instanceof LinkedMap) return value.size >> 3;
  if (Array.isArray(value)) return value.length >> 3;
  if (value instanceof ArrayList) return value.items.length >> 3;
  if (value instanceof BigInteger) return costOf(value.value);
  return value instanceof BigDecimal ? costOf(value.unscaled) : 0;
}

/** The overloads that a class declares and inherits; the first of a signature hides those above it. */
function inherited(declarations: Declarations, name: string): readonly Overload[] {
  const overloads = new Map<string, Overload>();
  // Velocity asks an array itself first, then a list around it (ArrayListWrapper).
  const classes = name === 'Array' ? [...ancestry(name), ...ancestry('ArrayListWrapper')] : ancestry(name);
  for (const declared of classes) {
    if (!Object.hasOwn(declarations, declared)) continue;
    for (const [signature, code] of Object.entries(declarations[declared]!)) {
      const key = signature.replaceAll('?', '');
      if (!overloads.has(key)) overloads.set(key, overload(signature, code as Overload['code']));
    }
  }
  return [...overloads.values()];
}

/** `$x.class.parseInt("5")`: static methods of the class that the target denotes; others lack their instance. */
function callThroughClass(overloads: readonly Overload[], target: JavaClass, args: readonly Value[]): Value {
  const found = select(overloads, args);
  if (found === null || found.isStatic) return found && invoke(found, target, args);
  throw new JavaException('IllegalArgumentException', 'object is not an instance of declaring class');
}
