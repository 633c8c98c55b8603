import { describe, expect, it } from 'vitest';
import {
  compile,
  compileVelocity,
  type MappingRequest,
  TemplateRenderError,
  TemplateSyntaxError,
} from '../src/index.ts';

/** What a template prints. */
const print = (template: string, request: MappingRequest = {}): string => compile(template)(request).body;

/** The error with which a template ends. */
function failure(template: string, request: MappingRequest = {}): TemplateRenderError {
  try {
    print(template, request);
  } catch (error) {
    if (error instanceof TemplateRenderError) return error;
    throw error;
  }
  throw new Error(`${template} did not fail`);
}

describe('the engine, as docs/compatibility.md has it', () => {
  it('takes a reference without a value for the empty string, which is true', () => {
    expect(print('[$a$a.b$!c.d()]#if($a)true#end')).toBe('[]true');
  });

  it('prints the calls of macros, and nothing for their definitions', () => {
    expect(print('#macro(m $a)<$a>#end#m("x")')).toBe('#m("x")');
  });

  it('prints #evaluate', () => {
    expect(print('#evaluate("$a")')).toBe('#evaluate("$a")');
  });

  it('ends a loop silently after 1000 turns', () => {
    expect(print('#foreach($i in [1..1500])x#end!')).toBe(`${'x'.repeat(1000)}!`);
  });

  it('is stock Velocity for compileVelocity', () => {
    const template = compileVelocity('#macro(m $a)<$a>#end#m("x")#evaluate("$b")#foreach($i in [1..1500])#end$c');
    expect(template({ b: 'B' })).toBe('<x>B$c');
  });
});

