import { describe, expect, it } from 'vitest';
import { bodyReader } from '../../../src/runtime/gateway/shaped-body.ts';
import type { Value } from '../../../src/runtime/values.ts';
import { BodyDrawer, randomNumbers } from '../../property/shaped-bodies.ts';
import { bothWays, shapes } from '../../support/shaped.ts';
import { typed } from './typed.ts';

const book = (id: number, more = ''): string =>
  `{"id":{"S":"b-${id}"},"title":{"S":"A title"},"author":{"M":{"name":{"S":"Ann"},"born":{"N":"1900"}}},"pages":{"N":"120"},` +
  `"stock":{"M":{"count":{"N":"1"}}},"tags":{"SS":["x","y, z"]}${more}}`;
const scan = `{"Count":4,"Items":[${[1, 2].map((id) => book(id)).join(',')}],"ScannedCount":4}`;
const item = (a: number, c = '"one","two"'): string =>
  `{"a":${a},"skipped":[1,{"x":[]}],"b":"text","c":[${c}],"e":{"f":1.5,"n":{"deep":true}}}`;
const items = `{"flag":true,"items":[${[1, 2].map((a) => item(a)).join(',')}],"a":[1,{"c":"d"}],"b":{"c":[1]}}`;
const nested = '[{"a":1,"c":[{"d":{"x":1},"a":2},{"d":3,"a":null}]},{"c":[],"a":"x"}]';

/** Bodies that nothing is unusual in, for each shape. */
const sound: { readonly [name: string]: readonly string[] } = {
  everything: [items, nested, '{}', '[]', '[[1,"a\\nb"],{"a":"\\"x\\""}]', '{"2":1,"1":[0.5,-20,true,null]}'],
  nothing: [scan, items, '{"x":"\\u00e4\\n","y":[1e5,1.0,-0,12345678901234567890]}'],
  presence: [items, '{"a":{},"items":0}', '{"items":[{"x":{"y":[]}}],"flag":false}'],
  scan: [scan, scan.replaceAll(',', ', ').replaceAll(':', ': '), '{"Items":[]}', '{"Count":1,"Items":null}'],
  items: [items, items.replaceAll('"f":1.5,', ''), items.replaceAll('"b":"text"', '"b":"te\\u0078t\\n"')],
  parts: [items, '{"a":1,"b":"x","items":[]}', '{"items":[[1],[2]],"b":{"c":1.5}}'],
  nested: [nested, `[${'{"a":1,"c":[{"d":1,"a":2}]},'.repeat(9)}{"a":"x"}]`],
};

/** What a body may have in a place where it should not, and some that it may. */
const hostile = [
  '"',
  '\\',
  '{',
  '}',
  ']',
  ',',
  ':',
  ' ',
  "'",
  '\n',
  '\0',
  '\u001a',
  '\u007f',
  '0',
  '-',
  '.',
  'e9',
  'null',
  '\\u0061',
  '"a":1,',
  '"S":"',
];

describe.each(Object.keys(shapes))('a body read for the shape `%s`', (name) => {
  const shape = shapes[name]!;

  it('is read in part where nothing is unusual', () => {
    for (const body of sound[name]!) {
      const read = bothWays(shape);
      // From the second time on the reader knows how the body looks.
      for (let time = 0; time < 3; time++) {
        const { shaped, plain, isGivenUp } = read(body);
        expect(shaped).toBe(plain);
        expect(isGivenUp, body).toBe(false);
      }
    }
  });

  it('is the same with anything in any place of it, or cut off there', () => {
    const [body] = sound[name]! as [string];
    let read = bothWays(shape);
    for (let at = 0; at <= body.length; at++) {
      // Lest it learns from damaged ones alone.
      if (at % 16 === 0) read = bothWays(shape);
      if (at % 16 < 4) expectSame(read, body);
      const [before, after] = [body.slice(0, at), body.slice(at)];
      expectSame(read, before);
      expectSame(read, before + after.slice(1));
      for (let which = at % 3; which < hostile.length; which += 3) expectSame(read, before + hostile[which] + after);
    }
  });

  it('is the same for drawn bodies', () => {
    const drawer = new BodyDrawer(randomNumbers(20261125));
    const read = bothWays(shape);
    for (let count = 0; count < 250; count++) expectSame(read, drawer.damaged());
  });

  it('is the same where containers nest deeply', () => {
    for (const depth of [3, 5, 6, 250, 2000]) {
      for (const [open, close] of [
        ['[', ']'],
        ['{"a":', '}'],
        ['{"items":[', ']}'],
        ['[{"x":1,"c":', '}]'],
      ] as const) {
        expectSame(bothWays(shape), `${open.repeat(depth)}1${close.repeat(depth)}`);
        expectSame(bothWays(shape), open.repeat(depth));
      }
    }
  });
});

