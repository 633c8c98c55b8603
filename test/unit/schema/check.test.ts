import { describe, expect, it } from 'vitest';
import { check, compile, type Diagnostic, TemplateError } from '../../../src/index.ts';

const order = {
  type: 'object',
  required: ['id'],
  properties: {
    id: { type: 'integer' },
    customer: { $ref: '#/definitions/Person' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        properties: { sku: { type: 'string' }, tags: { type: 'array', items: { type: 'string' } } },
      },
    },
    note: { type: ['string', 'null'] },
    pair: {
      type: 'array',
      items: [{ type: 'string' }, { type: 'object', properties: { x: {} } }],
      additionalItems: false,
    },
    extra: { type: 'object', properties: { known: { type: 'string' } }, additionalProperties: true },
    labels: { type: 'object', additionalProperties: { type: 'object', properties: { text: {} } } },
    payment: {
      oneOf: [
        { type: 'object', properties: { card: { type: 'string' } } },
        { allOf: [{ $ref: '#/definitions/Person' }, { properties: { iban: { type: 'string' } } }] },
      ],
    },
    raw: { type: 'object' },
    anything: {},
    remote: { $ref: 'https://apigateway.amazonaws.com/restapis/abc/models/Book' },
  },
  definitions: {
    Person: {
      type: 'object',
      properties: { name: { type: 'string' }, friends: { type: 'array', items: { $ref: '#/definitions/Person' } } },
    },
  },
};

const problems = (template: string, schema: object = order): Diagnostic[] => check(template, { schema: { ...schema } });

/** Each warning as the marked text and what is wrong there. */
function warned(template: string, schema?: object): string[] {
  return problems(template, schema).map(({ code, span }) => `${code} ${template.slice(span.start, span.end)}`);
}

describe('a constant path', () => {
  it.each([
    ["$input.path('$.id')"],
    ["$input.path('$')"],
    ["$input.path('id')"],
    ["$input.json('$.customer.friends[0].friends[1].name')"],
    ["$input.path('$.items[*].sku')"],
    ["$input.path('$.items[0:2].tags[0]')"],
    ['$input.path("$.items[?(@.sku == \'x\')].sku")'],
    ["$input.path('$..anywhere')"],
    ["$input.path('$.customer..anywhere')"],
    ["$input.path('$.pair[1].x')"],
    ["$input.path('$.extra.more.deep')"],
    ["$input.path('$.labels.en.text')"],
    ["$input.path('$.labels[*].any')"],
    ["$input.path('$.payment.card')"],
    ["$input.path('$.payment.iban')"],
    ["$input.path('$.payment.name')"],
    ["$input.path('$.raw.x.y')"],
    ["$input.path('$.anything[3].y')"],
    ["$input.path('$.remote.title.x')"],
    ['$input.path($which)'],
    ['$input.path("$which")'],
    ["\\$input.path('$.none')"],
    ["#macro(m)$input.path('$.none')#end"],
    ["$other.path('$.none')"],
    ["#set($input = {})$input.path('$.none')"],
  ])('is left alone: %s', (template) => {
    expect(problems(template)).toEqual([]);
  });

  it.each([
    ["$input.path('$.ids')", 'VTL2001 ids'],
    ["$input.path('ids')", 'VTL2001 ids'],
    ['$input.json("$[\'ids\'].x")', "VTL2001 ['ids']"],
    ["x $!{input.path('$.customer.names')}", 'VTL2001 names'],
    ["$input.path('$.customer.friends[0].nam.x')", 'VTL2001 nam'],
    ["$input.path('$.items[*].skus')", 'VTL2001 skus'],
    ["$input.path('$.items[?(@.sku)].skus')", 'VTL2001 skus'],
    ["$input.path('$.items.sku')", 'VTL2002 sku'],
    ["$input.path('$.none[x]')", 'VTL2201 [x]'],
    ["$input.path('$.id.x')", 'VTL2002 x'],
    ["$input.path('$.id[0]')", 'VTL2003 [0]'],
    ["$input.path('$.note.x')", 'VTL2002 x'],
    ["$input.path('$.customer[0]')", 'VTL2003 [0]'],
    ["$input.path('$.customer[1:]')", 'VTL2003 [1:]'],
    ["$input.path('$.note[*]')", 'VTL2003 [*]'],
    ["$input.path('$.pair[2]')", 'VTL2004 [2]'],
    ["$input.path('$.pair[1].y')", 'VTL2001 y'],
    ["$input.path('$.labels.en.txt')", 'VTL2001 txt'],
    ["$input.path('$.payment.cash')", 'VTL2001 cash'],
    ["$input.path(\"$['id', 'it']\")", "VTL2001 ['id', 'it']"],
    ["#if($input.path('$.ids') != '')#end", 'VTL2001 ids'],
    ['#set($x = "a $input.path(\'$.ids\') b")', 'VTL2001 ids'],
    ["$input.path('$[''ids'']')", "VTL2001 '$[''ids'']'"],
  ])('is warned of: %s', (template, expected) => {
    expect(warned(template)).toEqual([expected]);
  });

  it('is told with its place, the place in the schema and what may be meant', () => {
    expect(problems('{\n  "c": $input.json(\'$.customer.names\')\n}')).toEqual([
      {
        code: 'VTL2001',
        severity: 'warning',
        message: 'the schema of the body has no member `names` at `#/definitions/Person`',
        span: { start: 33, end: 38 },
        line: 2,
        column: 32,
        help: 'did you mean `name`?',
      },
    ]);
    expect(problems("$input.path('$.customer.zzzzzz')")[0]?.help).toBe('its members are `name`, `friends`');
    expect(problems("$input.path('$.note.x')")[0]?.message).toBe(
      'there can be no member `x`: by the schema of the body, `#/properties/note` is a string or null',
    );
  });

  it.each([
    ["$input.path('$.items.sku')", 'name an element first: `[0]`, or `[*]` for all'],
    ["$input.path('$.items').sku", 'name an element first, `[0]` or `.get(0)`, or go through all with `#foreach`'],
    [
      "#set($o = $input.path('$'))$o.items.get('sku')",
      'name an element first, `[0]` or `.get(0)`, or go through all with `#foreach`',
    ],
    ["$input.path('$.note.x')", 'end the path before it'],
    ["$input.path('$.note').x", 'end the reference before it'],
  ])('is told with what can be written in its place: %s', (template, help) => {
    expect(problems(template)).toMatchObject([{ code: 'VTL2002', help }]);
  });

  it('takes the names of a closed object and of `required` as they are', () => {
    const closed = { type: 'object', required: ['b'], properties: { a: {} } };
    expect(warned("$input.path('$.b')$input.path('$.c')", closed)).toEqual(['VTL2001 c']);
    expect(warned("$input.path('$.c')", { ...closed, additionalProperties: {} })).toEqual([]);
    expect(warned("$input.path('$.c')", { ...closed, patternProperties: { '^x': {} } })).toEqual([]);
    expect(warned("$input.path('$.c')", { additionalProperties: false })).toEqual(['VTL2001 c']);
    expect(warned("$input.path('$.c')", { enum: ['x', 5] })).toEqual(['VTL2002 c']);
  });
});