describe('the decisions of docs/compatibility.md', () => {
  it('escapeJavaScript', () => {
    const body = JSON.stringify({ text: '\'"\\/\n\u0001\u00e9\ud83d\ude00<' });
    const escaped = String.raw`\'\"\\\/\n\u0001\u00E9\uD83D\uDE00<`;
    expect(print("$util.escapeJavaScript($input.path('$.text'))", { body })).toBe(escaped);
  });

  it('$util with a number, a list or a map works on its text', () => {
    expect(print('$util.base64Encode(12) $util.urlEncode({"a": [1, 2]})')).toBe('MTI= %7Ba%3D%5B1%2C+2%5D%7D');
  });

  it('$util with nothing works on the empty string', () => {
    expect(print('[$util.urlEncode($a)$util.base64Decode($a)$util.parseJson($a)$util.escapeJavaScript($a.b)]')).toBe(
      '[]',
    );
  });

  it('parseJson gives what $input.path gives', () => {
    expect(print(`$util.parseJson('{"b": [1, "/"], "a": 1.0}')`)).toBe('{b=[1,"\\/"], a=1.0}');
    expect(failure("$util.parseJson('no JSON')").message).toContain('line 1, column 1');
  });

  it('malformed text for base64Decode and urlDecode is an error', () => {
    expect(failure("$util.base64Decode('?')").status).toBe(500);
    expect(failure("$util.urlDecode('%zz')").status).toBe(500);
  });

  it('$input.json prints compact, without escaping slashes, and two quotes for nothing', () => {
    const body = '{ "a": "x/y", "n": null }';
    expect(print("$input.json('$') $input.json('$.n') $input.json('$.none')", { body })).toBe(
      '{"a":"x/y","n":null} "" ""',
    );
  });

  it('an array from $input.path prints as json-smart prints it', () => {
    expect(print("$input.path('$')", { body: '[ "a/b", { "c": 1.0 } ]' })).toBe('["a\\/b",{"c":1.0}]');
  });

  it('the body is one live document', () => {
    const template = "#set($body = $input.path('$'))#set($body.b = 2)$input.json('$') $input.path('$.b')";
    expect(print(template, { body: '{"a": 1}' })).toBe('{"a":1,"b":2} 2');
    expect(print('$input.body', { body: '{malformed' })).toBe('{malformed');
  });

  it('a blank body', () => {
    expect(print("[$input.body]$input.json('$')")).toBe('[{}]{}');
    expect(print("[$input.body]$input.path('$')", { body: ' \n' })).toBe('[ \n]{}');
  });

  it('the body null is nothing', () => {
    expect(print("[$input.path('$')]$input.json('$')", { body: 'null' })).toBe('[]""');
  });

  it('a malformed body', () => {
    expect(failure("$input.path('$')", { body: '{a' }).status).toBe(400);
    expect(print("$input.path('$') $input.json('$')", { body: 'a=b' })).toBe('a=b "a=b"');
  });

  it('JSONPath is the newer Jayway', () => {
    const body = '{"list": [1, 2, 3], "name": "x"}';
    const template = `$input.path('$.list[-1]') $input.path('$["name"]') $input.path('$.list.length()') $input.json("$.list[?(@ in [1, 3])]")`;
    expect(print(template, { body })).toBe('3 x 3 [1,3]');
  });

  it('JSONPath that branches off something missing finds nothing, but an empty list below something that is there', () => {
    expect(print("$input.json('$.none[*].id') $input.json('$.list[*].id')", { body: '{"list": [{}]}' })).toBe('"" []');
  });

  it('maps of $context have the class of any map', () => {
    const context = { identity: { user: 'u' } };
    const name = 'java.util.LinkedHashMap';
    expect(print('$context.class.name $context.identity.class.name', { context })).toBe(`${name} ${name}`);
  });

  it('maps of $context print as nothing', () => {
    const context = { identity: { user: 'u' } };
    const template = "[$context.identity]$context.identity.user$context.identity.get('user')$context.identity.keySet()";
    expect(print(template, { context })).toBe('[]uu[user]');
  });

  it('$input and $util print as nothing', () => {
    expect(print('[$input$util]')).toBe('[]');
  });

  it('$method.request', () => {
    const params = { path: { id: '7' }, querystring: { q: 'a' }, header: { 'X-Y': 'b' } };
    const template = '$method.request.path.id$method.request.querystring.q$method.request.header.X-Y';
    expect(print(template, { params })).toBe('7ab');
  });

  it('a number in an override is read from its text in Java, or is that text', () => {
    const set = (name: string, value: string) => `#set($context.requestOverride.header.${name} = ${value})`;
    const template = `#set($r = $input.path('$'))${set('tenth', '$r.tenth.floatValue()')}${set('int', '$r.int.floatValue()')}${set('long', '$r.long')}${set('decimal', '$r.decimal')}${set('double', '1.0')}`;
    const body = '{"tenth": 0.1, "int": 2147483647, "long": 9007199254740993, "decimal": 0.12345678901234567890}';
    expect(compile(template)({ body }).requestOverride.header).toEqual({
      tenth: 0.1,
      int: 2147483650,
      long: '9007199254740993',
      decimal: '0.12345678901234567890',
      double: 1,
    });
  });

  it('#include and #parse are errors', () => {
    expect(failure('#include("a")').message).toContain('#include');
    expect(failure('#parse("a")').message).toContain('#parse');
    expect(() => compileVelocity('#parse("a")')({})).toThrow(TemplateRenderError);
  });

  it('.class gives names', () => {
    expect(print('#set($n = 1)$n.class.name $n.class $n.getClass().getName() [$n.class.classLoader]')).toBe(
      'java.lang.Integer class java.lang.Integer java.lang.Integer []',
    );
  });
});

