import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  compile,
  type JsonText,
  jsonText,
  type MappingRequest,
  type MappingTemplate,
  TemplateError,
} from '../../../src/index.ts';

interface Order {
  id: number;
  status?: 'open' | 'closed';
  lines: { sku: string }[];
}

const typed = compile<Order>("$input.path('$.lines[0].sku')");
const untyped = compile("$input.path('$.lines[0].sku')");

describe('a template with a typed body', () => {
  it('takes the text of a value of that type', () => {
    const order: Order = { id: 1, lines: [{ sku: 'b-1' }] };
    expect(typed({ body: jsonText({ id: 1, status: 'open', lines: [{ sku: 'a-1' }] }) }).body).toBe('a-1');
    expect(typed({ body: jsonText(order) }).body).toBe('b-1');
    expect(typed({ body: '{"lines":[{"sku":"c-1"}]}' as JsonText<Order> }).body).toBe('c-1');
    expect(typed({}).body).toBe('');
  });

  it('takes nothing else: the types say so where the mistake is', () => {
    // @ts-expect-error Plain text may be anything.
    typed({ body: '{}' });
    // @ts-expect-error A number is not a string.
    typed({ body: jsonText({ id: '1', lines: [] }) });
    // @ts-expect-error `lines` is missing.
    typed({ body: jsonText({ id: 1 }) });
    // @ts-expect-error There is no member `ids`.
    typed({ body: jsonText({ id: 1, lines: [], ids: [] }) });
    // @ts-expect-error Not one of the two states.
    typed({ body: jsonText({ id: 1, lines: [], status: 'shut' }) });
    // @ts-expect-error The text of another type.
    typed({ body: jsonText<{ name: string }>({ name: 'x' }) });
  });

  it('leaves those alone who have no type', () => {
    expectTypeOf<MappingRequest['body']>().toEqualTypeOf<string | undefined>();
    expectTypeOf(untyped).toEqualTypeOf<MappingTemplate>();
    expect(untyped({ body: '{"lines":[{"sku":"d-1"}]}' }).body).toBe('d-1');
    expect(untyped({ body: jsonText({ lines: [{ sku: 'e-1' }] }) }).body).toBe('e-1');
  });

  it('stands for another only where that is safe', () => {
    expectTypeOf<MappingTemplate>().toExtend<MappingTemplate<Order>>();
    expectTypeOf<MappingTemplate<Order>>().not.toExtend<MappingTemplate>();
    expectTypeOf<MappingTemplate<{ id: number }>>().toExtend<MappingTemplate<Order>>();
    expectTypeOf<MappingTemplate<Order>>().not.toExtend<MappingTemplate<{ id: number }>>();
    expectTypeOf<JsonText<Order>>().toExtend<string>();
  });
});

describe('jsonText', () => {
  it('refuses what has no JSON with a TemplateError', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const throwing = {
      toJSON: () => {
        throw new Error('no');
      },
    };
    for (const value of [undefined, () => 1, Symbol('x'), 1n, { a: 1n }, cycle, throwing]) {
      expect(() => jsonText(value)).toThrow(TemplateError);
    }
    expect(() => jsonText(undefined)).toThrow('a body has to be a JSON value, but this is undefined');
  });

  it('writes every JSON value, and no more', () => {
    expect(jsonText({ a: undefined, b: [null, 'x', 1.5, true] })).toBe('{"b":[null,"x",1.5,true]}');
    expect(jsonText(null)).toBe('null');
  });
});
