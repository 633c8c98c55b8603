/** Properties (`$a.b`), indexes (`$a[0]`) and assignments to them. */

import { JavaException, located, type Site } from './errors.ts';
import { stringBytes } from './values/bytes.ts';
import { className } from './values/class-name.ts';
import { elementCount } from './values/element-count.ts';
import { JavaClass } from './values/java-class.ts';
import { isList, JavaArray, listItems, setItem } from './values/lists.ts';
import { isMap, mapGet, mutableMap } from './values/maps.ts';
import { putKey } from './values/object-keys.ts';
import { isRecord, recordGet } from './values/record.ts';
import {
  BigInteger,
  getterName,
  isDouble,
  isInteger,
  JavaByte,
  JavaFloat,
  JavaObject,
  JavaShort,
  type Value,
} from './values.ts';

/** What `$target.name` is for a name that no string, number or list has a getter for (`isScalarGetter`). */
export function member(target: Value, name: string): Value {
  if (isRecord(target)) return recordGet(target, name) ?? null;
  return target instanceof JavaObject ? target.property(name) : null;
}

/** What `$target.name` is; null when the target is null or has no such property. */
export function property(target: Value, name: string, site?: Site): Value {
  if (isRecord(target) && !isClass(name)) return recordGet(target, name) ?? null;
  return target === null ? null : rareProperty(target, name, site);
}

function rareProperty(target: Exclude<Value, null>, name: string, site: Site | undefined): Value {
  // Velocity's secure introspector lets no template ask a Class for its class.
  if (isClass(name)) return target instanceof JavaClass ? null : new JavaClass(className(target));
  if (!(target instanceof JavaObject)) return scalarProperty(target, name);
  try {
    return target.property(name);
  } catch (error) {
    throw failure(error, site);
  }
}

/** Velocity looks for `getname()` and, the first letter's case changed, `getName()`. */
function isClass(name: string): boolean {
  return name === 'class' || name === 'Class';
}

/** The getters of strings, JSON arrays and numbers. */
function scalarProperty(target: Exclude<Value, null>, name: string): Value {
  const getter = getterName(name);
  if (typeof target === 'string') return stringProperty(target, getter);
  if (Array.isArray(target)) return getter === 'empty' ? target.length === 0 : null;
  if (isDouble(target) || target instanceof JavaFloat) {
    return floatingProperty(typeof target === 'number' ? target : target.value, getter);
  }
  return target instanceof BigInteger && getter === 'lowestSetBit' ? lowestSetBit(target.value) : null;
}

function stringProperty(text: string, getter: string): Value {
  if (getter === 'empty') return text === '';
  if (getter === 'blank') return !NOT_BLANK.test(text);
  return getter === 'bytes' ? stringBytes(text) : null;
}

/** A character that Character.isWhitespace does not know: Unicode's spaces but the no-break ones, and some controls. */
const NOT_BLANK = /[^\t-\r\u001c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/;

function floatingProperty(value: number, getter: string): Value {
  if (getter === 'naN') return Number.isNaN(value);
  return getter === 'infinite' ? Math.abs(value) === Infinity : null;
}

function lowestSetBit(value: bigint): number {
  if (value === 0n) return -1;
  const bits = (value & -value).toString(2);
  return bits.length - 1;
}

/** What `$target[index]` is: Java's `get(index)`; null when the target is null or has no `get` for such an index. */
export function element(target: Value, index: Value, site?: Site): Value {
  if (Array.isArray(target) && isInteger(index) && index >= 0 && index < target.length) return target[index] as Value;
  try {
    return target === null ? null : rareElement(target, fromEnd(target, index));
  } catch (error) {
    throw failure(error, site);
  }
}

function rareElement(target: Value, index: Value): Value {
  if (isMap(target)) return mapGet(target, index) ?? null;
  const position = intArgument(index);
  if (position === null) return null;
  if (!isList(target) && !(target instanceof JavaArray)) return null;
  const items = target instanceof JavaArray ? target.items : listItems(target);
  checkIndex(position, items.length);
  return items[position] as Value;
}

/** Does what `#set($target.name = value)` does; nothing when there is neither a setter nor a `put`. */
export function setProperty(target: Value, name: string, value: Value, site?: Site): void {
  try {
    if (target instanceof JavaObject) target.setProperty?.(name, value);
    else if (isRecord(target)) mutableMap(target);
  } catch (error) {
    throw failure(error, site);
  }
}

/** Does what `#set($target[index] = value)` does: `set(index, value)`, else `put`, else nothing. */
export function setElement(target: Value, index: Value, value: Value, site?: Site): void {
  if (target === null) return;
  try {
    store(target, fromEnd(target, index), value);
  } catch (error) {
    throw failure(error, site);
  }
}

function store(target: Value, index: Value, value: Value): void {
  if (isMap(target)) {
    putKey(mutableMap(target), index, value);
    return;
  }
  const position = intArgument(index);
  if (position === null) return;
  if (target instanceof JavaArray) {
    checkIndex(position, target.items.length);
    checkComponent(target, value);
    target.items[position] = value;
  } else if (isList(target)) {
    checkIndex(position, listItems(target).length);
    setItem(target, position, value);
  }
}

/** A negative Integer counts from the end, `size() + index`, whatever the target does with its indexes. */
function fromEnd(target: Value, index: Value): Value {
  if (!isInteger(index) || index >= 0) return index;
  const count = elementCount(target);
  if (count !== null) return count + index;
  throw new JavaException('VelocityException', 'a negative index needs a size(), and this value has none');
}

/** The argument as a Java method takes it for an `int`; null where it does not fit. */
function intArgument(index: Value): number | null {
  if (isInteger(index)) return index;
  return index instanceof JavaShort || index instanceof JavaByte ? index.value : null;
}

function checkIndex(index: number, length: number): void {
  if (index >= 0 && index < length) return;
  throw new JavaException('IndexOutOfBoundsException', `Index ${index} out of bounds for length ${length}`);
}

/** Throws as java.lang.reflect.Array.set does when the value is not of the array's type. */
function checkComponent(array: JavaArray, value: Value): void {
  const component = { String: 'java.lang.String', byte: 'java.lang.Byte', char: 'java.lang.Character', Object: null };
  const expected = component[array.type];
  const isPrimitive = array.type === 'byte' || array.type === 'char';
  if (expected === null || (value === null ? !isPrimitive : className(value) === expected)) return;
  throw new JavaException('IllegalArgumentException', 'array element type mismatch');
}

function failure(error: unknown, site: Site | undefined): unknown {
  return site ? located(error, site) : error;
}
