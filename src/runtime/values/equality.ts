import { spend } from '../budget.ts';
import {
  BigDecimal,
  BigInteger,
  Character,
  JavaByte,
  JavaDouble,
  JavaFloat,
  JavaObject,
  JavaShort,
  type Value,
} from '../values.ts';
import { isList, listItems } from './lists.ts';
import { Entry, isMap, type JavaMap, mapEntries, mapGet, mapSize } from './maps.ts';

/** Java's `a.equals(b)`, null being equal to null alone. Numbers of different classes are never equal. */
export function javaEquals(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (typeof a === 'number') return Number.isNaN(a) && Number.isNaN(b);
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) return false;
  if (isList(a)) return isList(b) && equalItems(listItems(a), listItems(b));
  if (isMap(a)) return isMap(b) && equalMaps(a, b);
  if (a instanceof Entry) return b instanceof Entry && javaEquals(a.key, b.key) && javaEquals(a.value, b.value);
  if (a instanceof JavaObject) return a.equals?.(b) ?? false;
  return equalScalars(a, b);
}

/** Whether two lists have equal elements in the same order. */
function equalItems(a: readonly Value[], b: readonly Value[]): boolean {
  spend(1 + (a.length >> 2));
  return a.length === b.length && a.every((item, index) => javaEquals(item, b[index] as Value));
}

function equalMaps(a: JavaMap, b: JavaMap): boolean {
  spend(1 + mapSize(a));
  return mapSize(a) === mapSize(b) && mapEntries(a).every(([key, value]) => isMember(b, key, value));
}

function isMember(map: JavaMap, key: Value, value: Value): boolean {
  const found = mapGet(map, key);
  return found !== undefined && javaEquals(value, found);
}

/** Numbers that are objects here, and characters: equal when the class and the value are the same. */
function equalScalars(a: object, b: object): boolean {
  if (a instanceof JavaDouble) return b instanceof JavaDouble && Object.is(a.value, b.value);
  if (a instanceof BigDecimal) return b instanceof BigDecimal && a.unscaled === b.unscaled && a.scale === b.scale;
  if (a instanceof BigInteger) return b instanceof BigInteger && a.value === b.value;
  if (a instanceof Character) return b instanceof Character && a.code === b.code;
  if (a instanceof JavaFloat) return b instanceof JavaFloat && Object.is(a.value, b.value);
  if (a instanceof JavaShort) return b instanceof JavaShort && a.value === b.value;
  return a instanceof JavaByte && b instanceof JavaByte && a.value === b.value;
}

/** Java's `hashCode()` as a 32-bit integer; of null 0. */
export function javaHash(value: Value): number {
  if (typeof value === 'string') return stringHash(value);
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1231 : 1237;
  if (typeof value === 'number' && (value | 0) === value) return value | 0;
  if (isList(value)) return itemsHash(listItems(value));
  if (isMap(value)) return mapHash(value);
  if (value instanceof Entry) return entryHash(value.key, value.value);
  return value instanceof JavaObject ? (value.hash?.() ?? 0) : scalarHash(value);
}

/** `31 * hash + hash(element)` over a list. */
function itemsHash(items: readonly Value[]): number {
  spend(1 + (items.length >> 2));
  let hash = 1;
  for (const item of items) hash = (Math.imul(31, hash) + javaHash(item)) | 0;
  return hash;
}

function mapHash(map: JavaMap): number {
  spend(1 + mapSize(map));
  let hash = 0;
  for (const [key, value] of mapEntries(map)) hash = (hash + entryHash(key, value)) | 0;
  return hash;
}

function entryHash(key: Value, value: Value): number {
  return javaHash(key) ^ javaHash(value);
}

function stringHash(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(31, hash) + text.charCodeAt(index)) | 0;
  return hash;
}

function scalarHash(value: Value): number {
  if (typeof value === 'bigint') return longHash(value);
  if (typeof value === 'number') return Number.isInteger(value) ? longHash(BigInt(value)) : doubleHash(value);
  if (value instanceof JavaDouble) return doubleHash(value.value);
  if (value instanceof BigInteger) return bigIntegerHash(value.value);
  if (value instanceof BigDecimal) return (Math.imul(31, bigIntegerHash(value.unscaled)) + value.scale) | 0;
  if (value instanceof Character) return value.code;
  if (value instanceof JavaFloat) return floatHash(value.value);
  return value instanceof JavaShort || value instanceof JavaByte ? value.value : 0;
}

function longHash(value: bigint): number {
  return Number(BigInt.asIntN(32, value ^ (BigInt.asUintN(64, value) >> 32n)));
}

function doubleHash(value: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getInt32(0) ^ view.getInt32(4);
}

function floatHash(value: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  return view.getInt32(0);
}

/** BigInteger.hashCode: a polynomial over the 32-bit words of the magnitude, times the sign. */
function bigIntegerHash(value: bigint): number {
  const digits = (value < 0n ? -value : value).toString(16);
  let hash = 0;
  for (let start = 0, end = digits.length % 8 || 8; start < digits.length; start = end, end += 8) {
    hash = (Math.imul(31, hash) + Number.parseInt(digits.slice(start, end), 16)) | 0;
  }
  return (value < 0n ? -hash : hash) | 0;
}
