/** Text that no one would call a template: marks in any order, and templates with a part torn out. */
import fc from 'fast-check';
import { template } from './templates.ts';

const marks = fc.constantFrom(
  ...[
    '$',
    '$',
    '#',
    '#',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '!',
    '\\',
    '"',
    "'",
    '.',
    '..',
    ',',
    ':',
    '=',
    '-',
    '|',
    '&',
    '@',
  ],
  ...['##', '#*', '*#', '#[[', ']]#', '${', '$!{', '#{', '$!', '\\$', '\\#', '&&', '==', '::', '<', '\\u0041'],
  ...[
    '#if',
    '#set',
    '#end',
    '#else',
    '#elseif',
    '#foreach',
    '#macro',
    '#define',
    '#stop',
    '#break',
    '#literal',
    '#include',
  ],
  ...[
    '#if(true)',
    '#set($a = 1)',
    '#set(',
    '#foreach($x in [1])',
    '#define($d)',
    '#{else}',
    '#{end}',
    '#evaluate("x")',
  ],
  ...[
    'a',
    'b',
    'x1',
    '-y',
    '$a',
    '${a}',
    '$a.b',
    '$a[0]',
    '$!a',
    'true',
    'in',
    'null',
    '1',
    '1.5',
    '0x',
    '1e3',
    'and',
    'not',
  ],
  ...[' ', '  ', '\n', '\r\n', '\t', '\r', '\u00e9', '\u0000', '\ud83c\udfb2', '\u2028', '`', '*/', '</script>'],
);

const scattered = fc.array(marks, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

/** A template from which a piece is taken, or into which a mark is put. */
function torn(dialect: 'velocity' | 'api-gateway'): fc.Arbitrary<string> {
  const where = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(4), insert: marks });
  return fc.tuple(template(dialect), where, fc.boolean()).map(([text, { at, length, insert }, cut]) => {
    const start = Math.floor(at * text.length);
    return cut
      ? text.slice(0, start) + text.slice(start + length + 1)
      : text.slice(0, start) + insert + text.slice(start);
  });
}

/** An arbitrary of broken and odd templates. */
export function hostile(dialect: 'velocity' | 'api-gateway'): fc.Arbitrary<string> {
  return fc.oneof(scattered, torn(dialect));
}
