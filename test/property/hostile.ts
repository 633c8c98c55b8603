/** Text that no one would call a template: marks in any order, and templates with a part torn out, put in or cut off. */
import fc from 'fast-check';
import { characters, directives, marks, nasty, pieces, words } from './pieces.ts';
import { template } from './templates.ts';

const mark = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...marks) },
  { weight: 3, arbitrary: fc.constantFrom(...directives) },
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...characters) },
);

const scattered = fc.array(mark, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

/** What ends too early: text with one thing at its very end that asks for more. */
const unfinished = fc
  .tuple(fc.constantFrom('', 'a', ' ', '\n', '$a', '"', '#if(true)', '#set($a = "'), fc.constantFrom(...nasty))
  .map((parts) => parts.join(''));

type Tear = (text: string, at: number, insert: string) => string;

/** What can be done to a template at one place: between any two characters, or at the border of a piece. */
const tears: readonly Tear[] = [
  (text, at, insert) => text.slice(0, at) + insert + text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.slice(at + 4),
  (text, at) => text.slice(0, at),
  (text, at, insert) => text.slice(0, at) + insert,
  (text, _, insert) => text + insert,
  (text, at) => withoutPiece(text, at),
];

function withoutPiece(text: string, at: number): string {
  const list = pieces(text);
  return list.toSpliced(at % Math.max(1, list.length), 1).join('');
}

/** A template with one tear; short ones, lest what is torn stand behind what is refused anyway. */
function torn(dialect: 'velocity' | 'api-gateway'): fc.Arbitrary<string> {
  const where = fc.record({ at: fc.nat(), insert: mark, tear: fc.constantFrom(...tears) });
  return fc
    .tuple(template(dialect, { short: true }), where)
    .map(([text, { at, insert, tear }]) => tear(text, at % (text.length + 1), insert));
}

/** An arbitrary of broken and odd templates. */
export function hostile(dialect: 'velocity' | 'api-gateway'): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: scattered },
    { weight: 1, arbitrary: unfinished },
    { weight: 5, arbitrary: torn(dialect) },
  );
}
