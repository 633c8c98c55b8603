/** What a template falls into, and the marks that trouble a reader of templates. */

/** Characters that mean something in Velocity, or that break a generator of JavaScript that forgets to quote. */
export const marks: readonly string[] = [
  ...['$', '$', '#', '#', '{', '}', '(', ')', '[', ']', '!', '\\', '"', "'", '.', '..', ',', ':', '=', '-', '|', '&'],
  ...['@', '##', '#*', '*#', '#[[', ']]#', '${', '$!{', '#{', '$!', '$\\!', '\\$', '\\#', '&&', '==', '::', '<', ';'],
  ...['\\u0041', '\\u', '"\\u00"', '""', "''", '$[', '$.', '#@', '#@m', '$$', '\\\\', '[]', '()', '{}', '( )', '[ ]'],
];

/** Directives, whole and without their parts. */
export const directives: readonly string[] = [
  ...['#if', '#set', '#end', '#else', '#elseif', '#foreach', '#macro', '#define', '#stop', '#break', '#literal'],
  ...['#include', '#parse', '#evaluate', '#if(', '#set(', '#foreach(', '#elseif(', '#define(', '#macro(', '#if()'],
  ...['#if(true)', '#elseif(false)', '#set($a = 1)', '#set($a', '#set($a =', '#foreach($x in [1])', '#foreach($x in'],
  ...['#define($d)', '#macro(m)', '#m()', '#{else}', '#{end}', '#{if', '#{set}($a=1)', '#evaluate("x")', '#literal()'],
  ...['#end\n', '#if (true)\n', '#else\r\n', '#include("x")', '#parse("x")', '#break()', '#stop()', '#foreach()'],
];

/** Words and references as they stand anywhere. */
export const words: readonly string[] = [
  ...['a', 'b', 'x1', '-y', '$a', '${a}', '$a.b', '$a[0]', '$!a', '$a.b(', '$a.b()', '$a[', '$a[-1]', '${a', '${a.b}'],
  ...['true', 'in', 'null', '1', '1.5', '0x', '1e3', '-1', '.5', '1.', '#1', 'and', 'or', 'not', 'eq', "'a'", '[1..3]'],
];

/** Blanks and characters that other readers take for blanks, line ends or the end of a text. */
export const characters: readonly string[] = [
  ...[' ', '  ', '\n', '\r\n', '\t', '\r', '\f', '\u000b', '\u00a0', '\ufeff', '\u0000', '\u001b', '\u007f', '\u0085'],
  ...['\u00e9', '\ud83c\udfb2', '\ud83c', '\udfb2', '\u2028', '\u2029', '`', '*/', '</script>', '//', '__proto__'],
];

/** All of them. */
export const nasty: readonly string[] = [...marks, ...directives, ...words, ...characters];

/** A template cut where a reader may stop: words, blanks, numbers, openings and single marks. Joined they give it back. */
export function pieces(template: string): string[] {
  return template.match(/\\+|\$!?\{?[\w-]*|#\{?\w+\}?|\w+|\s+|[\s\S]/g) ?? [];
}
