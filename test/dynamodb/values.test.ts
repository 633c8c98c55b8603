import { unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AttributeValue,
  ExactNumber,
  fromJson,
  type PlainValue,
  printJson,
  toJson,
} from '../../src/dynamodb/index.ts';
import { TemplateError } from '../../src/index.ts';
import { members } from '../backends/draw.ts';
import { attributeValues } from './draw.ts';

const items = members(attributeValues);

/** What `unmarshall` cannot represent: `__proto__`, and numbers that it rounds or refuses. */
function isCommon(value: unknown): boolean {
  if (typeof value === 'bigint') return true;
  if (typeof value === 'number') return Number.isSafeInteger(value) || Math.abs(value) < Number.MAX_SAFE_INTEGER;
  if (value instanceof ExactNumber) return false;
  if (Array.isArray(value) || value instanceof Set) return [...value].every(isCommon);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return true;
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every(isCommon);
}

/** The same with bytes in place of base64, as the SDK has it. */
function inSdkForm(value: AttributeValue): AttributeValue {
  if ('B' in value) return { B: Buffer.from(value.B, 'base64') } as never;
  if ('BS' in value) return { BS: value.BS.map((one) => Buffer.from(one, 'base64')) } as never;
  if ('L' in value) return { L: value.L.map(inSdkForm) };
  if ('M' in value)
    return { M: Object.fromEntries(Object.entries(value.M).map(([name, one]) => [name, inSdkForm(one)])) };
  return value;
}

describe('toJson', () => {
  it('gives what the SDK gives, wherever that can hold the value', () => {
    let compared = 0;
    const property = fc.property(items, (item) => {
      const plain = toJson(item);
      if (!isCommon(plain)) return;
      compared++;
      const { M } = inSdkForm({ M: item }) as { M: typeof item };
      expect(normal(plain)).toEqual(normal(unmarshall(M as never) as PlainValue));
    });
    fc.assert(property, { numRuns: 500 });
    expect(compared).toBeGreaterThan(100);
  });

  /** A small bigint of ours does not exist; a Buffer is a Uint8Array. */
  function normal(value: PlainValue): unknown {
    if (value instanceof Uint8Array) return [...value];
    if (value instanceof Set) return new Set([...value].map(normal));
    if (Array.isArray(value)) return value.map(normal);
    if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, normal(one)]));
  }

  it('is undone by fromJson', () => {
    fc.assert(
      fc.property(items, (item) => {
        expect(fromJson(toJson(item))).toEqual(item);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps every digit', () => {
    const texts = ['1', '-5', '0.1', '0.0000001', '9007199254740993', '1.0', '-0', '1E+125', '0.12345678901234567890'];
    const { numbers } = toJson({ numbers: { L: texts.map((N) => ({ N })) } });
    expect(numbers).toEqual([
      ...[1, -5, 0.1, 1e-7, 9007199254740993n],
      ...['1.0', '-0', '1E+125', '0.12345678901234567890'].map((text) => new ExactNumber(text)),
    ]);
    expect(printJson(numbers!)).toBe(`[${texts}]`);
  });

  it('has `__proto__` as a member like any other', () => {
    const item = JSON.parse('{"__proto__": {"M": {"__proto__": {"S": "x"}}}}');
    const plain = toJson(item);
    expect(JSON.stringify(plain)).toBe('{"__proto__":{"__proto__":"x"}}');
    expect(Object.getPrototypeOf(plain)).toBe(Object.prototype);
    expect(JSON.stringify(fromJson(plain))).toBe(JSON.stringify(item));
  });

  it.each([
    [{ a: { S: 5 } }, 'the item.a is no attribute value: it has to be a string'],
    [{ a: { L: [{ S: 'x', N: '1' }] } }, 'the item.a[0] is no attribute value: it has to be one type and its value'],
    [{ a: { toString: 'x' } }, 'the item.a is no attribute value'],
    [{ a: null }, 'the item.a is no attribute value'],
    [{ a: { B: '*' } }, 'it has to be base64'],
    [[], 'it has to be an object of attributes'],
  ])('refuses %j', (item, message) => {
    const call = (): unknown => toJson(item as never);
    expect(call).toThrow(TemplateError);
    expect(call).toThrow(message);
  });
});

describe('fromJson', () => {
  it('takes what JSON has, sets and binaries', () => {
    const object = {
      a: ['x', 1.5, 2n ** 70n, true, null, { b: undefined }],
      s: new Set([1, 2]),
      b: new Uint8Array([1]),
    };
    expect(fromJson(object)).toEqual({
      a: {
        L: [{ S: 'x' }, { N: '1.5' }, { N: '1180591620717411303424' }, { BOOL: true }, { NULL: true }, { M: {} }],
      },
      s: { NS: ['1', '2'] },
      b: { B: 'AQ==' },
    });
  });

  it.each([
    [{ a: [Number.NaN] }, 'the item.a[0] is NaN'],
    [{ a: { b: () => 1 } }, 'the item.a.b is function'],
    [{ a: new Set() }, 'the item.a is an empty set'],
    [{ a: new Set([1, 'x']) }, 'the item.a is a set of different types'],
    [{ a: new Date(0) }, 'the item.a is no plain object'],
    [null, 'the item is no plain object'],
  ])('refuses what DynamoDB cannot hold: %j', (object, message) => {
    const call = (): unknown => fromJson(object as never);
    expect(call).toThrow(TemplateError);
    expect(call).toThrow(`${message}`);
  });
});
