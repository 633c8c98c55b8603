import { expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { apiGateway } from '../../src/analysis/environment.ts';
import { type Reach, reach } from '../../src/analysis/reach.ts';
import { Source } from '../../src/diagnostics/source.ts';
import { parseTemplate } from '../../src/syntax/parse.ts';

/** What of the body a template can reach: `*` is all, `?` whether it is there, `[3: ...]` the first three elements. */
const cases: readonly [template: string, reached: string][] = [
  // Paths
  ["$input.path('$.a.b')", '{a: {b: *}}'],
  ["$input.path('$.a').b.c $input.path('$.a.d')", '{a: {b: {c: *}, d: *}}'],
  ["$input.json('$.a')", '{a: json}'],
  ["$input.json('$')", 'json'],
  ["$input.json('$.a') $input.path('$.a.b')", '{a: json {b: *}}'],
  ["$input.path('$.a[2].b')", '{a: [3: {b: *}]}'],
  ["$input.path('$.a[-1].b')", '{a: *}'],
  ["$input.path('$.a[*].b')", '{a: *}'],
  ["$input.path('$.a[?(@.b == $.c)]')", 'all'],
  ["$input.path('$..a')", 'all'],
  ['$input.path("$.a.$b")', 'all'],
  ["$input.path(\"$['it''s'].x\")", 'all'],
  ["$input.path('$.a').size() $input.path('$.b').isEmpty()", '{a: [0: ?], b: [0: ?]}'],
  ["$input.path('$.a').get(1).b $input.path('$.a')[4].c", '{a: [5: {b: *, c: *}]}'],
  ["$input.path('$.a').get('b') $input.path('$.c')['d'].e", '{a: {b: *}, c: {d: {e: *}}}'],
  ["$input.path('$.a').get($i) $input.path('$.b').class.name $input.path('$.c').empty", '{a: *, b: *, c: *}'],
  ["$input.path('$.a').entrySet() $input.path('$.b').keySet()", '{a: *, b: *}'],
  // What is not the body's value
  ['$input.body $input.params().header.a', 'all'],
  ["$context.a.b $util.escapeJavaScript($input.path('$.a'))", '{a: *}'],
  // Variables
  ["#set($r = $input.path('$'))$r.a #set($s = $r.b)$s.c", '{a: *, b: {c: *}}'],
  ["#set($r = $input.path('$.a'))#set($r = $input.path('$.b'))$r.c", '{a: {c: *}, b: {c: *}}'],
  ["#set($r = $input.path('$.a'))", '{a: ?}'],
  ["#set($r = $input.path('$'))#foreach($i in [1..3])#set($r = $r.next)#end$r", 'all'],
  ["#set($r = $input.path('$'))#set($x = { 'k': $r.a })$x.k.b", '{a: *}'],
  // Loops
  ["#foreach($i in $input.path('$.a'))$i.b#end", '{a: [1000: {b: *}]}'],
  ["#foreach($i in $input.path('$.a'))#foreach($j in $i.b)$j#end#end$i.c", '{a: [1000: {b: [1000: *], c: *}]}'],
  ["#foreach($i in $input.path('$.a'))x#end", '{a: [1000: ?]}'],
  ["#set($a = $input.path('$.a'))#foreach($i in $a)$i.b#end$a.c", '{a: *}'],
  // Conditions and operators
  ["#if($input.path('$.a') && !$input.path('$.b'))#elseif($input.path('$.c') == 1)#end", '{a: ?, b: ?, c: *}'],
  ["#set($t = $input.path('$.a') + 1)#if($input.path('$.b').c > 5)#end", '{a: *, b: {c: *}}'],
  ['#set($t = "$input.path(\'$.a\').b")', '{a: {b: *}}'],
  ["#define($d)$input.path('$.a')#end$d", '{a: *}'],
  // Whatever the template may change
  ["#set($r = $input.path('$'))#set($r.a = 1)$r.b", 'all'],
  ["$input.path('$.a').put('b', 1)", 'all'],
  ["$input.path('$.a').add(1) $input.json('$.b') $input.path('$.c').d", '{a: *, b: *, c: {d: *}}'],
  ["#set($input = 1)$input.path('$.a')", 'all'],
];

it.each(cases)('%s', (template, reached) => {
  expect(reachedBy(template)).toBe(reached);
});

it('a variable that is set from itself goes on for a while', () => {
  const template = "#set($r = $input.path('$'))#foreach($i in [1..3])#set($r = $r.next)#end$r.name";
  expect(reachedBy(template)).toMatch(/^(\{next: ){16,20}\{next: \*, name: \*\}(, name: \*\})+$/);
});

function reachedBy(template: string): string {
  const source = new Source(template);
  const tree = parseTemplate(source, { dialect: 'api-gateway' });
  return written(reach(tree, analyze(tree, apiGateway), apiGateway));
}

function written(reach: Reach | null): string {
  if (reach === null) return 'all';
  const { value, json, members, items, limit } = reach;
  const parts = [
    ...(value ? ['*'] : []),
    ...(json ? ['json'] : []),
    ...(members ? [`{${Array.from(members, ([name, part]) => `${name}: ${written(part)}`).join(', ')}}`] : []),
    ...(items ? [`[${limit}: ${written(items)}]`] : []),
  ];
  return parts.join(' ') || '?';
}
