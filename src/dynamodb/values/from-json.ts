import { TemplateError } from '../../runtime/errors.ts';
import type { AttributeMap, AttributeValue } from './attribute-value.ts';
import { base64Of } from './base64.ts';
import { ExactNumber, plainText } from './exact-number.ts';

/**
 * The item of plain values, in DynamoDB's JSON: what `toJson` gives, and every other JSON value. Members that are
 * undefined are left out.
 * @throws {TemplateError} for what DynamoDB cannot hold (NaN, a function, an empty or mixed set), naming the member.
 */
export function fromJson(object: { readonly [name: string]: unknown }): AttributeMap {
  return attributesOf(object, 'the item');
}

function attributesOf(object: object, where: string): AttributeMap {
  const prototype = typeof object === 'object' && object !== null ? Object.getPrototypeOf(object) : undefined;
  if (prototype !== Object.prototype && prototype !== null) throw wrong(where, 'is no plain object');
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, attributeValueOf(value, `${where}.${name}`)]));
}

/** The attribute value of any plain value. */
export function attributeValueOf(value: unknown, where: string): AttributeValue {
  if (value === null) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'boolean') return { BOOL: value };
  if (isNumber(value)) return { N: numberText(value, where) };
  if (value instanceof Uint8Array) return { B: base64Of(value) };
  if (value instanceof Set) return setOf([...value], where);
  if (Array.isArray(value)) return { L: value.map((one, index) => attributeValueOf(one, `${where}[${index}]`)) };
  if (typeof value !== 'object') throw wrong(where, `is ${typeof value}`);
  return { M: attributesOf(value, where) };
}

function isNumber(value: unknown): value is number | bigint | ExactNumber {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof ExactNumber;
}

/** The text of a number as DynamoDB has it. */
export function numberText(value: number | bigint | ExactNumber, where: string): string {
  if (typeof value !== 'number') return value.toString();
  if (!Number.isFinite(value)) throw wrong(where, `is ${value}`);
  return plainText(value);
}

function setOf(elements: readonly unknown[], where: string): AttributeValue {
  if (elements.length === 0) throw wrong(where, 'is an empty set');
  if (elements.every((one) => typeof one === 'string')) return { SS: [...elements] };
  if (elements.every(isNumber)) return { NS: elements.map((one) => numberText(one, where)) };
  if (elements.every((one) => one instanceof Uint8Array)) return { BS: elements.map(base64Of) };
  throw wrong(where, 'is a set of different types');
}

function wrong(where: string, what: string): TemplateError {
  return new TemplateError(`${where} ${what}, which DynamoDB cannot hold`);
}
