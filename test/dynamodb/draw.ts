/** Draws types, values and names, hostile ones among them. */
import fc from 'fast-check';
import type { AttributeType, AttributeTypes } from '../../src/dynamodb/index.ts';
import { ExactNumber } from '../../src/dynamodb/index.ts';

/** What breaks out of strings, templates and lines. */
const pieces = [
  '"',
  "'",
  '\\',
  "\\'",
  '\\"',
  '$',
  '#',
  '$x',
  '${x}',
  '#end',
  '##',
  '#*',
  '{',
  '}',
  '"}',
  '\u2028',
  '\u0000',
].concat('\n', '\ud800', '\udc00', '\ud83d\ude00', '\u00e9', '/', '</script>', '\\u0022', 'class', '__proto__', 'a b');

export const texts = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Names of attributes: no control characters, no lone surrogates. */
export const names = fc
  .oneof(texts, fc.constantFrom('id', 'title', '__proto__', 'constructor', 'class', '1', '$input', "it's"))
  .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '') || 'name');

const scalarTypes = ['S', 'N', 'B', 'BOOL', 'SS', 'NS', 'BS', 'any'] as const;

export const { type: types } = fc.letrec<{ type: AttributeType }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<AttributeType>(...scalarTypes),
    fc.record({ L: tie('type') }),
    fc.record({ M: members(tie('type')) }),
  ),
}));

/** An object with few members, whatever their names. */
export function members<Value>(value: fc.Arbitrary<Value>, maxLength = 3): fc.Arbitrary<{ [name: string]: Value }> {
  return fc.array(fc.tuple(names, value), { maxLength }).map((entries) => Object.fromEntries(entries));
}

export const numbers = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.bigInt({ min: -(10n ** 38n), max: 10n ** 38n }),
);

export const binaries = fc.uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes).toString('base64'));

/** JSON, with exact numbers. */
export const { value: jsonValues } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts,
    fc.boolean(),
    fc.constant(null),
    numbers,
    fc.array(tie('value'), { maxLength: 3 }),
    members(tie('value')),
  ),
}));

const notNull = jsonValues.filter((value) => value !== null);

/** A value of a type, as a client sends it. */
export function valueFor(type: AttributeType): fc.Arbitrary<unknown> {
  if (typeof type !== 'string') {
    if ('L' in type) return fc.array(type.L === 'any' ? jsonValues : valueFor(type.L), { maxLength: 3 });
    return membersOf(type.M);
  }
  const plain = { S: texts, N: numbers, B: binaries, BOOL: fc.boolean(), NULL: fc.constant(null), any: notNull };
  if (type in plain) return plain[type as keyof typeof plain];
  return fc.uniqueArray(plain[type[0] as 'S' | 'N' | 'B'], { minLength: 1, maxLength: 3, selector: String });
}

/** Some of the described members. */
export function membersOf(described: AttributeTypes): fc.Arbitrary<{ [name: string]: unknown }> {
  const entries = Object.entries(described).map(([name, type]) =>
    fc.tuple(fc.constant(name), fc.option(valueFor(type))),
  );
  return fc.tuple(...entries).map((all) => Object.fromEntries(all.filter(([, value]) => value !== null)));
}

const numberTexts = fc.oneof(
  numbers.map((value) => String(value).replace('e', 'E')),
  fc.constantFrom('1.0', '-0', '1E+125', '0.0000001', '12345678901234567890.123456789'),
);

/** The attribute values of DynamoDB's answers. */
export const { attribute: attributeValues } = fc.letrec<{ attribute: Attribute }>((tie) => ({
  attribute: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ S: texts }),
    fc.record({ N: numberTexts }),
    fc.record({ B: binaries }),
    fc.record({ BOOL: fc.boolean() }),
    fc.record({ NULL: fc.constant<true>(true) }),
    fc.record({ SS: set(texts) }),
    fc.record({ NS: set(numberTexts) }),
    fc.record({ BS: set(binaries) }),
    fc.record({ L: fc.array(tie('attribute'), { maxLength: 3 }) }),
    fc.record({ M: members(tie('attribute')) }),
  ),
}));

type Attribute = import('../../src/dynamodb/index.ts').AttributeValue;

function set(elements: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  return fc.uniqueArray(elements, { minLength: 1, maxLength: 3 });
}

/** An attribute value of a type; sets and nested values alike. */
export function attributeOf(type: AttributeType): fc.Arbitrary<Attribute> {
  if (type === 'any') return attributeValues;
  if (typeof type === 'string') {
    const plain = { S: texts, N: numberTexts, B: binaries, BOOL: fc.boolean(), NULL: fc.constant(true) };
    const content = type in plain ? plain[type as 'S'] : set(plain[type[0] as 'S']);
    return content.map((value) => ({ [type]: value }) as unknown as Attribute);
  }
  if ('L' in type)
    return fc.array(fc.oneof(attributeOf(type.L), attributeValues), { maxLength: 3 }).map((L) => ({ L }));
  return attributesOf(type.M).map((M) => ({ M }));
}

/** Some of the described attributes; now and then one of another type. */
export function attributesOf(described: AttributeTypes): fc.Arbitrary<{ [name: string]: Attribute }> {
  const entries = Object.entries(described).map(([name, type]) => {
    const value = fc.oneof({ weight: 5, arbitrary: attributeOf(type) }, { weight: 1, arbitrary: attributeValues });
    return fc.tuple(fc.constant(name), fc.option(value));
  });
  return fc.tuple(...entries).map((all) => {
    return Object.fromEntries(all.filter((entry): entry is [string, Attribute] => entry[1] !== null));
  });
}

/** The JSON text of a drawn value, numbers with all their digits. */
export function jsonOf(value: unknown): string {
  if (typeof value === 'bigint' || value instanceof ExactNumber) return String(value);
  if (Array.isArray(value)) return `[${value.map(jsonOf)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${jsonOf(member)}`)}}`;
}
