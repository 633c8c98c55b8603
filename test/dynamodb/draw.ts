/** Draws types of attributes and values of them. */
import fc from 'fast-check';
import type { AttributeType, AttributeTypes } from '../../src/dynamodb/index.ts';
import { binaries, jsonValues, members, numbers, texts } from '../backends/draw.ts';

const scalarTypes = ['S', 'N', 'B', 'BOOL', 'SS', 'NS', 'BS', 'any'] as const;

export const { type: types } = fc.letrec<{ type: AttributeType }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<AttributeType>(...scalarTypes),
    fc.record({ L: tie('type') }),
    fc.record({ M: members(tie('type')) }),
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
