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

/** Every text of three pieces at most, every one of four characters, and every two pieces in all surroundings. */
export function* enumerated(): Generator<string, void> {
  for (let length = 0; length <= 3; length++) yield* texts(pieces, length);
  yield* texts(characters, 4);
  for (const [before, after] of surroundings) {
    for (const text of texts(pieces, 2)) yield before + text + after;
  }
}

/** How many texts there are. */
export const enumeratedCount =
  1 +
  pieces.length +
  pieces.length ** 2 +
  pieces.length ** 3 +
  characters.length ** 4 +
  surroundings.length * pieces.length ** 2;

function* texts(alphabet: readonly string[], length: number): Generator<string, void> {
  if (length === 0) yield '';
  else for (const start of texts(alphabet, length - 1)) for (const piece of alphabet) yield start + piece;
}