describe('the limits of docs/compatibility.md', () => {
  const endless = '#foreach($i in [1..1000])#foreach($j in [1..1000])#foreach($k in [1..1000])x#end#end#end';

  it('steps', () => {
    expect(failure(endless).message).toContain('limit `steps`');
    const template = compile('#foreach($i in [1..1000])x#end', { limits: { steps: 100 } });
    expect(() => template({})).toThrow('limit `steps`');
  });

  /** Each takes minutes or longer, unless what it does counts in proportion. */
  const twice = (name: string) => `#set($${name} = [1, 1])${`#set($${name} = [$${name}, $${name}])`.repeat(60)}`;
  const huge = `#set($n = 99999999999999999999)${'#set($n = $n * $n)'.repeat(6)}`;
  const million = (inner: string) => `#foreach($a in [1..1000])#foreach($b in [1..1000])${inner}#end#end`;
  const doubled = (text: string) => `#set($s = "${text}")${'#set($s = "$s$s")'.repeat(18)}`;
  it.each([
    `${twice('x')}$x`,
    `${twice('x')}$x.hashCode()`,
    `${twice('x')}${twice('y')}$x.equals($y)`,
    `${twice('x')}${twice('y')}#if($x == $y)#end`,
    `${twice('x')}#set($m = {$x: 1})$m.size()`,
    `${twice('x')}#set($context.requestOverride.header.a = $x)`,
    `#set($r = $input.path('$'))${'#set($r.a = [$r.a, $r.a])'.repeat(60)}$input.json('$')`,
    `#set($r = $input.path('$'))${'#set($r.a = [$r.a, $r.a])'.repeat(60)}$input.json('$..b')`,
    `${huge}${million('#set($x = $n * $n)')}`,
    `${huge}${million('$n')}`,
    `${huge}${million('$n.gcd($n)')}`,
    `${huge}${million('$n.modPow($n, $n)')}`,
    `${huge}${million('#if($n > 0.5)#end')}`,
    `#set($d = 1.1e300)${million('$d')}`,
    `${doubled('a')}#set($t = $s.concat("b"))#set($s = $s.concat("c"))${million('#if($s == $t)#end')}`,
    `${doubled('a')}$s.toCharArray()`,
    `${doubled('a')}$s.getBytes()`,
    `${doubled('a')}$s.split("")`,
    ...['removeAll', 'retainAll', 'containsAll'].map(
      (name) => `#set($l = [1..3000])#set($k = [1..3000])$l.${name}($k)`,
    ),
    `#set($l = [1..1000])${million('$l.stream().sorted().count()')}`,
    `#set($m = {})#set($n = {})#foreach($i in [1..200])#set($m["k$i"] = $i)#set($n["k$i"] = $i)#end${million('#if($m == $n)#end')}`,
    `${doubled('1')}$util.parseJson($s)`,
    million('#set($x = $util.escapeJavaScript("$a$b").matches("$a$b"))'),
    million('$input.path("$.a[$a$b]")'),
  ])('steps, in proportion to the work: %s', (template) => {
    const render = compile(template, { limits: { steps: 100_000 } });
    expect(() => render({ body: '{"a": [1]}' })).toThrow('limit `steps`');
  });

  it.each([
    `${Array.from({ length: 18 }, (_, at) => `#macro(m${at} $x)#m${at + 1}("$!x.a$!x.a$!x.a$!x.a")#end`).join('')}#macro(m18 $x)$!x#end#m0(1)`,
    `#foreach($a in [1..1000])#evaluate("$a")#end`,
  ])('steps, in proportion to the work, of stock Velocity: %s', (template) => {
    expect(() => compileVelocity(template, { limits: { steps: 100_000 } })({})).toThrow('limit `steps`');
  });

  it.each([
    ['list', '[$v]', '[', ']'],
    ['map', '{"a": $v}', '{a=', '}'],
  ])('nesting of values: %s', (_, around, opened, closed) => {
    const nested = (outer: number): string =>
      `#foreach($i in [1..${outer}])#foreach($j in [1..100])#set($v = ${around})#end#end$v`;
    expect(print(`#set($v = 1)${nested(10)}`)).toBe(`${opened.repeat(1000)}1${closed.repeat(1000)}`);
    expect(failure(`#set($v = 1)${nested(900)}`).message).toContain('StackOverflowError');
  });

  it.each([
    ['#set($l = [1])#set($m = [$l])#set($x = $l.add($m))\n#if($l == "a")a#end', '$l == "a"'],
    ['#set($l = [1])#set($m = [$l])#set($x = $l.add($m))\n#if($l)a#end', '$l'],
    ['#set($l = [1])#set($m = [$l])#set($x = $l.add($m))\n$l', '$l'],
  ])('nesting without end, which names its place: %s', (template, place) => {
    const { message, site } = failure(template);
    expect(message).toContain('StackOverflowError');
    expect(site).toMatchObject({ line: 2, source: place });
  });

  it('output', () => {
    expect(failure(`#set($s = "0123456789")${'#set($s = "$s$s")'.repeat(23)}$s`).message).toContain('limit `output`');
    expect(() => compile('abc', { limits: { output: 2 } })({})).toThrow('limit `output`');
    expect(compile('abc', { limits: { output: 3 } })({}).body).toBe('abc');
  });

  it('branches in a row', () => {
    const chain = (length: number) => `#if(false)a${'#elseif(false)b'.repeat(length)}#{else}c#end`;
    expect(print(chain(2000))).toBe('c');
    expect(() => compile(chain(20_000))).toThrow('chains more branches or calls than can be compiled');
  });

  it('nesting', () => {
    const nested = (depth: number): string => `#set($x = ${'('.repeat(depth)}1${')'.repeat(depth)})$x`;
    expect(print(nested(150))).toBe('1');
    expect(() => compile(nested(151))).toThrow(TemplateSyntaxError);
    expect(() => compile(`#set($x = 1${' + 1'.repeat(501)})`)).toThrow(TemplateSyntaxError);
  });

  it('blocks and macros', () => {
    expect(print('#define($d)[$d]#end$d')).toBe('[[$d]]');
    expect(() => compileVelocity('#macro(m)#m()#end#m()')({})).toThrow('more than 20 deep');
  });

  it('digits of a number', () => {
    const template = `#set($n = 99999999999999999999)${'#set($n = $n * $n)'.repeat(20)}$n`;
    expect(failure(template).message).toContain('1000000 digits');
  });

  it('lists, maps and texts that grow without end', () => {
    const grow = (change: string): string => `#set($l = [1])#set($s = "a")#foreach($i in [1..1000])${change}#end`;
    expect(failure(grow('#set($x = $l.addAll($l))')).message).toContain('limit `steps`');
    expect(failure(grow('#set($s = $s.replaceAll("a", "aaaaaaaaaa"))')).message).toContain('LimitExceeded');
    expect(failure(grow('#set($s = "$s$s")')).message).toContain('too large');
  });

  it('the backtracking of a regular expression', () => {
    const text = '#set($s = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")';
    const limits = { steps: 100_000 };
    for (const call of ['matches("(a+)+b")', 'replaceAll("(a|a)*b", "")', 'split("(a*)*b")']) {
      expect(() => compile(`${text}$s.${call}`, { limits })({})).toThrow('limit `steps`');
    }
    const path = compile('$input.json("$[?(@.s =~ /(a+)+b/)]")', { limits });
    expect(() => path({ body: JSON.stringify([{ s: 'a'.repeat(38) }]) })).toThrow('limit `steps`');
    expect(print(`${text}$s.replaceAll("(a+)+", "b")`)).toBe('b');
  });

  it('takes nothing but numbers above 0', () => {
    for (const steps of [0, -1, Number.NaN, '5' as unknown as number]) {
      expect(() => compile('a', { limits: { steps } })).toThrow('the option `steps` has to be a number above 0');
    }
  });
});

