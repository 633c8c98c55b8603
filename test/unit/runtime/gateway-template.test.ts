import { describe, expect, it, test } from 'vitest';
import { JavaException, TemplateError, TemplateRenderError } from '../../../src/runtime/errors.ts';
import { contextOf } from '../../../src/runtime/gateway/context.ts';
import type { Input } from '../../../src/runtime/gateway/input.ts';
import { inputJson, inputPath } from '../../../src/runtime/gateway/literal-paths.ts';
import { type MappingTemplate, mappingTemplate } from '../../../src/runtime/gateway/mapping-template.ts';
import { inputOf, methodOf, utilOf } from '../../../src/runtime/gateway/objects.ts';
import { paramsOf, stageVariablesOf } from '../../../src/runtime/gateway/parameters.ts';
import type { MappingRequest } from '../../../src/runtime/gateway/request.ts';
import { REVISION } from '../../../src/runtime/gateway/revision.ts';
import { inputValue, inputValueJson } from '../../../src/runtime/gateway/simple-paths.ts';
import type { Util } from '../../../src/runtime/gateway/util.ts';
import { velocityTemplate } from '../../../src/runtime/gateway/velocity-template.ts';
import { readJson } from '../../../src/runtime/json/read-json.ts';
import { parseJsonPath } from '../../../src/runtime/jsonpath/parse.ts';
import * as methods from '../../../src/runtime/methods/index.ts';
import { ArrayList } from '../../../src/runtime/values/lists.ts';
import { KeySet } from '../../../src/runtime/values/map-views.ts';
import { LinkedMap, linkedMap } from '../../../src/runtime/values/maps.ts';
import { text } from '../../../src/runtime/values/text.ts';
import { BigInteger, JavaDouble, type Value } from '../../../src/runtime/values.ts';
import { typed } from './typed.ts';

const site = { offset: 0, line: 1, column: 1, source: '$input.path($p)' };
const options = { revision: REVISION, mapOf: linkedMap };

/** The objects that a template finds, each made when it is first asked for. */
interface MappingScope {
  readonly input: Input;
  readonly util: Util;
  readonly context: LinkedMap;
  readonly stageVariables: LinkedMap;
  readonly method: LinkedMap;
}

function template(render: (scope: MappingScope) => string): MappingTemplate {
  return mappingTemplate(options, (rendering) =>
    render({
      get input() {
        return inputOf(rendering);
      },
      get util() {
        return utilOf(rendering);
      },
      get context() {
        return contextOf(rendering);
      },
      get stageVariables() {
        return stageVariablesOf(rendering);
      },
      get method() {
        return methodOf(rendering);
      },
    }),
  );
}

/** What this part of a template prints. */
function print(request: MappingRequest, read: (scope: MappingScope) => Value): string {
  return template((scope) => text(read(scope)))(request).body;
}

const call = {
  path: methods.path,
  json: methods.json,
  params: methods.params,
};

