import { JavaArray } from '../values/lists.ts';
import { Character, isDouble, isInteger, isLong, JavaByte, JavaFloat, JavaShort, type Value } from '../values.ts';
import { isSubclass, simpleClassName } from './hierarchy.ts';
import type { Parameter } from './signature.ts';

/** The numeric primitives, each converting to those after it. */
const primitives = ['byte', 'short', 'int', 'long', 'float', 'double'];

/** The place among the primitives of a number's type; beyond them all for BigInteger and what is no number. */
function width(value: Value): number {
  if (isInteger(value)) return 2;
  if (isLong(value)) return 3;
  if (isDouble(value)) return 5;
  if (value instanceof JavaFloat) return 4;
  if (value instanceof JavaShort) return 1;
  return value instanceof JavaByte ? 0 : primitives.length;
}

/** Whether Velocity passes this argument for the parameter (IntrospectionUtils.isMethodInvocationConvertible). */
export function isConvertible(parameter: Parameter, value: Value): boolean {
  if (!parameter.isArray) return isElementConvertible(parameter, value);
  return value === null || (value instanceof JavaArray && isTypeConvertible(parameter.type, value.type));
}

/** The same for one of the arguments that stand for the elements of a variable parameter, or for a plain one. */
export function isElementConvertible({ type }: Parameter, value: Value): boolean {
  if (type === 'Object') return true;
  if (type === 'boolean') return typeof value === 'boolean';
  if (type === 'char') return value instanceof Character;
  const primitive = primitives.indexOf(type);
  if (primitive >= 0) return width(value) <= primitive;
  return value === null || isSubclass(simpleClassName(value), type);
}

/** Whether the one parameter accepts all that the other does (isStrictMethodInvocationConvertible). */
export function isAtLeastAsWide(wide: Parameter, narrow: Parameter): boolean {
  if (narrow.isArray && !wide.isArray) return wide.type === 'Object';
  return isTypeConvertible(wide.type, narrow.type);
}

function isTypeConvertible(formal: string, actual: string): boolean {
  if (formal === actual) return true;
  const primitive = primitives.indexOf(actual);
  if (primitive >= 0) return primitive <= primitives.indexOf(formal);
  return actual !== 'boolean' && actual !== 'char' && isSubclass(actual, formal);
}

/** Whether the argument's class is the parameter's very type, boxed; null counts as an Object (ClassMap's cache). */
export function isExact({ type, isArray }: Parameter, value: Value): boolean {
  if (value === null) return type === 'Object' && !isArray;
  if (isArray || value instanceof JavaArray) return isArray && value instanceof JavaArray && value.type === type;
  return simpleClassName(value) === boxed(type);
}

function boxed(type: string): string {
  if (type === 'int') return 'Integer';
  return type === 'char' ? 'Character' : type.charAt(0).toUpperCase() + type.slice(1);
}
