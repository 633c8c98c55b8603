/** Every short text over alphabets of marks: what chance leaves out. */

/** What a lexer of Velocity decides on: single characters, and directives as one piece. */
const pieces: readonly string[] = [
  ...['$', '#', '{', '}', '(', ')', '[', ']', '"', "'", '\\', '!', '.', ',', ' ', '\n', '\r', '\t', 'a', '1', '=', ':'],
  ...['-', '|', '*', '@', 'in', 'true', '#if', '#set', '#end', '#else', '#foreach', '#define', '#macro', '#[[', ']]#'],
  ...['#*', '*#', '##', '$a', '..', '\u2028', '\ud83c'],
];

/** The characters among them that lead from one state of the lexer to another. */
const characters: readonly string[] = [
  ...['$', '#', '{', '}', '(', ')', '[', ']', '"', "'", '\\', '!', '.', ',', ' ', '\n', 'a', '1', '*', '@'],
];

/** Directives and references with a place in which anything may stand. */
const surroundings: readonly (readonly [before: string, after: string])[] = [
  ['#set($x = ', ')'],
  ['#if(', ')x#end'],
  ['$a.b(', ')'],
  ['$a[', ']'],
  ['#set($x = "', '")$x'],
  ['#foreach($x in ', ')$x#end'],
  ['#m(', ')'],
  ['#macro(m $p)$p#end#m(', ')'],
  ['#if(true)', '#end'],
  ['${a', '}'],
  ['#', ' '],
  ['$a.b', ''],
];

/** Each directive and each form of a reference once: to be cut off, and filled with every piece, at every place. */
const whole: readonly string[] = [
  '#if($a == 1)b#elseif($c)d#else e#end',
  '#foreach($x in [1, 2])$x#if($foreach.hasNext), #end#end',
  '#set($m = {"k": [1..3], \'l\': "a$b"})$m.k[0]',
  '${a.b("c", 1.5)}$!{d[0]}$!e.f',
  '#define($d)x$y#end$d#macro(m $p)$p#end#m(1)',
  'a ## b\n#* c *##[[d]]##** e *#\\#if\\$f',
  '#set( $a.b[1] = !($c && 2 >= 3) || -1.5e3 % 2 )',
  '#{if}(true)#stop#{else}#break#{end}#include("x")',
];

/**
 * Every text of three pieces at most, every one of four characters, every two pieces in all surroundings, and every
 * piece at every place of a template.
 */
export function* enumerated(): Generator<string, void> {
  for (let length = 0; length <= 3; length++) yield* texts(pieces, length);
  yield* texts(characters, 4);
  for (const [before, after] of surroundings) {
    for (const text of texts(pieces, 2)) yield before + text + after;
  }
  for (const template of whole) yield* torn(template);
}

/** How many texts there are. */
export const enumeratedCount =
  (pieces.length ** 4 - 1) / (pieces.length - 1) +
  characters.length ** 4 +
  surroundings.length * pieces.length ** 2 +
  whole.join('').length * (pieces.length + 2);

function* torn(template: string): Generator<string, void> {
  for (let at = 0; at < template.length; at++) {
    const [start, rest] = [template.slice(0, at), template.slice(at)];
    yield start;
    yield start + rest.slice(1);
    for (const piece of pieces) yield start + piece + rest;
  }
}

function* texts(alphabet: readonly string[], length: number): Generator<string, void> {
  if (length === 0) yield '';
  else for (const start of texts(alphabet, length - 1)) for (const piece of alphabet) yield start + piece;
}
