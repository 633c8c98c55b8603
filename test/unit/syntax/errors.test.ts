import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from '../../../src/diagnostics/error.ts';
import { parse } from '../../../src/parse.ts';

function diagnostics(template: string): readonly Diagnostic[] {
  try {
    parse(template);
    return [];
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    return error.diagnostics;
  }
}

/** The problems of a template, as `code line:column`. */
function problems(template: string): string[] {
  return diagnostics(template).map(({ code, line, column }) => `${code} ${line}:${column}`);
}

describe('the problem of a template', () => {
  it.each([
    ['total: $', 'VTL1001 1:8'],
    ['number #', 'VTL1001 1:8'],
    ['a\n #[[ raw', 'VTL1002 2:2'],
    ['a #*', 'VTL1006 1:3'],
    ['#if($a)b#end$x#*', 'VTL1006 1:15'],
    ['#set($x = $a ; $b)', 'VTL1003 1:14'],
    ['$list[x]', 'VTL1003 1:7'],
    ['#set($x = "abc)', 'VTL1004 1:11'],
    ['#set($x = "\\u00zz")', 'VTL1005 1:12'],
    ['#set($x = [1,,2])', 'VTL1101 1:14'],
    ['${name', 'VTL1102 1:1'],
    ['#set($x = 1\n{ "a": $x }', 'VTL1102 1:1'],
    ['#set($x = null)', 'VTL1103 1:11'],
    ['#set($x = 3-1)', 'VTL1104 1:12'],
    ['#set($x = $i -1)', 'VTL1104 1:14'],
    ['$list.get($i + 1)', 'VTL1105 1:14'],
    ['$list[$i+1]', 'VTL1105 1:9'],
    ['#set($x = [1,2,])', 'VTL1107 1:15'],
    ['#set($x = [ ])', 'VTL1108 1:11'],
    ['#if()x#end', 'VTL1109 1:4'],
    ['#set($x = {k: 1})', 'VTL1110 1:12'],
    ['#if(true #* why *#)x#end', 'VTL1111 1:17'],
    ['#foreach(x in $l)#end', 'VTL1112 1:10'],
    ['$text.trim( )', 'VTL1113 1:11'],
    ['#set($x = "a".length())', 'VTL1114 1:14'],
    ['#set($x = -$y)', 'VTL1115 1:11'],
    ['$list[, ]', 'VTL1003 1:7'],
    ['$a.false', 'VTL1117 1:4'],
    ['#if($a = 1)x#end', 'VTL1118 1:8'],
    ['#if($a)x', 'VTL1201 1:1'],
    ['x#end', 'VTL1202 1:2'],
    ['#if($a)x#else y#else z#end', 'VTL1203 1:16'],
    ['#foreach($x in $l)a#else b#end', 'VTL1204 1:20'],
    ['#define($a $b)x#end', 'VTL1302 1:1'],
    ['#macro("a")x#end', 'VTL1303 1:1'],
    ['#literal()#end', 'VTL1304 1:1'],
    ['#set(x = 1)', 'VTL1305 1:6'],
    ['#if x', 'VTL1307 1:1'],
    ['#if #end', 'VTL1307 1:1'],
    ['#foreach x', 'VTL1307 1:1'],
    ['#foreach $x in $y\n $x\n#end', 'VTL1307 1:1'],
    ['#if(1)#foreach $x in $y $x #end #end', 'VTL1307 1:7'],
    ['#macro m $x #end', 'VTL1303 1:1'],
    ["#set($x = 'it\\'s')", 'VTL1106 1:14'],
    ['#set($x = "say \\"hi\\"")', 'VTL1106 1:16'],
    ['#set($x = "x\\"y")', 'VTL1106 1:13'],
    ['#set($x = "x\\"y")\n#set($y = "z")', 'VTL1106 1:13'],
    ['$x.y("a\\"b")', 'VTL1106 1:8'],
    ["$x['it\\'s']", 'VTL1106 1:7'],
    ['#foreach($x in "a\\"b")a#end', 'VTL1106 1:18'],
    ["$x.replace('\\', '/').get(1 + 2)", 'VTL1105 1:28'],
    ['#set($x += 1)', 'VTL1119 1:9'],
    ['#set($x++)', 'VTL1119 1:8'],
    ['#set($x)', 'VTL1305 1:8'],
    ["#set($x = 'a' 'b')", 'VTL1308 1:15'],
    ['#set($x = 1, $y = 2)', 'VTL1308 1:12'],
    ["#if($x == 'a' OR $y)a#end", 'VTL1119 1:15'],
    ['#if(NOT $a)a#end', 'VTL1119 1:5'],
    ['#if(undefined)a#end', 'VTL1120 1:5'],
    ['#set($x = [a])', 'VTL1120 1:12'],
    ['#if($a is 1)a#end', 'VTL1101 1:8'],
    ['#if($a <> 1)a#end', 'VTL1119 1:8'],
    ['#if($a === 1)a#end', 'VTL1119 1:8'],
    ['#if($a & $b)a#end', 'VTL1119 1:8'],
    ['#set($x = $a ? 1 : 2)', 'VTL1119 1:14'],
    ['#if(\n #foreach($x in )\n $x.\n #set($a=)', 'VTL1101 2:2'],
    ['#if($a\n text. $x.\n', 'VTL1102 1:4'],
  ])('%j is %s', (template, expected) => {
    expect(problems(template)).toEqual([expected]);
  });

  it.each([
    ['#set($total += 1)', 'there is no operator `+=`', 'write `#set($total = $total + 1)`'],
    ['#set($x -= 2)', 'there is no operator `-=`', 'write `#set($x = $x - 1)`'],
    ['#if($a OR $b)x#end', 'there is no operator `OR`', 'write `or` or `||`: operators in letters are lower-case'],
    ['#if($a <> $b)x#end', 'there is no operator `<>`', 'write `!=`'],
    ['#set($x = $a ?: 1)', 'there is no operator `?`', 'in place of a conditional operator use `#if`'],
    [
      '#if(undefined)x#end',
      'the bare word `undefined` is no value',
      "for text write 'undefined', for a variable $undef",
    ],
    ["#set($x = 'a' 'b')", "one value: instead of `'b'`, an operator or `)` was expected", 'join texts with `+`'],
    ["$x.y('it\\'s')", "this `\\'` ends the string", "`'it''s'`"],
    ['#if($a is 1)x#end', '`is` cannot stand here; an operator or `)` was expected', ''],
    [`#set($x = 1${' + 1'.repeat(501)})`, 'this expression chains more than 500 operators', 'several steps with #set'],
  ])('of %j says what to do', (template, message, help) => {
    const [first] = diagnostics(template);
    expect(first?.message).toContain(message);
    expect(first?.help ?? '').toContain(help);
  });

  it('is found inside a string, at its place in the template', () => {
    expect(problems('\n#set($x = "say ""hi"" #end")')).toEqual(['VTL1202 2:23']);
  });

  it('is found together with all others', () => {
    const template = '#set($a = [1,2,])\n#if($b)\n  $c.d(1 + 2)\n#end\n#set($e = null)\n$f[x]';
    expect(problems(template)).toEqual(['VTL1107 1:15', 'VTL1105 3:10', 'VTL1103 5:11', 'VTL1003 6:4']);
  });

  it('is nesting, where a template is nested too deeply to be read', () => {
    expect(problems(`#set($x = ${'('.repeat(5000)}1${')'.repeat(5000)})`)).toEqual(['VTL1901 1:162']);
    expect(problems(`#set($x = ${'['.repeat(5000)}${']'.repeat(5000)})`)).toEqual(['VTL1901 1:162']);
    expect(problems(`${'#if(true)'.repeat(5000)}${'#end'.repeat(5000)}`)).toEqual(['VTL1901 1:1360']);
    expect(problems(`#set($x = 1${' + 1'.repeat(5000)})`)).toEqual(['VTL1903 1:2013']);
    expect(problems(`${'$a.b('.repeat(5000)}1${')'.repeat(5000)}`)).toEqual(['VTL1901 1:756']);
  });

  it('prints with the line it is about, and with what to do', () => {
    try {
      parse('{\n  "next": $list.get($i + 1)\n}', { name: 'orders.vtl' });
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toBe(
        [
          'error VTL1105: a method argument cannot calculate: `+` is not allowed here',
          ' --> orders.vtl:2:24',
          '  |',
          '2 |   "next": $list.get($i + 1)',
          '  |                        ^',
          'help: compute the value first, `#set($next = $i + 1)`, and use the variable',
        ].join('\n'),
      );
    }
  });
});