function expectSame(read: ReturnType<typeof bothWays>, body: string): void {
  const { shaped, plain } = read(body);
  if (shaped !== plain) expect(shaped, JSON.stringify(body)).toBe(plain);
}

describe('a body read in part', () => {
  const read = (body: string, shape = shapes.items!) => bothWays(shape)(body);

  it.each([
    ['a member twice', '{"items":[{"a":1,"a":2}]}'],
    ['a key with escapes', '{"\\u0069tems":[]}'],
    ['a number that JavaScript loses', '{"items":[{"a":1.0}]}'],
    ['a number beyond 2^53', '{"items":[{"a":9007199254740993}]}'],
    ['a stray comma', '{"items":[{"a":1},]}'],
    ['text behind it', '{"items":[]} and more'],
    ['single quotes', "{'items':[]}"],
    ['a string that is not closed', '{"x":"y'],
  ])('is given up for %s', (_, body) => {
    const { shaped, plain, isGivenUp } = read(body);
    expect(isGivenUp).toBe(true);
    expect(shaped).toBe(plain);
  });

  it('has the right items where they begin to look in another way', () => {
    const all = Array.from({ length: 400 }, (_, index) => item(index % 7, index % 9 === 0 ? '1' : '"s"'));
    all.splice(50, 0, 'null', '"text"', '[]', '{}', '{"e":null}', '{"e":{"n":1},"c":[],"b":[1,[2]],"a":true}');
    const { shaped, plain, isGivenUp } = read(`{"items":[${all}]}`, {
      members: { items: { items: shapes.items!.members!.items!.items! } },
    });
    expect(shaped).toBe(plain);
    expect(isGivenUp).toBe(false);
  });

  it('is read in good time where items have hundreds of members that nobody looks at', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const members = Object.fromEntries(names.map((name) => [name, { value: true as const }]));
    const make = (v: readonly Value[]) => Object.fromEntries(names.map((name, index) => [name, v[index]!]));
    const shape = { items: { members, make } };
    // All of them are known, with others between them, and all may be missing.
    const full = `{"x":0,${names.map((name) => `"${name}":1,"x${name}":2`).join(',')}}`;
    const others = Array.from({ length: 400 }, (_, index) => `"o${index}":${index}`).join(',');
    const items = [
      full,
      full,
      '{}',
      full,
      '{}',
      full,
      ...Array.from({ length: 9 }, () => `{${others},"o":[[[[[[1]]]]]]}`),
    ];
    const { shaped, plain, isGivenUp } = read(`[${items.join(',')}]`, shape);
    expect(shaped).toBe(plain);
    expect(isGivenUp).toBe(false);
  });

  it('has all of its 300,000 elements', () => {
    const body = `[${'1,'.repeat(299_999)}1]`;
    expect(read(body, { items: {}, limit: 0 }).isGivenUp).toBe(false);
    expect(read(`{"x":${body},"a":2}`, { members: { a: { value: true } } }).isGivenUp).toBe(false);
  });
});

it('after a body that was given up a few are read the usual way', () => {
  const readBody = bodyReader({ members: { a: { value: true } } });
  const bodies = ['{"a":1.0,"b":2}', '{"a":1,"b":2}', '{"a":3,"b":4}', 'a string'];
  const values = bodies.map((body) => typed(readBody(body)));
  expect(values).toEqual([
    '{a: Double 1.0, b: Integer 2}',
    '{a: Integer 1, b: Integer 2}',
    '{a: Integer 3}',
    '"a string"',
  ]);
});
