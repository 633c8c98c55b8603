import { forms } from '../backends/conditions.ts';
import { TemplateError } from '../runtime/errors.ts';
import type { AttributeType } from './types.ts';
import type { AttributeMap, AttributeValue } from './values/attribute-value.ts';
import { bytesOf } from './values/base64.ts';
import { ExactNumber } from './values/exact-number.ts';
import { attributeValueOf } from './values/from-json.ts';

/**
 * The AttributeValue of a constant.
 * @throws {TemplateError} for a value that is not of the type, with its label.
 */
export function constantAttribute(type: AttributeType, value: unknown, label: string): AttributeValue {
  if (typeof type !== 'string') return 'L' in type ? list(type.L, value, label) : map(type.M, value, label);
  const found = attributeValueOf(prepared(type, value), label);
  if (type === 'any' || type in found) return found;
  throw wrong(label, type, found);
}

/** Numbers may be given as text, sets as arrays, binaries as base64. */
function prepared(type: string, value: unknown): unknown {
  if (type === 'N' && isNumberText(value)) return new ExactNumber(value);
  if (!/^[SNB]S$/.test(type) || !Array.isArray(value)) return type === 'B' ? binary(value) : value;
  return new Set(value.map((one) => prepared(type[0]!, one)));
}

function isNumberText(value: unknown): value is string {
  return typeof value === 'string' && new RegExp(`^(${forms.number})$`).test(value);
}

function binary(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value) || value.length % 4 !== 0) return value;
  return bytesOf(value);
}

function list(type: AttributeType, value: unknown, label: string): AttributeValue {
  if (!Array.isArray(value)) throw wrong(label, 'L', value);
  return { L: value.map((one, index) => constantAttribute(type, one, `${label}[${index}]`)) };
}

function map(types: { readonly [name: string]: AttributeType }, value: unknown, label: string): AttributeValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(label, 'M', value);
  const entries = Object.entries(value).map(([name, one]): [string, AttributeValue] => {
    if (!Object.hasOwn(types, name)) throw new TemplateError(`${label}.${name} is not described`);
    return [name, constantAttribute(types[name]!, one, `${label}.${name}`)];
  });
  return { M: Object.fromEntries(entries) as AttributeMap };
}

function wrong(label: string, type: string, found: unknown): TemplateError {
  return new TemplateError(`${label}: the constant has to be of type ${type}, but it is ${JSON.stringify(found)}`);
}
