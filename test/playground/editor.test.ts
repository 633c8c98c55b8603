import { describe, expect, it } from 'vitest';
import { blocksOf, columnsOf } from '../../playground/src/editor/blocks.ts';
import { complete, type Surroundings } from '../../playground/src/editor/completion.ts';
import { jsonTokens } from '../../playground/src/editor/json-tokens.ts';
import { velocityTokens } from '../../playground/src/editor/velocity-tokens.ts';
import { formattedJson } from '../../playground/src/engine/formatted-json.ts';
import { namedTexts } from '../../playground/src/state/named-texts.ts';
import { readCorpus } from '../corpus/cases.ts';

/** The tokens of a text as `type:text`. */
function tokensOf(text: string): string {
  return velocityTokens(text)
    .map(({ start, end, type }) => `${type}:${text.slice(start, end)}`)
    .join(' ');
}

describe('the colours of a template', () => {
  it.each([
    ['a $x.y b', 'variable:$x member:.y'],
    ['$!{x.y}z', 'variable:$!{x member:.y variable:}'],
    ['## c\n#* d\n*#e', 'comment:## c comment:#* d\n*#'],
    [
      '#if($a == 1)b#{else}c#end',
      'keyword:#if punctuation:( variable:$a punctuation:== number:1 punctuation:) keyword:#{else} keyword:#end',
    ],
    ['#if $x', 'keyword:#if variable:$x'],
    ['$f("a${b}c")', 'variable:$f variable:${b variable:}'],
    [
      '$f.g("a${b}c", \'$d\')',
      'variable:$f member:.g punctuation:( string:"a variable:${b variable:} string:c" string:\'$d\' punctuation:)',
    ],
    ['\\$x #name $5', ''],
    ['#[[ $x ]]#', 'string:#[[ $x ]]#'],
    ['$a["k"][0]', 'variable:$a punctuation:[ string:"k" punctuation:] punctuation:[ number:0 punctuation:]'],
    ['#set($x = "unclosed', 'keyword:#set punctuation:( variable:$x punctuation:= string:"unclosed'],
  ])('%s', (text, expected) => {
    expect(tokensOf(text)).toBe(expected);
  });

  it('are in order and inside the text, whatever the template', () => {
    for (const { request } of readCorpus()) {
      let at = 0;
      for (const { start, end } of velocityTokens(request.template)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(request.template.length);
    }
  });
});

describe('the blocks of a text', () => {
  it.each(['', '\n', 'a\n', 'ab\n'.repeat(120), `a\n${'b'.repeat(30_000)}\nc\n`, `${'c'.repeat(3000)}\n`.repeat(9)])(
    'are its lines, in order',
    (text) => {
      const blocks = blocksOf(text);
      expect(blocks.map((block) => block.text).join('\n')).toBe(text);
      for (const { start, firstLine, count, text: lines } of blocks) {
        expect(text.slice(0, start).split('\n')).toHaveLength(firstLine + 1);
        expect(lines.split('\n')).toHaveLength(count);
        expect(count === 1 || lines.length <= 10_000).toBe(true);
      }
    },
  );

  it.each([
    ['a\nabc', 3],
    ['\tab', 6],
    ['\u65e5\u672c', 4],
    ['\u00e9t\u00e9', 3],
  ])('%j has columns', (text, columns) => {
    expect(columnsOf(blocksOf(text))).toBe(columns);
  });
});

it('JSON gets colours while it is still being written', () => {
  const text = '{"a": [1e5, "b", tru, "c';
  const parts = jsonTokens(text).map(({ start, end, type }) => `${type}:${text.slice(start, end)}`);
  expect(parts.join(' ')).toBe(
    'punctuation:{ key:"a" punctuation:: punctuation:[ number:1e5 punctuation:, string:"b" punctuation:, punctuation:, string:"c',
  );
});

it.each([
  ['{}', '{}'],
  [' [ ] ', '[]'],
  [
    '{"a":[1.0,{"b":"x, {y}: \\""}],"a":{}}',
    '{\n  "a": [\n    1.0,\n    {\n      "b": "x, {y}: \\""\n    }\n  ],\n  "a": {}\n}',
  ],
  ['-1.50e+3', '-1.50e+3'],
])('JSON is laid out with every value as it is written: %s', (text, expected) => {
  expect(formattedJson(text)).toBe(expected);
});

it('parameters are read line by line', () => {
  expect(namedTexts('a=1\n\n  b : x: y=z \nc\nb=2\r\n__proto__=p')).toEqual(
    Object.fromEntries([
      ['a', '1'],
      ['b', '2'],
      ['c', ''],
      ['__proto__', 'p'],
    ]),
  );
});

describe('completion', () => {
  const around: Surroundings = {
    dialect: 'api-gateway',
    context: { stage: 'live', custom: { a: 1 } },
    stageVariables: ['table'],
    params: ['limit'],
  };
  const offered = (text: string, more: Partial<Surroundings> = {}) =>
    complete(text, text.length, { ...around, ...more })?.words.map(({ label }) => label) ?? [];

  it.each([
    ['$in', ['input']],
    ['${inp', ['input']],
    ['$input.', ['path', 'json', 'params', 'body']],
    ['$input.params("li', ['limit']],
    ['$stageVariables.', ['table']],
    ['$context.cu', ['custom']],
    ['$context.custom.', ['a']],
    ['$context.responseOverride.', ['status', 'header']],
    ['#set($item = 1)#foreach($it in [1])$it', ['item']],
    ['#foreach($x in [1])$f', ['foreach']],
    ['#el', ['elseif', 'else']],
    ['$nope.', []],
    ['price: 5', []],
    ['$input', []],
  ])('after %s', (text, expected) => {
    expect(offered(text)).toEqual(expected);
  });

  it('knows the variables of stock Velocity from its context, and its directives', () => {
    const velocity = { dialect: 'velocity', context: { customer: { name: 'Ada' } } } as const;
    expect(offered('$', velocity)).toEqual(['customer']);
    expect(offered('$customer.', velocity)).toEqual(['name']);
    expect(offered('#ma', velocity)).toEqual(['macro']);
    expect(offered('#ma')).toEqual([]);
  });
});
