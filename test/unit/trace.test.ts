import { describe, expect, it } from 'vitest';
import { type MappingRequest, type MappingTemplate, precompile, type Trace, type Traced } from '../../src/index.ts';
import { importModule } from '../support/import-module.ts';

/** What a template prints, and each read of it as the reference's text and that of its value. */
function traceOf(template: string, request: MappingRequest = {}) {
  const render = importModule<Traced<MappingTemplate>>(precompile(template, { trace: true }).code);
  const reads: (readonly [string, string | null | undefined])[] = [];
  const trace: Trace = ({ start, end, text }) => reads.push([template.slice(start, end), text()]);
  return { reads, body: render(request, trace).body, untraced: render(request).body };
}

describe('a traced template tells what it reads', () => {
  it.each<[string, [string, string | null | undefined][]]>([
    [
      '$input.path("$.a") $x',
      [
        ['$input.path("$.a")', '1'],
        ['$x', null],
      ],
    ],
    ['$context.stage', [['$context.stage', 'live']]],
    ['#set($x = 5)', [['$x', '5']]],
    [
      '#set($x = $y)$x',
      [
        ['$y', null],
        ['$x', ''],
        ['$x', ''],
      ],
    ],
    [
      '#foreach($n in [1, 2])$n#end',
      [
        ['$n', '1'],
        ['$n', '2'],
      ],
    ],
    [
      '#foreach($n in [1, 2])$n#if($foreach.hasNext),#end#end',
      [
        ['$n', '1'],
        ['$foreach.hasNext', 'true'],
        ['$n', '2'],
        ['$foreach.hasNext', 'false'],
      ],
    ],
    [
      '#set($m = {"a": "b"})$m',
      [
        ['$m', '{a=b}'],
        ['$m', '{a=b}'],
      ],
    ],
    [
      '#set($s = "<${x}>")',
      [
        ['${x}', null],
        ['$s', '<>'],
      ],
    ],
    ['#set($context.responseOverride.status = 404)', [['$context.responseOverride.status', '404']]],
    [
      '$util.urlEncode($input.path("$.b"))',
      [
        ['$input.path("$.b")', 'x y'],
        ['$util.urlEncode($input.path("$.b"))', 'x+y'],
      ],
    ],
    [
      '#set($l = [])#set($ignored = $l.add($l))$l.size()',
      [
        ['$l', '[]'],
        ['$l', '[]'],
        ['$l.add($l)', 'true'],
        ['$ignored', 'true'],
        ['$l.size()', '1'],
      ],
    ],
  ])('%s', (template, expected) => {
    const request = { body: '{"a": 1, "b": "x y"}', context: { stage: 'live' } };
    const { reads, body, untraced } = traceOf(template, request);
    expect(reads).toEqual(expected);
    expect(body).toBe(untraced);
  });

  it('and runs no block to tell of it', () => {
    const template = '#set($n = 0)#define($b)#set($n = $n + 1)$n#end#set($l = [$b])$l.size() $n';
    const { reads, body } = traceOf(template);
    expect(body).toBe('1 0');
    expect(reads).toEqual([
      ['$n', '0'],
      ['$b', undefined],
      ['$l', undefined],
      ['$l.size()', '1'],
      ['$n', '0'],
    ]);
  });

  it('and costs none of its steps', () => {
    const template = '#foreach($n in [1..9])$input.path("$")#end';
    const body = `["${'x'.repeat(200)}"]`;
    const render = (steps: number, trace?: Trace): boolean => {
      const { code } = precompile(template, { trace: true, limits: { steps } });
      try {
        return importModule<Traced<MappingTemplate>>(code)({ body }, trace).body !== '';
      } catch {
        return false;
      }
    };
    let least = 1;
    while (!render(least)) least++;
    expect(least).toBeGreaterThan(9);
    expect(render(least, ({ text }) => text())).toBe(true);
  });
});

describe('the option `trace`', () => {
  it('costs nothing where it is off', () => {
    expect(precompile('$x', { trace: false })).toEqual(precompile('$x'));
    expect(precompile('$x').code).not.toMatch(/trac/);
  });

  it('changes the declared type', () => {
    expect(precompile('a', { trace: true }).dts).toContain('declare const render: Traced<MappingTemplate>;');
    expect(precompile('a', { trace: true, dialect: 'velocity' }).dts).toContain('Traced<VelocityTemplate>');
    expect(precompile('a', { trace: true, schema: {} }).dts).toContain('Traced<MappingTemplate<Body>>');
  });

  it('hands on what the tracer throws', () => {
    const render = importModule<Traced<MappingTemplate>>(precompile('$x', { trace: true }).code);
    const enough = new Error('enough');
    expect(() =>
      render({}, () => {
        throw enough;
      }),
    ).toThrow(enough);
  });
});