describe('$input', () => {
  const bodies: readonly [body: string | undefined, raw: string, path: string, json: string][] = [
    [undefined, '{}', '{}', '{}'],
    ['', '{}', '{}', '{}'],
    [' \n', ' \n', '{}', '{}'],
    ['a=b', 'a=b', 'a=b', '"a=b"'],
    ['{"n":1.50, "l":["a/b"]}', '{"n":1.50, "l":["a/b"]}', '{n=1.5, l=["a\\/b"]}', '{"n":1.5,"l":["a/b"]}'],
    ['null', 'null', '', '""'],
    ['"text"', '"text"', 'text', '"text"'],
    ['12', '12', '12', '12'],
  ];

  it.each(bodies)('body %j', (body, raw, path, json) => {
    const request = body === undefined ? {} : { body };
    const whole = parseJsonPath('$');
    expect(print(request, ({ input }) => input.property('body'))).toBe(raw);
    expect(print(request, ({ input }) => inputPath(input.rendering, whole, site))).toBe(path);
    expect(print(request, ({ input }) => inputValue(input.rendering, [], site))).toBe(path);
    expect(print(request, ({ input }) => call.path(input, ['$'], site))).toBe(path);
    expect(print(request, ({ input }) => inputJson(input.rendering, whole, site))).toBe(json);
    expect(print(request, ({ input }) => inputValueJson(input.rendering, [], site))).toBe(json);
    expect(print(request, ({ input }) => call.json(input, ['$'], site))).toBe(json);
  });

  test('a path that finds nothing', () => {
    const request = { body: '{"a":null}' };
    expect(template(({ input }) => typed(inputValue(input.rendering, ['a'], site)))(request).body).toBe('null');
    expect(template(({ input }) => typed(call.path(input, ['$.b.c'], site)))(request).body).toBe('null');
    expect(print(request, ({ input }) => call.json(input, ['$.a'], site))).toBe('""');
    expect(print(request, ({ input }) => call.path(input, ['$..b'], site))).toBe('[]');
  });

  test('the document is one live object', () => {
    const change = template(({ input }) => {
      (inputValue(input.rendering, ['o'], site) as LinkedMap).put('x', 2);
      return inputValueJson(input.rendering, [], site);
    });
    expect(change({ body: '{"o":{"x":1}}' }).body).toBe('{"o":{"x":2}}');
    expect(change({ body: '{"o":{"y":1}}' }).body).toBe('{"o":{"y":1,"x":2}}');
  });

  test('a malformed body fails with status 400, once a template reads it', () => {
    const request = { body: '{"a":' };
    expect(print(request, ({ input }) => input.property('body'))).toBe('{"a":');
    for (const read of [
      ({ input }: MappingScope) => inputValue(input.rendering, ['a'], site),
      ({ input }: MappingScope) => inputPath(input.rendering, parseJsonPath('$..a'), site),
      ({ input }: MappingScope) => call.json(input, ['$'], site),
    ]) {
      const render = () => print(request, read);
      expect(render).toThrow(TemplateRenderError);
      expect(render).toThrow(expect.objectContaining({ status: 400, site }));
      expect(render).toThrow(
        'malformed, which the service answers with status 400: Unexpected End Of File position 4: EOF',
      );
    }
  });

  test('a bad path fails, even without a body to read', () => {
    const render = (path: string, body: string) => () => print({ body }, ({ input }) => call.path(input, [path], site));
    expect(render('$.a', 'null')).not.toThrow();
    expect(render('$.', 'null')).toThrow(TemplateRenderError);
    expect(render('', '{')).toThrow('cannot be read as a JSONPath: path can not be null or empty');
  });

  test('prints nothing, and has no member but its body', () => {
    expect(print({}, ({ input }) => input)).toBe('');
    expect(print({}, ({ util }) => util)).toBe('');
    expect(print({}, ({ input }) => input.property('params'))).toBe('');
  });

  const params = {
    path: { id: '1', both: 'p' },
    querystring: { q: 'x', both: 'q' },
    header: { 'X-A': 'h', both: 'h' },
  };

  test.each([
    ['id', '1'],
    ['q', 'x'],
    ['X-A', 'h'],
    ['both', 'p'],
    ['x-a', ''],
    ['toString', ''],
  ])('params(%j)', (name, value) => {
    expect(print({ params }, ({ input }) => call.params(input, [name], site))).toBe(value);
  });

  test('params of two arguments says what it takes', () => {
    const takesOther = 'wrong number of arguments: the method takes none, or (String)';
    expect(() => print({}, ({ input }) => String(call.params(input, ['a', 'b'], site)))).toThrow(takesOther);
  });

  test('params() is one live map, and $method.request the same', () => {
    const body = print({ params }, ({ input, method }) => {
      const all = call.params(input, [], site) as LinkedMap;
      (all.get('header') as LinkedMap).put('new', 'n');
      return `${text(all)} ${text(call.params(input, ['new'], site))} ${text(method)}`;
    });
    const all = '{path={id=1, both=p}, querystring={q=x, both=q}, header={X-A=h, both=h, new=n}}';
    expect(body).toBe(`${all} n {request=${all}}`);
    expect(params.header).toEqual({ 'X-A': 'h', both: 'h' });
    expect(print({}, ({ input }) => paramsOf(input.rendering))).toBe('{path={}, querystring={}, header={}}');
  });
});

