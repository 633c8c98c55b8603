/**
 * Every Java method that templates can call, by its name. For each: which classes have it. Those that Velogate does
 * not support fail when they are called (`refusal`).
 *
 * Nothing else may be exported here: the compiler asks this module which names there are.
 */

import * as gateway from '../gateway/methods.ts';
import * as bigDecimal from './big-decimal.ts';
import * as bigInteger from './big-integer.ts';
import * as boolean from './boolean.ts';
import { method } from './call.ts';
import * as character from './character.ts';
import * as javaClass from './class.ts';
import * as collection from './collection.ts';
import * as double from './double.ts';
import * as mapEntry from './entry.ts';
import * as foreachScope from './foreach-scope.ts';
import * as integer from './integer.ts';
import * as iterators from './iterator.ts';
import * as list from './list.ts';
import * as long from './long.ts';
import * as maps from './map.ts';
import * as number from './number.ts';
import * as object from './object.ts';
import * as optional from './optional.ts';
import { refusal, refused } from './refusal.ts';
import * as smallNumbers from './small-numbers.ts';
import * as streams from './stream.ts';
import * as string from './string.ts';

export const abs = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.abs, BigDecimal: bigDecimal.abs }));
export const add = /* @__PURE__ */ method(() => ({
  BigInteger: bigInteger.add,
  BigDecimal: bigDecimal.add,
  List: list.add,
  Collection: collection.add,
  ListIterator: iterators.add,
}));
export const addAll = /* @__PURE__ */ method(() => ({ List: list.addAll, Collection: collection.addAll }));
export const allMatch = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const and = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.and }));
export const andNot = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.andNot }));
export const anyMatch = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const asDoubleStream = /* @__PURE__ */ refusal('IntPipeline$Head');
export const asLongStream = /* @__PURE__ */ refusal('IntPipeline$Head');
export const average = /* @__PURE__ */ method(() => ({ IntPipeline$Head: streams.average }));
export const base64Decode = /* @__PURE__ */ method(() => ({ Util: gateway.base64Decode }));
export const base64Encode = /* @__PURE__ */ method(() => ({ Util: gateway.base64Encode }));
export const bitCount = /* @__PURE__ */ method(() => ({
  Integer: integer.bitCount,
  Long: long.bitCount,
  BigInteger: bigInteger.bitCount,
}));
export const bitLength = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.bitLength }));
export const booleanValue = /* @__PURE__ */ method(() => ({ Boolean: boolean.booleanValue }));
export const boxed = /* @__PURE__ */ method(() => ({ IntPipeline$Head: streams.boxed }));
export const builder = /* @__PURE__ */ refusal('BaseStream');
export const byteValue = /* @__PURE__ */ method(() => ({ Number: number.byteValue }));
export const byteValueExact = /* @__PURE__ */ method(() => ({
  BigInteger: bigInteger.byteValueExact,
  BigDecimal: bigDecimal.byteValueExact,
}));
export const charAt = /* @__PURE__ */ method(() => ({ String: string.charAt }));
export const charCount = /* @__PURE__ */ method(() => ({ Character: character.charCount }));
export const charValue = /* @__PURE__ */ method(() => ({ Character: character.charValue }));
export const chars = /* @__PURE__ */ method(() => ({ String: string.chars }));
export const clear = /* @__PURE__ */ method(() => ({ Collection: collection.clear, Map: maps.clear }));
export const clearBit = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.clearBit }));
export const clone = /* @__PURE__ */ method(() => ({ ArrayList: list.clone, LinkedHashMap: maps.clone }));
export const close = /* @__PURE__ */ refusal('BaseStream');
export const codePointAt = /* @__PURE__ */ method(() => ({ String: string.codePointAt, Character: refused }));
export const codePointBefore = /* @__PURE__ */ method(() => ({ String: string.codePointBefore, Character: refused }));
export const codePointCount = /* @__PURE__ */ method(() => ({ String: string.codePointCount, Character: refused }));
export const codePointOf = /* @__PURE__ */ refusal('Character');
export const codePoints = /* @__PURE__ */ method(() => ({ String: string.codePoints }));
export const collect = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const compare = /* @__PURE__ */ method(() => ({
  String: string.compare,
  Boolean: boolean.compare,
  Character: character.compare,
  Integer: integer.compare,
  Long: long.compare,
  Double: double.compare,
  Float: smallNumbers.compareFloats,
  Short: smallNumbers.compareShorts,
  Byte: smallNumbers.compareBytes,
}));
export const compareTo = /* @__PURE__ */ method(() => ({
  String: string.compareTo,
  Boolean: boolean.compareTo,
  Character: character.compareTo,
  Integer: integer.compareTo,
  Long: long.compareTo,
  Double: double.compareTo,
  BigInteger: bigInteger.compareTo,
  BigDecimal: bigDecimal.compareTo,
  Float: smallNumbers.floatCompareTo,
  Short: smallNumbers.shortCompareTo,
  Byte: smallNumbers.byteCompareTo,
}));
export const compareToIgnoreCase = /* @__PURE__ */ method(() => ({ String: string.compareToIgnoreCase }));
export const compareUnsigned = /* @__PURE__ */ method(() => ({
  Integer: integer.compareUnsigned,
  Long: long.compareUnsigned,
  Short: refused,
  Byte: refused,
}));
export const comparingByKey = /* @__PURE__ */ refusal('Entry');
export const comparingByValue = /* @__PURE__ */ refusal('Entry');
export const compute = /* @__PURE__ */ method(() => ({ Map: maps.compute }));
export const computeIfAbsent = /* @__PURE__ */ method(() => ({ Map: maps.computeIfAbsent }));
export const computeIfPresent = /* @__PURE__ */ method(() => ({ Map: maps.computeIfPresent }));
export const concat = /* @__PURE__ */ method(() => ({ String: string.concat }));
export const contains = /* @__PURE__ */ method(() => ({ String: string.contains, Collection: collection.contains }));
export const containsAll = /* @__PURE__ */ method(() => ({ Collection: collection.containsAll }));
export const containsKey = /* @__PURE__ */ method(() => ({ Map: maps.containsKey }));
export const containsValue = /* @__PURE__ */ method(() => ({ Map: maps.containsValue }));
export const contentEquals = /* @__PURE__ */ method(() => ({ String: string.contentEquals }));
export const copyOf = /* @__PURE__ */ method(() => ({
  List: list.copyOf,
  Map: maps.copyOf,
  Entry: mapEntry.copyOf,
  Set: collection.setCopyOf,
}));
export const copyValueOf = /* @__PURE__ */ method(() => ({ String: string.copyValueOf }));
export const count = /* @__PURE__ */ method(() => ({ BaseStream: streams.count }));
export const decode = /* @__PURE__ */ method(() => ({
  Integer: integer.decode,
  Long: long.decode,
  Short: smallNumbers.decodeShort,
  Byte: smallNumbers.decodeByte,
}));
export const describeConstable = /* @__PURE__ */ method(() => ({
  String: optional.describeConstable,
  Integer: optional.describeConstable,
  Long: optional.describeConstable,
  Double: optional.describeConstable,
  Float: optional.describeConstable,
  Boolean: refused,
  Character: refused,
  Short: refused,
  Byte: refused,
}));
export const digit = /* @__PURE__ */ method(() => ({ Character: character.digit }));
export const distinct = /* @__PURE__ */ method(() => ({ BaseStream: streams.distinct }));
export const divide = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.divide, BigDecimal: bigDecimal.divide }));
export const divideAndRemainder = /* @__PURE__ */ refusal('BigInteger', 'BigDecimal');
export const divideToIntegralValue = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.divideToIntegralValue }));
export const divideUnsigned = /* @__PURE__ */ method(() => ({
  Integer: integer.divideUnsigned,
  Long: long.divideUnsigned,
}));
export const doubleToLongBits = /* @__PURE__ */ method(() => ({ Double: double.doubleToLongBits }));
export const doubleToRawLongBits = /* @__PURE__ */ method(() => ({ Double: double.doubleToLongBits }));
export const doubleValue = /* @__PURE__ */ method(() => ({ Number: number.doubleValue }));
export const dropWhile = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const empty = /* @__PURE__ */ method(() => ({ Optional: optional.empty, BaseStream: refused }));
export const endsWith = /* @__PURE__ */ method(() => ({ String: string.endsWith }));
export const ensureCapacity = /* @__PURE__ */ method(() => ({ ArrayList: list.ensureCapacity }));
export const entry = /* @__PURE__ */ method(() => ({ Map: maps.entry }));
export const entrySet = /* @__PURE__ */ method(() => ({ Map: maps.entrySet }));
export const equals = /* @__PURE__ */ method(() => ({ Object: object.equals }));
export const equalsIgnoreCase = /* @__PURE__ */ method(() => ({ String: string.equalsIgnoreCase }));
export const escapeJavaScript = /* @__PURE__ */ method(() => ({ Util: gateway.escapeJavaScript }));
export const filter = /* @__PURE__ */ method(() => ({
  BaseStream: streams.withFunction,
  Optional: streams.withFunction,
}));
export const findAny = /* @__PURE__ */ method(() => ({ BaseStream: streams.findFirst }));
export const findFirst = /* @__PURE__ */ method(() => ({ BaseStream: streams.findFirst }));
export const flatMap = /* @__PURE__ */ method(() => ({
  BaseStream: streams.withFunction,
  Optional: streams.withFunction,
}));
export const flatMapToDouble = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const flatMapToInt = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const flatMapToLong = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const flipBit = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.flipBit }));
export const floatToIntBits = /* @__PURE__ */ refusal('Float');
export const floatToRawIntBits = /* @__PURE__ */ refusal('Float');
export const floatValue = /* @__PURE__ */ method(() => ({ Number: number.floatValue }));
export const forDigit = /* @__PURE__ */ method(() => ({ Character: character.forDigit }));
export const forEach = /* @__PURE__ */ method(() => ({
  Collection: collection.forEach,
  Map: maps.forEach,
  BaseStream: streams.withFunction,
}));
export const forEachOrdered = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const forEachRemaining = /* @__PURE__ */ method(() => ({ Iterator: iterators.forEachRemaining }));
export const format = /* @__PURE__ */ method(() => ({ String: string.format }));
export const formatted = /* @__PURE__ */ method(() => ({ String: string.formatted }));
export const gcd = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.gcd }));
export const generate = /* @__PURE__ */ refusal('BaseStream');
export const get = /* @__PURE__ */ method(() => ({ List: list.get, Map: maps.get, Optional: optional.get }));
export const getAsDouble = /* @__PURE__ */ method(() => ({ OptionalDouble: optional.getAsDouble }));
export const getAsInt = /* @__PURE__ */ method(() => ({ OptionalInt: optional.getAsInt }));
export const getBoolean = /* @__PURE__ */ method(() => ({ Boolean: boolean.getBoolean }));
export const getBytes = /* @__PURE__ */ method(() => ({ String: string.getBytes }));
export const getChars = /* @__PURE__ */ refusal('String');
export const getClass = /* @__PURE__ */ method(() => ({ Class: javaClass.getClass, Object: object.getClass }));
export const getCount = /* @__PURE__ */ method(() => ({ ForeachScope: foreachScope.getCount }));
export const getDirectionality = /* @__PURE__ */ refusal('Character');
export const getIndex = /* @__PURE__ */ method(() => ({ ForeachScope: foreachScope.getIndex }));
export const getInfo = /* @__PURE__ */ method(() => ({ ForeachScope: foreachScope.getInfo }));
export const getInteger = /* @__PURE__ */ method(() => ({ Integer: integer.getInteger }));
export const getKey = /* @__PURE__ */ method(() => ({ Entry: mapEntry.getKey }));
export const getLong = /* @__PURE__ */ method(() => ({ Long: long.getLong }));
export const getLowestSetBit = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.getLowestSetBit }));
export const getName = /* @__PURE__ */ method(() => ({ Class: javaClass.getName, Character: refused }));
export const getNumericValue = /* @__PURE__ */ method(() => ({ Character: character.getNumericValue }));
export const getOrDefault = /* @__PURE__ */ method(() => ({ Map: maps.getOrDefault }));
export const getParent = /* @__PURE__ */ method(() => ({ ForeachScope: foreachScope.getParent }));
export const getReplaced = /* @__PURE__ */ method(() => ({ ForeachScope: foreachScope.getReplaced }));
export const getTopmost = /* @__PURE__ */ method(() => ({ ForeachScope: foreachScope.getTopmost }));
export const getType = /* @__PURE__ */ refusal('Character');
export const getValue = /* @__PURE__ */ method(() => ({ Entry: mapEntry.getValue }));
export const hasNext = /* @__PURE__ */ method(() => ({
  Iterator: iterators.hasNext,
  ForeachScope: foreachScope.hasNext,
}));
export const hasPrevious = /* @__PURE__ */ method(() => ({ ListIterator: iterators.hasPrevious }));
export const hashCode = /* @__PURE__ */ method(() => ({
  Boolean: boolean.hashCode,
  Character: character.hashCode,
  Integer: integer.hashCode,
  Long: long.hashCode,
  Double: double.hashCode,
  Object: object.hashCode,
  Float: smallNumbers.floatHashCode,
  Short: smallNumbers.shortHashCode,
  Byte: smallNumbers.byteHashCode,
}));
export const highSurrogate = /* @__PURE__ */ method(() => ({ Character: character.highSurrogate }));
export const highestOneBit = /* @__PURE__ */ method(() => ({
  Integer: integer.highestOneBit,
  Long: long.highestOneBit,
}));
export const indent = /* @__PURE__ */ method(() => ({ String: string.indent }));
export const indexOf = /* @__PURE__ */ method(() => ({ String: string.indexOf, List: list.indexOf }));
export const intBitsToFloat = /* @__PURE__ */ refusal('Float');
export const intValue = /* @__PURE__ */ method(() => ({ Number: number.intValue }));
export const intValueExact = /* @__PURE__ */ method(() => ({
  BigInteger: bigInteger.intValueExact,
  BigDecimal: bigDecimal.intValueExact,
}));
export const intern = /* @__PURE__ */ method(() => ({ String: string.intern }));
export const isAlphabetic = /* @__PURE__ */ method(() => ({ Character: character.isAlphabetic }));
export const isBlank = /* @__PURE__ */ method(() => ({ String: string.isBlank }));
export const isBmpCodePoint = /* @__PURE__ */ method(() => ({ Character: character.isBmpCodePoint }));
export const isDefined = /* @__PURE__ */ method(() => ({ Character: character.isDefined }));
export const isDigit = /* @__PURE__ */ method(() => ({ Character: character.isDigit }));
export const isEmpty = /* @__PURE__ */ method(() => ({
  String: string.isEmpty,
  Collection: collection.isEmpty,
  Map: maps.isEmpty,
  Optional: optional.isEmpty,
  OptionalInt: optional.isEmpty,
  OptionalDouble: optional.isEmpty,
}));
const javaIsFinite = /* @__PURE__ */ method(() => ({ Double: double.isFinite, Float: smallNumbers.isFloatFinite }));
export const isFirst = /* @__PURE__ */ method(() => ({ ForeachScope: foreachScope.isFirst }));
export const isHighSurrogate = /* @__PURE__ */ method(() => ({ Character: character.isHighSurrogate }));
export const isISOControl = /* @__PURE__ */ method(() => ({ Character: character.isISOControl }));
export const isIdentifierIgnorable = /* @__PURE__ */ refusal('Character');
export const isIdeographic = /* @__PURE__ */ method(() => ({ Character: character.isIdeographic }));
export const isInfinite = /* @__PURE__ */ method(() => ({ Double: double.isInfinite, Float: smallNumbers.isInfinite }));
export const isJavaIdentifierPart = /* @__PURE__ */ refusal('Character');
export const isJavaIdentifierStart = /* @__PURE__ */ refusal('Character');
export const isJavaLetter = /* @__PURE__ */ refusal('Character');
export const isJavaLetterOrDigit = /* @__PURE__ */ refusal('Character');
export const isLast = /* @__PURE__ */ method(() => ({ ForeachScope: foreachScope.isLast }));
export const isLetter = /* @__PURE__ */ method(() => ({ Character: character.isLetter }));
export const isLetterOrDigit = /* @__PURE__ */ method(() => ({ Character: character.isLetterOrDigit }));
export const isLowSurrogate = /* @__PURE__ */ method(() => ({ Character: character.isLowSurrogate }));
export const isLowerCase = /* @__PURE__ */ method(() => ({ Character: character.isLowerCase }));
export const isMirrored = /* @__PURE__ */ refusal('Character');
const javaIsNaN = /* @__PURE__ */ method(() => ({ Double: double.isNaN, Float: smallNumbers.isNaN }));
export const isParallel = /* @__PURE__ */ refusal('BaseStream');
export const isPresent = /* @__PURE__ */ method(() => ({
  Optional: optional.isPresent,
  OptionalInt: optional.isPresent,
  OptionalDouble: optional.isPresent,
}));
export const isProbablePrime = /* @__PURE__ */ refusal('BigInteger');
export const isSpace = /* @__PURE__ */ refusal('Character');
export const isSpaceChar = /* @__PURE__ */ method(() => ({ Character: character.isSpaceChar }));
export const isSupplementaryCodePoint = /* @__PURE__ */ method(() => ({
  Character: character.isSupplementaryCodePoint,
}));
export const isSurrogate = /* @__PURE__ */ method(() => ({ Character: character.isSurrogate }));
export const isSurrogatePair = /* @__PURE__ */ method(() => ({ Character: character.isSurrogatePair }));
export const isTitleCase = /* @__PURE__ */ method(() => ({ Character: character.isTitleCase }));
export const isUnicodeIdentifierPart = /* @__PURE__ */ refusal('Character');
export const isUnicodeIdentifierStart = /* @__PURE__ */ refusal('Character');
export const isUpperCase = /* @__PURE__ */ method(() => ({ Character: character.isUpperCase }));
export const isValidCodePoint = /* @__PURE__ */ method(() => ({ Character: character.isValidCodePoint }));
export const isWhitespace = /* @__PURE__ */ method(() => ({ Character: character.isWhitespace }));
export const ifPresent = /* @__PURE__ */ method(() => ({ Optional: optional.ifPresent }));
export const iterate = /* @__PURE__ */ refusal('BaseStream');
export const iterator = /* @__PURE__ */ method(() => ({
  Collection: collection.iterator,
  BaseStream: streams.iterator,
}));
export const join = /* @__PURE__ */ method(() => ({ String: string.join }));
export const json = /* @__PURE__ */ method(() => ({ Input: gateway.json }));
export const keySet = /* @__PURE__ */ method(() => ({ Map: maps.keySet }));
export const lastIndexOf = /* @__PURE__ */ method(() => ({ String: string.lastIndexOf, List: list.lastIndexOf }));
export const length = /* @__PURE__ */ method(() => ({ String: string.length }));
export const limit = /* @__PURE__ */ method(() => ({ BaseStream: streams.limit }));
export const lines = /* @__PURE__ */ method(() => ({ String: string.lines }));
export const listIterator = /* @__PURE__ */ method(() => ({ List: list.listIterator }));
export const logicalAnd = /* @__PURE__ */ method(() => ({ Boolean: boolean.logicalAnd }));
export const logicalOr = /* @__PURE__ */ method(() => ({ Boolean: boolean.logicalOr }));
export const logicalXor = /* @__PURE__ */ method(() => ({ Boolean: boolean.logicalXor }));
export const longBitsToDouble = /* @__PURE__ */ method(() => ({ Double: double.longBitsToDouble }));
export const longValue = /* @__PURE__ */ method(() => ({ Number: number.longValue }));
export const longValueExact = /* @__PURE__ */ method(() => ({
  BigInteger: bigInteger.longValueExact,
  BigDecimal: bigDecimal.longValueExact,
}));
export const lowSurrogate = /* @__PURE__ */ method(() => ({ Character: character.lowSurrogate }));
export const lowestOneBit = /* @__PURE__ */ method(() => ({ Integer: integer.lowestOneBit, Long: long.lowestOneBit }));
export const mapMulti = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const mapToDouble = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const mapToInt = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const mapToLong = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const mapToObj = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const matches = /* @__PURE__ */ method(() => ({ String: string.matches }));
export const max = /* @__PURE__ */ method(() => ({
  Integer: integer.max,
  Long: long.max,
  Double: double.max,
  BigInteger: bigInteger.max,
  BigDecimal: bigDecimal.max,
  IntPipeline$Head: streams.max,
  Float: smallNumbers.floatMax,
  ReferencePipeline$Head: streams.withFunction,
}));
export const merge = /* @__PURE__ */ method(() => ({ JSONArray: list.merge, Map: maps.merge }));
export const min = /* @__PURE__ */ method(() => ({
  Integer: integer.min,
  Long: long.min,
  Double: double.min,
  BigInteger: bigInteger.min,
  BigDecimal: bigDecimal.min,
  IntPipeline$Head: streams.min,
  Float: smallNumbers.floatMin,
  ReferencePipeline$Head: streams.withFunction,
}));
export const mod = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.mod }));
export const modInverse = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.modInverse }));
export const modPow = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.modPow }));
export const movePointLeft = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.movePointLeft }));
export const movePointRight = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.movePointRight }));
export const multiply = /* @__PURE__ */ method(() => ({
  BigInteger: bigInteger.multiply,
  BigDecimal: bigDecimal.multiply,
}));
export const negate = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.negate, BigDecimal: bigDecimal.negate }));
export const next = /* @__PURE__ */ method(() => ({ Iterator: iterators.next }));
export const nextIndex = /* @__PURE__ */ method(() => ({ ListIterator: iterators.nextIndex }));
export const nextProbablePrime = /* @__PURE__ */ refusal('BigInteger');
export const noneMatch = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const not = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.not }));
export const notifyAll = /* @__PURE__ */ method(() => ({ Object: object.notifyAll }));
export const numberOfLeadingZeros = /* @__PURE__ */ method(() => ({
  Integer: integer.numberOfLeadingZeros,
  Long: long.numberOfLeadingZeros,
}));
export const numberOfTrailingZeros = /* @__PURE__ */ method(() => ({
  Integer: integer.numberOfTrailingZeros,
  Long: long.numberOfTrailingZeros,
}));
export const of = /* @__PURE__ */ method(() => ({
  List: list.of,
  Map: maps.of,
  Set: collection.setOf,
  Optional: optional.of,
  BaseStream: refused,
}));
export const ofEntries = /* @__PURE__ */ method(() => ({ Map: maps.ofEntries }));
export const ofNullable = /* @__PURE__ */ method(() => ({ Optional: optional.ofNullable, BaseStream: refused }));
export const offsetByCodePoints = /* @__PURE__ */ method(() => ({
  String: string.offsetByCodePoints,
  Character: refused,
}));
export const onClose = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const or = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.or, Optional: streams.withFunction }));
export const orElse = /* @__PURE__ */ method(() => ({ Optional: optional.orElse }));
export const orElseGet = /* @__PURE__ */ method(() => ({ Optional: optional.orElseGet }));
export const orElseThrow = /* @__PURE__ */ method(() => ({
  Optional: optional.orElseThrow,
  OptionalInt: optional.orElseThrow,
  OptionalDouble: optional.orElseThrow,
}));
export const parallel = /* @__PURE__ */ method(() => ({ BaseStream: streams.same }));
export const parallelStream = /* @__PURE__ */ method(() => ({ Collection: collection.stream }));
export const params = /* @__PURE__ */ method(() => ({ Input: gateway.params }));
export const parseBoolean = /* @__PURE__ */ method(() => ({ Boolean: boolean.parseBoolean }));
export const parseByte = /* @__PURE__ */ method(() => ({ Byte: smallNumbers.parseByte }));
export const parseDouble = /* @__PURE__ */ method(() => ({ Double: double.parseDouble }));
const javaParseFloat = /* @__PURE__ */ method(() => ({ Float: smallNumbers.parseFloats }));
const javaParseInt = /* @__PURE__ */ method(() => ({ Integer: integer.parseInt }));
export const parseJson = /* @__PURE__ */ method(() => ({ Util: gateway.parseJson }));
export const parseLong = /* @__PURE__ */ method(() => ({ Long: long.parseLong }));
export const parseShort = /* @__PURE__ */ method(() => ({ Short: smallNumbers.parseShort }));
export const parseUnsignedInt = /* @__PURE__ */ method(() => ({ Integer: integer.parseUnsignedInt }));
export const parseUnsignedLong = /* @__PURE__ */ method(() => ({ Long: long.parseUnsignedLong }));
export const path = /* @__PURE__ */ method(() => ({ Input: gateway.path }));
export const map = /* @__PURE__ */ method(() => ({
  BaseStream: streams.withFunction,
  Optional: streams.withFunction,
}));
export const peek = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const plus = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.plus }));
export const pow = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.pow, BigDecimal: bigDecimal.pow }));
export const precision = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.precision }));
export const previous = /* @__PURE__ */ method(() => ({ ListIterator: iterators.previous }));
export const previousIndex = /* @__PURE__ */ method(() => ({ ListIterator: iterators.previousIndex }));
export const probablePrime = /* @__PURE__ */ refusal('BigInteger');
export const put = /* @__PURE__ */ method(() => ({ Map: maps.put }));
export const putAll = /* @__PURE__ */ method(() => ({ Map: maps.putAll }));
export const putIfAbsent = /* @__PURE__ */ method(() => ({ Map: maps.putIfAbsent }));
export const range = /* @__PURE__ */ refusal('IntPipeline$Head');
export const rangeClosed = /* @__PURE__ */ refusal('IntPipeline$Head');
export const reduce = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const regionMatches = /* @__PURE__ */ method(() => ({ String: string.regionMatches }));
export const remainder = /* @__PURE__ */ method(() => ({
  BigInteger: bigInteger.remainder,
  BigDecimal: bigDecimal.remainder,
}));
export const remainderUnsigned = /* @__PURE__ */ method(() => ({
  Integer: integer.remainderUnsigned,
  Long: long.remainderUnsigned,
}));
export const remove = /* @__PURE__ */ method(() => ({
  List: list.remove,
  Collection: collection.remove,
  Map: maps.remove,
  Iterator: iterators.remove,
}));
export const removeAll = /* @__PURE__ */ method(() => ({ Collection: collection.removeAll }));
export const removeIf = /* @__PURE__ */ method(() => ({ Collection: collection.removeIf }));
export const repeat = /* @__PURE__ */ method(() => ({ String: string.repeat }));
export const replace = /* @__PURE__ */ method(() => ({ String: string.replace, Map: maps.replace }));
export const replaceAll = /* @__PURE__ */ method(() => ({
  String: string.replaceAll,
  List: list.replaceAll,
  Map: maps.replaceAll,
}));
export const replaceFirst = /* @__PURE__ */ method(() => ({ String: string.replaceFirst }));
export const resolveConstantDesc = /* @__PURE__ */ refusal('String', 'Integer', 'Long', 'Double', 'Float');
export const retainAll = /* @__PURE__ */ method(() => ({ Collection: collection.retainAll }));
export const reverse = /* @__PURE__ */ method(() => ({ Integer: integer.reverse, Long: long.reverse }));
export const reverseBytes = /* @__PURE__ */ method(() => ({
  Character: character.reverseBytes,
  Integer: integer.reverseBytes,
  Long: long.reverseBytes,
  Short: refused,
}));
export const rotateLeft = /* @__PURE__ */ method(() => ({ Integer: integer.rotateLeft, Long: long.rotateLeft }));
export const rotateRight = /* @__PURE__ */ method(() => ({ Integer: integer.rotateRight, Long: long.rotateRight }));
export const round = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.round }));
export const scale = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.scale }));
export const scaleByPowerOfTen = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.scaleByPowerOfTen }));
export const sequential = /* @__PURE__ */ method(() => ({ BaseStream: streams.same }));
export const set = /* @__PURE__ */ method(() => ({ List: list.set, ListIterator: iterators.set }));
export const setBit = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.setBit }));
export const setScale = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.setScale }));
export const setValue = /* @__PURE__ */ method(() => ({ Entry: mapEntry.setValue }));
export const shiftLeft = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.shiftLeft }));
export const shiftRight = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.shiftRight }));
export const shortValue = /* @__PURE__ */ method(() => ({ Number: number.shortValue }));
export const shortValueExact = /* @__PURE__ */ method(() => ({
  BigInteger: bigInteger.shortValueExact,
  BigDecimal: bigDecimal.shortValueExact,
}));
export const signum = /* @__PURE__ */ method(() => ({
  Integer: integer.signum,
  Long: long.signum,
  BigInteger: bigInteger.signum,
  BigDecimal: bigDecimal.signum,
}));
export const size = /* @__PURE__ */ method(() => ({ Collection: collection.size, Map: maps.size }));
export const skip = /* @__PURE__ */ method(() => ({ BaseStream: streams.skip }));
export const sort = /* @__PURE__ */ method(() => ({ List: list.sort }));
export const sorted = /* @__PURE__ */ method(() => ({ BaseStream: streams.sorted }));
export const split = /* @__PURE__ */ method(() => ({ String: string.split }));
export const spliterator = /* @__PURE__ */ refusal('Iterable', 'BaseStream');
export const sqrt = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.sqrt, BigDecimal: bigDecimal.sqrt }));
export const sqrtAndRemainder = /* @__PURE__ */ refusal('BigInteger');
export const startsWith = /* @__PURE__ */ method(() => ({ String: string.startsWith }));
export const stream = /* @__PURE__ */ method(() => ({ Collection: collection.stream, Optional: optional.stream }));
export const strip = /* @__PURE__ */ method(() => ({ String: string.strip }));
export const stripIndent = /* @__PURE__ */ method(() => ({ String: string.stripIndent }));
export const stripLeading = /* @__PURE__ */ method(() => ({ String: string.stripLeading }));
export const stripTrailing = /* @__PURE__ */ method(() => ({ String: string.stripTrailing }));
export const stripTrailingZeros = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.stripTrailingZeros }));
export const subList = /* @__PURE__ */ method(() => ({ List: list.subList }));
export const subSequence = /* @__PURE__ */ method(() => ({ String: string.subSequence }));
export const substring = /* @__PURE__ */ method(() => ({ String: string.substring }));
export const subtract = /* @__PURE__ */ method(() => ({
  BigInteger: bigInteger.subtract,
  BigDecimal: bigDecimal.subtract,
}));
export const sum = /* @__PURE__ */ method(() => ({
  Integer: integer.sum,
  Long: long.sum,
  Double: double.sum,
  IntPipeline$Head: streams.sum,
  Float: smallNumbers.floatSum,
}));
export const summaryStatistics = /* @__PURE__ */ refusal('IntPipeline$Head');
export const takeWhile = /* @__PURE__ */ method(() => ({ BaseStream: streams.withFunction }));
export const testBit = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.testBit }));
export const toArray = /* @__PURE__ */ method(() => ({
  Collection: collection.toArray,
  ReferencePipeline$Head: streams.toArray,
  IntPipeline$Head: refused,
}));
export const toBigInteger = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.toBigInteger }));
export const toBigIntegerExact = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.toBigIntegerExact }));
export const toBinaryString = /* @__PURE__ */ method(() => ({
  Integer: integer.toBinaryString,
  Long: long.toBinaryString,
}));
export const toByteArray = /* @__PURE__ */ refusal('BigInteger');
export const toCharArray = /* @__PURE__ */ method(() => ({ String: string.toCharArray }));
export const toChars = /* @__PURE__ */ method(() => ({ Character: character.toChars }));
export const toCodePoint = /* @__PURE__ */ method(() => ({ Character: character.toCodePoint }));
export const toEngineeringString = /* @__PURE__ */ refusal('BigDecimal');
export const toHexString = /* @__PURE__ */ method(() => ({
  Integer: integer.toHexString,
  Long: long.toHexString,
  Double: double.toHexString,
  Float: refused,
}));
export const toJSONString = /* @__PURE__ */ method(() => ({ JSONArray: list.toJSONString }));
export const toList = /* @__PURE__ */ method(() => ({ ReferencePipeline$Head: streams.toList }));
export const toLowerCase = /* @__PURE__ */ method(() => ({
  String: string.toLowerCase,
  Character: character.toLowerCase,
}));
export const toOctalString = /* @__PURE__ */ method(() => ({
  Integer: integer.toOctalString,
  Long: long.toOctalString,
}));
export const toPlainString = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.toPlainString }));
const javaToString = /* @__PURE__ */ method(() => ({
  Boolean: boolean.toString,
  Character: character.toString,
  Integer: integer.toString,
  Long: long.toString,
  Double: double.toString,
  BigInteger: bigInteger.toString,
  Object: object.toString,
  Float: smallNumbers.floatToString,
  Short: smallNumbers.shortToString,
  Byte: smallNumbers.byteToString,
}));
export const toTitleCase = /* @__PURE__ */ refusal('Character');
export const toUnsignedInt = /* @__PURE__ */ refusal('Short', 'Byte');
export const toUnsignedLong = /* @__PURE__ */ method(() => ({
  Integer: integer.toUnsignedLong,
  Short: refused,
  Byte: refused,
}));
export const toUnsignedString = /* @__PURE__ */ method(() => ({
  Integer: integer.toUnsignedString,
  Long: long.toUnsignedString,
}));
export const toUpperCase = /* @__PURE__ */ method(() => ({
  String: string.toUpperCase,
  Character: character.toUpperCase,
}));
export const transform = /* @__PURE__ */ method(() => ({ String: string.transform }));
export const translateEscapes = /* @__PURE__ */ method(() => ({ String: string.translateEscapes }));
export const trim = /* @__PURE__ */ method(() => ({ String: string.trim }));
export const trimToSize = /* @__PURE__ */ method(() => ({ ArrayList: list.trimToSize }));
export const ulp = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.ulp }));
export const unordered = /* @__PURE__ */ method(() => ({ BaseStream: streams.same }));
export const unscaledValue = /* @__PURE__ */ method(() => ({ BigDecimal: bigDecimal.unscaledValue }));
export const urlDecode = /* @__PURE__ */ method(() => ({ Util: gateway.urlDecode }));
export const urlEncode = /* @__PURE__ */ method(() => ({ Util: gateway.urlEncode }));
const javaValueOf = /* @__PURE__ */ method(() => ({
  String: string.valueOf,
  Boolean: boolean.valueOf,
  Character: character.valueOf,
  Integer: integer.valueOf,
  Long: long.valueOf,
  Double: double.valueOf,
  BigInteger: bigInteger.valueOf,
  BigDecimal: bigDecimal.valueOf,
  Float: smallNumbers.floatValueOf,
  Short: smallNumbers.shortValueOf,
  Byte: smallNumbers.byteValueOf,
}));
export const values = /* @__PURE__ */ method(() => ({ Map: maps.values }));
export const writeJSONString = /* @__PURE__ */ refusal('JSONArray');
export const xor = /* @__PURE__ */ method(() => ({ BigInteger: bigInteger.xor }));

export {
  javaIsFinite as isFinite,
  javaIsNaN as isNaN,
  javaParseFloat as parseFloat,
  javaParseInt as parseInt,
  javaToString as toString,
  javaValueOf as valueOf,
};
