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

/** The name that Java's `value.getClass().getName()` gives; the value must not be null. */
export function className(value: Exclude<Value, null>): string {
  if (typeof value === 'string') return 'java.lang.String';
  if (typeof value === 'boolean') return 'java.lang.Boolean';
  if (typeof value === 'number') return numberClass(value);
  if (typeof value === 'bigint') return 'java.lang.Long';
  if (Array.isArray(value)) return 'net.minidev.json.JSONArray';
  if (value instanceof JavaObject) return value.className;
  return scalarClass(value) ?? 'java.util.LinkedHashMap';
}

function numberClass(value: number): string {
  if ((value | 0) === value) return 'java.lang.Integer';
  return Number.isInteger(value) ? 'java.lang.Long' : 'java.lang.Double';
}

function scalarClass(value: object): string | null {
  if (value instanceof JavaDouble) return 'java.lang.Double';
  if (value instanceof BigDecimal) return 'java.math.BigDecimal';
  if (value instanceof BigInteger) return 'java.math.BigInteger';
  if (value instanceof Character) return 'java.lang.Character';
  if (value instanceof JavaFloat) return 'java.lang.Float';
  if (value instanceof JavaShort) return 'java.lang.Short';
  return value instanceof JavaByte ? 'java.lang.Byte' : null;
}