describe('$context', () => {
  const context = { stage: 'prod', identity: { sourceIp: '10.0.0.1' }, list: [{ a: 1 }] };

  test('maps inside print as nothing, the whole without its override maps', () => {
    expect(print({ context }, (scope) => scope.context)).toBe('{stage=prod, identity=, list=[{"a":1}]}');
    expect(print({ context }, (scope) => scope.context.get('identity')!)).toBe('');
    expect(print({}, (scope) => scope.context)).toBe('{}');
  });

  test('the override maps are always there', () => {
    const { body } = template((scope) => {
      const keys = (name: string) => text(new KeySet(scope.context.get(name) as LinkedMap));
      return `${text(new KeySet(scope.context))} ${keys('requestOverride')} ${keys('responseOverride')}`;
    })({ context: { stage: 'x', requestOverride: { path: 7, extra: 1 } } });
    expect(body).toBe('[stage, requestOverride, responseOverride] [path, extra, header, querystring] [header]');
  });

  /** What a template gives back that puts these values into an override map. */
  function overridden(map: 'requestOverride' | 'responseOverride', member: string | null, values: [string, Value][]) {
    const { body: _, ...overrides } = template((scope) => {
      const override = scope.context.get(map) as LinkedMap;
      const target = member === null ? override : (override.get(member) as LinkedMap);
      for (const [name, value] of values) target.put(name, value);
      return '';
    })({});
    return overrides;
  }

  test('what a template overrides comes back as plain data', () => {
    const values: [string, Value][] = [
      ['text', 'x'],
      ['number', new JavaDouble(2)],
      ['huge', new BigInteger(123456789012345678901n)],
      ['list', new ArrayList(['a', 1])],
      ['map', new LinkedMap([['k', null]])],
      ['__proto__', 'own'],
    ];
    const { header } = overridden('requestOverride', 'header', values).requestOverride;
    expect(JSON.stringify(header)).toBe(
      '{"text":"x","number":2,"huge":"123456789012345678901","list":["a",1],"map":{"k":null},"__proto__":"own"}',
    );
    expect(Object.getPrototypeOf(header)).toBe(Object.prototype);
    expect(({} as { text?: string }).text).toBeUndefined();
  });

  test.each([
    [444, 444],
    [100, 100],
    [599, 599],
    [99, undefined],
    [600, undefined],
    ['404', undefined],
    [404.5, undefined],
    [new JavaDouble(404), undefined],
  ])('status %s', (status, answered) => {
    expect(overridden('responseOverride', null, [['status', status as Value]]).responseOverride.status).toBe(answered);
  });

  test('nothing overridden', () => {
    const nothing = { requestOverride: { header: {}, path: {}, querystring: {} }, responseOverride: { header: {} } };
    expect(template(() => 'x')({})).toEqual({ body: 'x', ...nothing });
    expect(template((scope) => text(scope.context))({})).toEqual({ body: '{}', ...nothing });
    expect(overridden('requestOverride', null, [['header', 'no map']])).toEqual(nothing);
  });

  test('what the request template has overridden is still there', () => {
    const given = { responseOverride: { status: 202, header: { a: 'b' } } };
    expect(template(() => '')({ context: given }).responseOverride).toEqual({ status: 202, header: { a: 'b' } });
  });
});

test('$stageVariables', () => {
  expect(print({ stageVariables: { url: 'x' } }, ({ stageVariables }) => stageVariables)).toBe('{url=x}');
});

describe('data that is handed in', () => {
  const read = velocityTemplate(options, (context) => typed(context));

  test.each([
    [
      { a: 1, b: 1.5, c: 2 ** 31, d: -0, e: 1e21 },
      '{a: Integer 1, b: Double 1.5, c: Long 2147483648, d: Integer 0, e: BigInteger 1000000000000000000000}',
    ],
    [{ a: 2n ** 53n + 1n, b: 1n, c: NaN }, '{a: Long 9007199254740993, b: Integer 1, c: Double NaN}'],
    [{ a: [1, undefined, [null]], b: undefined, c: {} }, '{a: [Integer 1, null, [null]], c: {}}'],
    [Object.create(null), '{}'],
    [JSON.parse('{"__proto__":{"x":1},"constructor":2}'), '{__proto__: {x: Integer 1}, constructor: Integer 2}'],
    [readJson('{"2":1.0,"1":12345678901234567890}'), '{2: Double 1.0, 1: BigInteger 12345678901234567890}'],
  ])('%o', (data, value) => {
    expect(read(data)).toBe(value);
  });

  test('is never changed', () => {
    const change = velocityTemplate(options, (context) => {
      (context.get('list') as Value[]).push(4);
      (context.get('map') as LinkedMap).put('k', 'changed');
      context.put('new', 1);
      return text(context);
    });
    const plain = { list: [1], map: { k: 'v' } };
    const exact = readJson('{"list":[1],"map":{"k":"v"}}');
    expect(change(plain)).toBe('{list=[1,4], map={k=changed}, new=1}');
    expect(change(exact)).toBe(change(plain));
    expect(plain).toEqual({ list: [1], map: { k: 'v' } });
    expect(text(exact)).toBe('{list=[1], map={k=v}}');
  });

  const cycle: { self?: unknown } = {};
  cycle.self = { inner: [cycle] };
  const hostile = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no keys');
      },
    },
  );

  test.each([
    ['the context is null: pass an object', () => null],
    ['the context is of class String: pass an object', () => 'text'],
    ['the context is of class Array: pass an object', () => [1]],
    ['the context is of class Date: pass an object', () => new Date(0)],
    ['context.a.at[0] is of class Date: pass JSON data', () => ({ a: { at: [new Date(0)] } })],
    ['context.a is of class Function: pass JSON data', () => ({ a: () => 1 })],
    ['context.a is of class Symbol: pass JSON data', () => ({ a: Symbol('s') })],
    ['context.a is of class Map: pass JSON data', () => ({ a: new Map() })],
    ['context.a.self.inner[0].self.inner[0].self.inner[0].self', () => ({ a: cycle })],
    [
      'context cannot be read: Error: not now',
      () => ({
        get a() {
          throw new Error('not now');
        },
      }),
    ],
    ['context.a cannot be read: Error: no keys', () => ({ a: hostile })],
  ])('%s', (message, data) => {
    const render = () => read(data() as never);
    expect(render).toThrow(TemplateRenderError);
    expect(render).toThrow(message);
  });

  test('may be used twice, but not be nested without end', () => {
    const shared = { x: 1 };
    expect(read({ a: shared, b: [shared] })).toBe('{a: {x: Integer 1}, b: [{x: Integer 1}]}');
    let deep: unknown = 1;
    for (let depth = 0; depth < 100_000; depth++) deep = [deep];
    expect(() => read({ deep })).toThrow(/^context.* cannot be read: RangeError: Maximum call stack size exceeded/);
  });
});

