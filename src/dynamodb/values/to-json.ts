import { TemplateError } from '../../runtime/errors.ts';
import type { AttributeMap, AttributeValue } from './attribute-value.ts';
import { bytesOf } from './base64.ts';
import { type JsonNumber, readNumber } from './exact-number.ts';

/** The plain value of an attribute. */
export type PlainValue =
  | string
  | JsonNumber
  | boolean
  | null
  | Uint8Array
  | Set<string | JsonNumber | Uint8Array>
  | PlainValue[]
  | { [name: string]: PlainValue };

/**
 * The plain values of an item of DynamoDB's answer: a number is a `number` where that holds it exactly, else a `bigint`
 * or an `ExactNumber`; a set is a `Set`, a binary a `Uint8Array`. `fromJson` gives the item back.
 * @param item Attributes in DynamoDB's JSON; `{}` or nothing gives `{}`.
 * @throws {TemplateError} for what is no attribute value, naming the member.
 */
export function toJson(item: AttributeMap | undefined): { [name: string]: PlainValue } {
  return membersOf(item ?? {}, 'the item');
}

/** `fromEntries` defines members, so that `__proto__` is one like any other. */
function membersOf(map: AttributeMap, where: string): { [name: string]: PlainValue } {
  if (typeof map !== 'object' || map === null || Array.isArray(map)) throw wrong(where, 'an object of attributes');
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, plain(value, `${where}.${name}`)]));
}

function plain(value: AttributeValue, where: string): PlainValue {
  const entries = Object.entries(value ?? {});
  const [type, content] = entries[0] ?? [];
  if (entries.length !== 1 || !Object.hasOwn(readers, type!)) throw wrong(where, 'one type and its value');
  return readers[type as keyof typeof readers](content, where);
}

const readers = {
  S: text,
  N: (content: unknown, where: string) => readNumber(text(content, where)),
  B: binary,
  BOOL: (content: unknown, where: string) => {
    if (typeof content !== 'boolean') throw wrong(where, 'true or false');
    return content;
  },
  NULL: () => null,
  SS: (content: unknown, where: string) => new Set(elements(content, where).map((one) => text(one, where))),
  NS: (content: unknown, where: string) => new Set(elements(content, where).map((one) => readNumber(text(one, where)))),
  BS: (content: unknown, where: string) => new Set(elements(content, where).map((one) => binary(one, where))),
  L: (content: unknown, where: string): PlainValue =>
    elements(content, where).map((one, index) => plain(one as AttributeValue, `${where}[${index}]`)),
  M: (content: unknown, where: string): PlainValue => membersOf(content as AttributeMap, where),
};

function text(content: unknown, where: string): string {
  if (typeof content !== 'string') throw wrong(where, 'a string');
  return content;
}

/** The SDK has bytes where the protocol has base64. */
function binary(content: unknown, where: string): Uint8Array {
  if (content instanceof Uint8Array) return content;
  try {
    return bytesOf(text(content, where));
  } catch {
    throw wrong(where, 'base64');
  }
}

function elements(content: unknown, where: string): unknown[] {
  if (!Array.isArray(content)) throw wrong(where, 'an array');
  return content;
}

function wrong(where: string, wanted: string): TemplateError {
  return new TemplateError(`${where} is no attribute value: it has to be ${wanted}`);
}
