import { describe, expect, it } from 'vitest';
import { TemplateSyntaxError } from '../../../src/diagnostics/error.ts';
import { parse } from '../../../src/parse.ts';

/** The problems of a template, as `code line:column`. */
function problems(template: string): string[] {
  try {
    parse(template);
    return [];
  } catch (error) {
    if (!(error instanceof TemplateSyntaxError)) throw error;
    return error.diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);
  }
}

describe('the problem of a template', () => {
  it.each([
    ['total: $', 'VTL1001 1:8'],
    ['number #', 'VTL1001 1:8'],
    ['a\n #[[ raw', 'VTL1002 2:2'],
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
    ['#foreach x', 'VTL1307 1:1'],
  ])('%j is %s', (template, expected) => {
    expect(problems(template)).toEqual([expected]);
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
    expect(problems(`#set($x = 1${' + 1'.repeat(5000)})`)).toEqual(['VTL1901 1:2013']);
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
