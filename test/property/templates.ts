/** Templates drawn from the language's grammar: most of them are accepted, since references fit the request. */
import fc from 'fast-check';
import { reference } from './chains.ts';
import { blank, type Dialect, type Grammar, joined, type Text } from './grammar.ts';
import { block, conditional, loop, rare, set } from './statements.ts';

const plainText = fc.constantFrom(
  ...['a', 'word', ', ', ': ', '{', '}', '[', ']', '(', ')', '<b>', '{ "k": ', '1', '.', '-', '|', "'", '=', '/', '!'],
  ...['\u00e9', '\ud83c\udfb2', '100%', '&amp;', 'a.b', '"', '\u2028', '`', '${', '*/', '\u0000', '\ud83c', '\\n'],
);

/** Marks that are text where they stand, or change what follows them. */
const strayText = fc.constantFrom(
  ...['$ ', '$5', '# ', '#1', '\\', '\\\\', '$$', '#nope', '#nope()', '${ ', '$!', '$.', ' # ', '#[[raw $x]]#'],
  ...['$[', '\\#', '\\$', '$!! ', '##', '#-1.5', '#[[\n]]#\n'],
);

const comment = fc.constantFrom('## note\n', '#* note $x #if *#', '#**#', '##\n', '## note\r\n', '#** $x *#\n', '##\r');

const variables =
  "#set($v1 = 'one')#set($v2 = 2)#set($v3 = 3.5)#set($v4 = [1, 'two'])#set($v5 = {'name': 'five', 'k': 5})#set($v-7 = 7)";

/** What the template has left behind: each variable, and the document where there is one. */
const left = '|$!v1|$!v2|$!v3|$!v4|$!v5|$!v6|$!{v-7}|$!x|$!y|$!foreach.index|$!velocityCount|$!block';

/** How long a template is to be. */
export interface Length {
  readonly short?: boolean;
}

/** An arbitrary of whole templates. */
export function template(dialect: Dialect, { short = false }: Length = {}): Text {
  const inner = () => grammar({ dialect, insideString: true, inner }, 1).body;
  const { node } = grammar({ dialect, insideString: false, inner }, short ? 2 : 3);
  const count = short ? { minLength: 1, maxLength: 4 } : { minLength: 3, maxLength: 10 };
  const body = fc.array(node, { ...count, size: 'max' }).map((nodes) => nodes.join(''));
  const document = dialect === 'velocity' ? '' : "#set($r = $input.path('$'))";
  const opening = short
    ? fc.constantFrom('', '', document, document + variables)
    : fc.constantFrom(document, document, document + variables, `${document}\n${variables}\n`);
  const ending = dialect === 'velocity' ? ['', left] : ['', '', left, `${left}|$input.json('$')|$!r`];
  return joined(opening, body, short ? '' : fc.constantFrom(...ending));
}

interface Parts {
  readonly body: string;
  readonly node: string;
}

function grammar(of: Grammar, maxDepth: number): { readonly [part in keyof Parts]: Text } {
  return fc.letrec<Parts>((tie: fc.LetrecTypedTie<Parts>) => ({
    body: fc.array(tie('node'), { minLength: 1, maxLength: 4, size: 'max' }).map((nodes) => nodes.join('')),
    node: fc.oneof(
      { maxDepth, depthSize: 'max' },
      { weight: 4, arbitrary: plainText },
      { weight: 4, arbitrary: blank },
      { weight: 6, arbitrary: reference(of) },
      { weight: 3, arbitrary: set(of) },
      { weight: 3, arbitrary: conditional(of, tie('body')) },
      { weight: 3, arbitrary: loop(of, tie('body')) },
      { weight: 1, arbitrary: block(tie('body')) },
      { weight: 1, arbitrary: of.insideString ? plainText : comment },
      { weight: 1, arbitrary: strayText },
      { weight: 1, arbitrary: rare(of, tie('body')) },
    ),
  }));
}