describe('a request of the wrong type', () => {
  const readsAll = template(({ input, context, stageVariables }) => {
    paramsOf(input.rendering);
    return text(context) + text(stageVariables);
  });

  test('a part that the template does not read is not looked at', () => {
    expect(template(() => 'x')({ params: 1, context: { a: () => 1 }, stageVariables: [] } as never).body).toBe('x');
  });

  test.each([
    ['the request is undefined: pass an object', () => undefined],
    ['the request is of class String: pass an object', () => '{}'],
    ['body is of class Object: pass a string, or leave it out', () => ({ body: { a: 1 } })],
    ['body is null: pass a string, or leave it out', () => ({ body: null })],
    ['body is of class Uint8Array: pass a string', () => ({ body: new Uint8Array() })],
    ['the request has no member "Body"; there are body, params, context, stageVariables', () => ({ Body: '' })],
    ['no member "stagevariables"; there are body, params, context, stageVariables', () => ({ stagevariables: {} })],
    ['the request has no member "url"; there are body, params, context, stageVariables', () => ({ url: '' })],
    ['params is of class Array: pass an object', () => ({ params: [] })],
    ['params has no member "headers"; there are path, querystring, header', () => ({ params: { headers: {} } })],
    ['params.header.x is of class Number: pass one string', () => ({ params: { header: { x: 1 } } })],
    ['params.path.id is of class Boolean: pass one string', () => ({ params: { path: { id: true } } })],
    ['params.querystring.q is of class Array: pass one string', () => ({ params: { querystring: { q: ['a', 'b'] } } })],
    ['params.header is of class Headers: pass an object', () => ({ params: { header: new Headers() } })],
    ['context is of class Array: pass an object', () => ({ context: [] })],
    ['stageVariables.a is of class Boolean: pass one string', () => ({ stageVariables: { a: true } })],
    [
      'context cannot be read: Error: hidden',
      () => ({
        context: {
          get responseOverride() {
            throw new Error('hidden');
          },
        },
      }),
    ],
    [
      'the request cannot be read: Error: gone',
      () => ({
        get body() {
          throw new Error('gone');
        },
      }),
    ],
  ])('%s', (message, request) => {
    const render = () => readsAll(request() as never);
    expect(render).toThrow(TemplateRenderError);
    expect(render).toThrow(message);
  });

  test('undefined members do not count', () => {
    const request = { body: undefined, params: { path: undefined, header: { a: undefined } }, context: undefined };
    expect(template(({ input }) => text(input.property('body')))(request as never).body).toBe('{}');
  });
});

describe('errors that leave a template', () => {
  test.each([
    [new JavaException('ArithmeticException', 'by zero'), 'ArithmeticException: by zero'],
    [new RangeError('Invalid string length'), 'OutOfMemoryError: a value has grown too large (Invalid string length)'],
  ])('%s', (error, message) => {
    const fail = () => {
      throw error;
    };
    for (const render of [() => template(fail)({}), () => velocityTemplate(options, fail)({})]) {
      expect(render).toThrow(TemplateRenderError);
      expect(render).toThrow(message);
    }
  });

  test('a stack that overflows', () => {
    const endless = (): string => `${endless()}x`;
    expect(() => template(endless)({})).toThrow('StackOverflowError: values or calls are nested too deeply');
  });

  it('refuses a module of another revision', () => {
    expect(() => mappingTemplate({ ...options, revision: 0 }, () => '')).toThrow(TemplateError);
    expect(() => velocityTemplate({ ...options, revision: 99 }, () => '')).toThrow('compile it again');
  });
});