describe('what docs/compatibility.md knows to differ', () => {
  it('a hash that depends on an address is 0', () => {
    expect(print('#set($l = ["a,b"])$l[0].split(",").hashCode()')).toBe('0');
  });

  it.each([
    '#set($l = [1])$l.spliterator()',
    '#set($s = "a")$s.format("%tY", 1)',
    '#set($s = "a")#set($c = $s.charAt(0))$c.getType($c)',
    '#set($m = {})$m.keySet().of(1)',
  ])('a method that Java has is refused by name: %s', (template) => {
    expect(failure(template).message).toContain('Velogate does not support');
  });

  it.each([
    ...['\\Ga', '\\X', '\\N{DIGIT ONE}', 'a\\b{g}', '(?u)a', '(?U)a', '(?c)a', '\\p{InGreek}', '\\p{javaMirrored}'],
    ...['(|a)+', '(?<=a+)b', '(?:(a)|b)\\1', '(?i)(a)\\1'],
  ])('the regular expression %s is refused', (pattern) => {
    expect(failure(`#set($s = "a")$s.matches('${pattern}')`).message).toContain('UnsupportedRegularExpression');
  });

  it('a map that changes while it prints itself', () => {
    expect(print('#set($m = {"a": 1})#define($d)#set($m.b = 2)x#end#set($m.d = $d)$m')).toBe('{a=1, d=x}');
  });

  it('an index on a class finds nothing', () => {
    expect(print('#set($l = [1])[$l.class[0]]')).toBe('[]');
  });

  it('maps of pairs keep their order', () => {
    expect(print('#set($m = {})$m.of("b", 1, "a", 2) $m.copyOf({"d": 1, "c": 2})')).toBe('{b=1, a=2} {d=1, c=2}');
  });

  it('colliding keys of $foreach keep their order', () => {
    const pieces = ['BB', 'Aa'];
    const keys = pieces.flatMap((a) => pieces.flatMap((b) => pieces.flatMap((c) => pieces.map((d) => a + b + c + d))));
    const set = keys.map((key) => `#set($foreach.${key} = 1)`).join('');
    expect(print(`#foreach($i in [1])${set}$foreach.keySet()#end`)).toBe(`[${keys.join(', ')}]`);
  });

  it('JSONPath functions give the same each time', () => {
    const body = '{"nothing": null, "items": [{"v": [1, 2]}, {"v": [[1]]}]}';
    const call = '$input.path("$.items[?(@..[*].length() == 2)]")';
    const found = '[{"v":[1,2]},{"v":[[1]]}]';
    expect(print(`${call} ${call}`, { body })).toBe(`${found} ${found}`);
    expect(failure('$input.path("$.nothing.length($.items)")', { body }).message).toContain('length() takes a path');
  });

  it('a sublist of an array is a copy that refuses changes', () => {
    const array = '#set($s = "a,b")#set($a = $s.split(","))#set($l = $a.subList(0, 1))';
    expect(print(`${array}#set($a[0] = "c")$l`)).toBe('[a]');
    expect(failure(`${array}$l.set(0, "c")`).message).toContain('UnsupportedOperationException');
  });

  it('there are no system properties', () => {
    expect(print('#set($i = 5)[$!i.getInteger("sun.arch.data.model")]')).toBe('[]');
  });

  it('a sorted stream sorts at once', () => {
    expect(failure('#set($l = [1, "a"])$l.stream().sorted().count()').message).toContain('ClassCastException');
    expect(print('#set($l = [2, 1])$l.stream().sorted().toList()')).toBe('[1, 2]');
  });

  it('hexadecimal fractions are not read', () => {
    expect(failure('#set($d = 1.5)$d.parseDouble("0x1p3")').message).toContain('Velogate does not read hexadecimal');
  });

  it('ensureCapacity is no change', () => {
    expect(print('#set($l = [1, 2])#foreach($x in $l)$x$l.ensureCapacity(1000)#end')).toBe('12');
  });

  it('macros of other templates are not remembered', () => {
    compileVelocity('#macro(remembered)x#end')({});
    expect(compileVelocity('#remembered()\\#remembered')({})).toBe('#remembered()\\#remembered');
  });
});
