import { describe, expect, it } from 'vitest';
import { check, compile, precompile } from '../../src/index.ts';
import { readCorpus, readExpectation } from '../corpus/cases.ts';

const mistakes: [template: string, code: string, marked: string][] = [
  ['$input.path("$[")', 'VTL2201', '['],
  ['#set($x = $input.json("$.a[?(@.b"))', 'VTL2201', '[?(@.b'],
  ["#if(false)$!{input.path('')}#end", 'VTL2201', ''],
  ['#set($x = "a $input.path(\'$.b.\') c")', 'VTL2201', '.'],
  ["$input.path('$[''a''][b')", 'VTL2201', "'$[''a''][b'"],
  ['$util.escapeJavascript($input.body)', 'VTL2202', 'escapeJavascript($input.body)'],
  ['\n$!{input.Path("$")}', 'VTL2202', 'Path("$")'],
  ['$util.parseJson($input.get("$.a")).b', 'VTL2202', 'get("$.a")'],
  ['#if($a)x#else if($b)y#end', 'VTL2203', 'if'],
  ['#if($a)x#{else} if ("b" == $b)y#end', 'VTL2203', 'if'],
  ['#set($x = "#if($a)x#else if(!$b)y#end")', 'VTL2203', 'if'],
  ['\ufeff{}', 'VTL2204', '\ufeff'],
];

const fine = [
  '\\$input.path("$[")',
  '#set($input = {})$input.path("$[")',
  '#set($util = {})$util.qr($x)',
  '#foreach($util in [])$util.qr($x)#end',
  '$util.toString() $util.getClass() $input.hashCode() $input.getBody()',
  '$input.path($x) $input.path("$x") $input.json("$.a", "$[")',
  '$util.x $input.Body $context.get("x") $stageVariables.size() $other.path("$[")',
  '#if($a)x#else#if($b)y#end#end',
  '#if($a)x#elseif($b)y#else z#end',
  '#if($a)x#else if you want#end',
  '#if($a)x#else if(x)#end',
  '#if($a)x#else if() $b#end',
  '#if($a)x#else\nif($b)y#end',
  '#if($a)x#else iffy($b)#end',
  'a\ufeff',
];

/** All of the corpus that is warned of; the engine refuses the first, and prints nothing for the second. */
const inCorpus = {
  VTL2201: [
    ...['input/path-broken', 'input/path-empty', 'json-path/broken-bracket', 'json-path/broken-filter'],
    ...['json-path/only-dollar-dot', 'json-path/word-in-brackets'],
  ],
  VTL2202: [
    ...['hostile/javascript-properties', 'input/printed-whole', 'lists/sizes-of-all-kinds'],
    ...['util/unknown-function-runs-arguments', 'util/unknown-functions'],
  ],
  VTL2203: [],
  VTL2204: [],
};

describe('what is valid, but hardly does what it is meant to do', () => {
  it.each(mistakes)('is warned of: %j', (template, code, marked) => {
    const found = check(template);
    expect(found.map(({ code, span }) => [code, template.slice(span.start, span.end)])).toEqual([[code, marked]]);
    expect(precompile(template).warnings).toEqual(found);
  });

  it.each(fine)('is none of: %j', (template) => {
    expect(check(template)).toEqual([]);
  });

  it('is told with what to write', () => {
    expect(check('$util.escapeJavascript("a")')[0]).toMatchObject({
      severity: 'warning',
      message: '`$util` has no function `escapeJavascript`: calling it gives nothing',
      help: 'did you mean `escapeJavaScript`?',
    });
    expect(check('$input.first("a")')[0]).toMatchObject({
      help: 'its functions are `path`, `json`, `params`, `getBody`',
    });
  });

  it('fails, or gives nothing', () => {
    for (const [template, code] of mistakes) {
      const render = () => compile(template)({}).body;
      if (code === 'VTL2202') expect(render().trim()).toBe('');
      if (code === 'VTL2201' && !template.includes('#if(false)'))
        expect(render).toThrow('cannot be read as a JSONPath');
    }
  });

  it('is found in the corpus where the engine agrees, and nowhere else', () => {
    const found: Record<string, string[]> = { VTL2201: [], VTL2202: [], VTL2203: [], VTL2204: [] };
    for (const one of readCorpus()) {
      const { dialect, template } = one.request;
      const codes = new Set(check(template, { dialect }).map(({ code }) => code));
      for (const code of codes) found[code]?.push(one.name.replace(/ .*/, ''));
      if (codes.has('VTL2201')) expect(readExpectation(one).refused).toMatch(/^render/);
    }
    expect(found).toEqual(inCorpus);
  });

  it('is in stock Velocity what any of its templates may have', () => {
    const found = (template: string) => check(template, { dialect: 'velocity' }).map(({ code }) => code);
    expect(found('\ufeff#if($a)x#else if($b)y#end')).toEqual(['VTL2204', 'VTL2203']);
    expect(found('$util.qr($x) $input.path("$[")')).toEqual([]);
    expect(found('#macro(m)#if($a)x#else if($b)y#end#end')).toEqual(['VTL2203']);
  });
});