describe('a variable that holds a part of the body', () => {
  it.each([
    ["#set($root = $input.path('$'))$root.ids", ['VTL2001 ids']],
    ["#set($root = $input.path('$'))$root.customer.friends[0].nam", ['VTL2001 nam']],
    ["#set($root = $input.path('$'))#foreach($i in $root.items)$i.skus#end", ['VTL2001 skus']],
    [
      "#foreach($i in $input.path('$.items'))$i.sku.x $i.tags[0] $i.get('tag')#end",
      ['VTL2002 x', "VTL2001 get('tag')"],
    ],
    ["#foreach($i in $input.path('$.items'))#set($s = $i.tags)$s.x#end", ['VTL2002 x']],
    ['#set($b = $util.parseJson($input.body))$b.ids $b.id', ['VTL2001 ids']],
    ["$input.path('$.customer').nam", ['VTL2001 nam']],
    ["#set($root = $input.path('$'))#set($c = $root.customer)$c.nam", ['VTL2001 nam']],
    [
      "#foreach($x in $input.path('$.items'))$x.a#end#foreach($x in $input.path('$.customer.friends'))$x.sku#end",
      ['VTL2001 a', 'VTL2001 sku'],
    ],
    ["#set($r = $input.path('$'))#set($own = {})$own.put('ids', 1)#set($own.x = 2)$r.ids", ['VTL2001 ids']],
    ["#set($r = $input.path('$'))#set($context.responseOverride.status = 400)$r.ids", ['VTL2001 ids']],
  ])('is followed: %s', (template, expected) => {
    expect(warned(template)).toEqual(expected);
  });

  it.each([
    ["#set($root = $input.path('$'))$root.items.size() $root.items.empty $root.class.name $root.keySet()"],
    ["#set($root = $input.path('$'))$root.id.toString().x"],
    ["#set($root = $input.path('$'))#set($root = {})$root.ids"],
    ["#set($root = $input.path('$'))#foreach($root in [1])$root.ids#end"],
    ["#foreach($i in $input.path('$.items'))#end$i.skus"],
    ["#foreach($i in $input.path('$.items'))#define($b)$i.skus#end#end"],
    ["#set($r = $input.path('$'))$r.put('ids', 1)$r.ids"],
    ["#set($r = $input.path('$'))#set($r.ids = 1)$r.ids $input.json('$.ids')"],
    ["#set($r = $input.path('$'))$r.putAll($x)$r.ids"],
    ["#set($r = $input.path('$'))$r.put($k, 1)$r.ids"],
    ["#set($r = $input.path('$'))#foreach($k in $r.keySet())$r.get($k).x $r[$k].y#end"],
    ["#foreach($n in [1..2])$input.path('$.items').get($n).sku#end"],
    ["#foreach($e in $input.path('$.labels').entrySet())$e.value.text#end"],
    ["#foreach($e in $input.path('$.labels'))$e.anything#end"],
  ])('is left alone where it is not certain: %s', (template) => {
    expect(problems(template)).toEqual([]);
  });
});

describe('check', () => {
  it('gives the errors of a template, and never both', () => {
    expect(problems("#if($a)$input.path('$.ids')").map(({ code }) => code)).toEqual(['VTL1201']);
    expect(check('#set($a = 1)$a')).toEqual([]);
    expect(check('#evaluate(', { dialect: 'velocity' })[0]?.severity).toBe('error');
    expect(check("$input.path('$.ids')", { dialect: 'velocity', schema: order })).toEqual([]);
  });

  it('refuses wrong options, as compile does', () => {
    for (const call of [check, compile]) {
      expect(() => call('x', { schema: 5 as never })).toThrow('the option `schema` has to be an object');
      expect(() => call('x', { schema: { type: 'text' } })).toThrow(TemplateError);
    }
  });

  it('throws for no text', () => {
    for (const text of [
      '',
      '#',
      '$',
      '$input.path("',
      "$input.path('$.\\u')",
      `${'$input.path("$.a").b'.repeat(500)}`,
    ]) {
      expect(Array.isArray(problems(text))).toBe(true);
    }
    expect(Array.isArray(problems(`$a${'.b'.repeat(50_000)}`))).toBe(true);
  });
});
