/** Templates drawn from the language's grammar: most of them are accepted, since references fit the request. */
import fc from 'fast-check';
import { type Argument, type Kind, members, methods, roots } from './vocabulary.ts';

type Dialect = 'velocity' | 'api-gateway';
type Text = fc.Arbitrary<string>;

/** What the drawing of one grammar knows: inside a string no double quote may stand. */
interface Grammar {
  readonly dialect: Dialect;
  readonly insideString: boolean;
}

const blank = fc.constantFrom('', '', '', '', ' ', '  ', '\n', '\t', '\r\n', ' \n', '\n  ', '\n\n');
const optionalBlank = fc.constantFrom('', '', ' ');
const oneBlank = fc.constantFrom(' ', ' ', '  ');

const plainText = fc.constantFrom(
  ...['a', 'word', ', ', ': ', '{', '}', '[', ']', '(', ')', '<b>', '{ "k": ', '1', '.', '-', '|', "'", '=', '/', '!'],
  ...['\u00e9', '\ud83c\udfb2', '100%', '&amp;', 'a.b', '"', '\u2028'],
);
/** Marks that are text where they stand, or change what follows them. */
const strayText = fc.constantFrom(
  '$ ',
  '$5',
  '# ',
  '#1',
  '\\',
  '\\\\',
  '$$',
  '#nope',
  '#nope()',
  '${ ',
  '$!',
  '$.',
  ' # ',
  '#[[raw $x]]#',
);
const comment = fc.constantFrom('## note\n', '#* note $x #if *#', '#**#', '##\n', '## note\r\n');

/** An arbitrary of whole templates. */
export function template(dialect: Dialect): Text {
  const node = grammar({ dialect, insideString: false }).node;
  const body = fc.array(node, { minLength: 3, maxLength: 12, size: 'max' }).map((nodes) => nodes.join(''));
  const prelude = dialect === 'velocity' ? '' : "#set($r = $input.path('$'))";
  const variables =
    "#set($v1 = 'one')#set($v2 = 2)#set($v3 = 3.5)#set($v4 = [1, 'two'])#set($v5 = {'name': 'five', 'k': 5})";
  const opening = fc.constantFrom(prelude, prelude, prelude + variables, `${prelude}\n${variables}\n`);
  return fc.tuple(opening, body).map(([start, rest]) => start + rest);
}

interface Parts {
  readonly body: string;
  readonly node: string;
}

function grammar(of: Grammar): { readonly [part in keyof Parts]: Text } {
  return fc.letrec<Parts>((tie: fc.LetrecTypedTie<Parts>) => ({
    body: fc.array(tie('node'), { minLength: 1, maxLength: 4, size: 'max' }).map((nodes) => nodes.join('')),
    node: fc.oneof(
      { maxDepth: 3, depthSize: 'max' },
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

/** A reference in text, in one of its spellings. */
function reference(of: Grammar): Text {
  const chain = fc.oneof(...printable.map((kind) => chainOf(of, kind)));
  const spelled = fc.tuple(fc.constantFrom('$', '$', '$', '$!', '${', '$!{', '\\$', '\\\\$', '\\$!{', '$\\!'), chain);
  return spelled.map(([start, text]) => start + text + (start.endsWith('{') ? '}' : ''));
}

/** Arrays and iterators print their address, which differs from run to run. */
const printable: readonly Kind[] = [
  'text',
  'whole',
  'double',
  'truth',
  'list',
  'map',
  'any',
  'text',
  'map',
  'any',
  'view',
];

/** The text of a reference after its dollar: a root, then what its kind offers. */
function chainOf(of: Grammar, kind: Kind): Text {
  const steps = fc.tuple(step(of), step(of), step(of));
  const names = roots[of.dialect][kind];
  const length = fc.constantFrom(0, 0, 0, 1, 1, 2, 3);
  return fc
    .tuple(fc.constantFrom(...names), steps, length)
    .map(([root, drawn, count]) => extended(root, kind, drawn, count));
}

/** One more step for a receiver of each kind. */
type Step = (kind: Kind) => readonly [string, Kind];

function extended(root: string, rootKind: Kind, steps: readonly Step[], count: number): string {
  let text = root;
  let kind = rootKind;
  for (let index = 0; index < count || kind === 'array'; index++) {
    const [suffix, result] = index < steps.length ? steps[index]!(kind) : ['.size()', 'whole' as const];
    text += suffix;
    kind = result;
  }
  return text;
}

function step(of: Grammar): fc.Arbitrary<Step> {
  const choice = fc.record({
    member: fc.constantFrom(true, false, false),
    pick: fc.nat(1000),
    expressions: fc.array(simple(of), { minLength: 2, maxLength: 2 }),
    literals: fc.array(fc.nat(100), { minLength: 2, maxLength: 2 }),
    comma: fc.constantFrom(', ', ',', ' , '),
  });
  return choice.map(({ member, pick, expressions, literals, comma }) => (kind) => {
    if (member) return members[kind][pick % members[kind].length]!;
    const chosen = methods[kind][pick % methods[kind].length]!;
    const args = chosen.arguments.map((from, index) => argument(from, expressions[index]!, literals[index]!));
    return [`.${chosen.name}(${args.join(comma)})`, chosen.result];
  });
}

function argument(from: Argument, drawn: { readonly [kind in Kind]?: string }, pick: number): string {
  return typeof from === 'string' ? (drawn[from] ?? drawn.any!) : from[pick % from.length]!;
}

/** Arguments that need no further drawing: literals and variables, one for each kind that a method asks for. */
function simple({ dialect }: Grammar): fc.Arbitrary<{ readonly [kind in Kind]?: string }> {
  const variable = (kind: Kind) =>
    roots[dialect][kind].filter((name) => /^[\w.]+$/.test(name)).map((name) => `$${name}`);
  return fc.record({
    text: fc.constantFrom("'a'", "'abc'", "''", "'12'", ...variable('text')),
    whole: fc.constantFrom('0', '1', '12', ...variable('whole')),
    list: fc.constantFrom('[]', "['a', 1]", '[1..3]', ...variable('list')),
    any: fc.constantFrom(
      '1',
      "'a'",
      'true',
      '2.5',
      '[1]',
      "{'k': 'v'}",
      "'abc'",
      ...variable('any'),
      ...variable('text'),
    ),
  });
}

function set(of: Grammar): Text {
  const pairs: Text[] = [
    assignment(['$v1', '$v1', '$v5.name'], textExpression(of)),
    assignment(['$v2', '$v2', '$v5.count'], numberExpression(of)),
    assignment(['$v3'], numberExpression(of)),
    assignment(['$v4', '$v5.list'], fc.oneof(listLiteral(of), chainOf(of, 'list').map(dollar))),
    assignment(['$v5'], fc.oneof(mapLiteral(of), chainOf(of, 'map').map(dollar))),
    assignment(['$v6', "$v5['a b']", '$v5[1]', '$v4[0]', '$v5.x-y', '$v6.a.b', '${v6}', '$v5.nested.deep'], value(of)),
    assignment(['$v6'], condition(of)),
  ];
  return fc.oneof(...pairs);
}

function assignment(targets: readonly string[], right: Text): Text {
  const parts = fc.tuple(
    fc.constantFrom('#set', '#set', '#set ', '#{set}'),
    optionalBlank,
    fc.constantFrom(...targets),
    oneBlank,
    right,
  );
  return parts.map(
    ([word, inner, target, space, text]) => `${word}(${inner}${target}${space}=${space}${text}${inner})`,
  );
}

const dollar = (chain: string) => `$${chain}`;

function textExpression(of: Grammar): Text {
  const operand = fc.oneof(stringLiteral(of), chainOf(of, 'text').map(dollar));
  const sum = fc.tuple(operand, value(of), fc.constantFrom(' + ', '+ ')).map(([a, b, plus]) => a + plus + b);
  return fc.oneof(operand, sum);
}

function numberExpression(of: Grammar): Text {
  const literal = fc.constantFrom(
    '0',
    '1',
    '2',
    '7',
    '-3',
    '10',
    '1.5',
    '.5',
    '2.0',
    '1e3',
    '2147483647',
    '9223372036854775807',
    '100000000000000000000',
  );
  const operand = fc.oneof(literal, chainOf(of, 'whole').map(dollar), chainOf(of, 'double').map(dollar));
  const operator = fc.constantFrom(' + ', ' - ', ' * ', ' / ', ' % ', '*', '  +  ');
  const binary = fc.tuple(operand, operator, operand).map((parts) => parts.join(''));
  const grouped = fc.tuple(binary, operator, operand).map(([left, sign, right]) => `(${left})${sign}${right}`);
  const chained = fc.tuple(binary, operator, operand).map((parts) => parts.join(''));
  return fc.oneof(operand, binary, binary, grouped, chained);
}

function condition(of: Grammar): Text {
  const comparison = fc
    .tuple(
      operandOf(of),
      fc.constantFrom(' == ', ' != ', ' < ', ' <= ', ' > ', ' >= ', ' eq ', ' ne ', ' lt ', ' ge ', '=='),
      operandOf(of),
    )
    .map((parts) => parts.join(''));
  const truth = fc.oneof(
    fc.constantFrom('true', 'false'),
    chainOf(of, 'truth').map(dollar),
    chainOf(of, 'any').map(dollar),
  );
  const atom = fc.oneof(comparison, comparison, truth);
  const negated = fc.tuple(fc.constantFrom('!', 'not ', '! '), truth).map((parts) => parts.join(''));
  const joined = fc
    .tuple(atom, fc.constantFrom(' && ', ' || ', ' and ', ' or ', '&&'), atom)
    .map((parts) => parts.join(''));
  const grouped = fc.tuple(fc.constantFrom('', '!'), joined).map(([sign, text]) => `${sign}(${text})`);
  return fc.oneof(atom, atom, negated, joined, grouped);
}

function operandOf(of: Grammar): Text {
  return fc.oneof(
    value(of),
    numberExpression(of),
    chainOf(of, 'text').map(dollar),
    fc.constantFrom('1', '"1"', "'a'", '""', 'true', '$nope').map((text) => inString(of, text)),
  );
}

function value(of: Grammar): Text {
  const kinds: Kind[] = ['text', 'whole', 'double', 'truth', 'list', 'map', 'any'];
  return fc.oneof(
    stringLiteral(of),
    ...kinds.map((kind) => chainOf(of, kind).map(dollar)),
    fc.constantFrom('1', '-2', '2.50', 'true', 'false', '12345678901'),
    listLiteral(of),
    mapLiteral(of),
  );
}

/** Inside a string that is itself in double quotes, a literal can only have single ones. */
function inString(of: Grammar, literal: string): string {
  return of.insideString ? literal.replace(/"/g, "'") : literal;
}

function stringLiteral(of: Grammar): Text {
  const raw = fc.constantFrom("''", "'a'", "'abc'", "'$v1'", "'#if(true)'", "'it''s'", "'\\n'", "'\u00e9'", "'a,b'");
  if (of.insideString) return raw;
  const plain = fc.constantFrom(
    '""',
    '"a"',
    '"a,b"',
    '"say ""x"""',
    '"\\u0041"',
    '"5$"',
    '"a # b"',
    '"\\$v1"',
    '"a\\b"',
  );
  const inner = fc.oneof(
    fc.tuple(plainWord, reference({ ...of, insideString: true }), plainWord).map((parts) => parts.join('')),
    grammar({ ...of, insideString: true }).body.map((text) => text.replace(/"/g, '')),
  );
  return fc.oneof(raw, plain, { weight: 2, arbitrary: inner.map((text) => `"${text}"`) });
}

const plainWord = fc.constantFrom('', 'a', 'x-', ' ', ': ', '(', ')', '/', '\n');

function listLiteral(of: Grammar): Text {
  const element = fc.oneof(simpleValue(of), simpleValue(of), fc.constantFrom("['x', []]", "{'a': 1}", '[1..2]'));
  const items = fc.tuple(fc.array(element, { maxLength: 3 }), fc.constantFrom(', ', ',', ' , ', ',\n  '));
  const range = fc
    .tuple(rangeEnd(of), fc.constantFrom('..', ' .. '), rangeEnd(of))
    .map((parts) => `[${parts.join('')}]`);
  return fc.oneof(
    items.map(([list, comma]) => `[${list.join(comma)}]`),
    range,
  );
}

function rangeEnd(of: Grammar): Text {
  const start = of.dialect === 'velocity' ? '' : 'r.';
  return fc.constantFrom('0', '1', '3', '-2', `$${start}i`, '$foreach.index', '$nope');
}

function mapLiteral(of: Grammar): Text {
  const key = fc
    .constantFrom("'a'", "'k'", "'name'", "'a b'", '1', 'true', '$v1', '"$v1"', "'10'")
    .map((text) => inString(of, text));
  const entry = fc.tuple(key, fc.constantFrom(': ', ':', ' : '), simpleValue(of)).map((parts) => parts.join(''));
  return fc
    .tuple(fc.array(entry, { maxLength: 3 }), optionalBlank)
    .map(([entries, space]) => `{${space}${entries.join(', ')}${space}}`);
}

function simpleValue(of: Grammar): Text {
  return fc.oneof(
    simple(of).map((drawn) => drawn.any!),
    simple(of).map((drawn) => drawn.text!),
    fc.constantFrom('1', '0.5', 'false'),
  );
}

function conditional(of: Grammar, body: Text): Text {
  const head = fc.tuple(fc.constantFrom('#if', '#if', '#if ', '#{if}'), wrapped(condition(of)), blank, body);
  const other = fc.tuple(fc.constantFrom('#elseif', '#{elseif}', '#elseif '), wrapped(condition(of)), blank, body);
  const last = fc.tuple(fc.constantFrom('#{else}', '#else ', '#else\n', '#else\t'), body);
  const parts = fc.tuple(head, fc.array(other, { maxLength: 1 }), fc.option(last, { nil: [] }), end);
  return parts.map((lists) => lists.flat(2).join(''));
}

function wrapped(expression: Text): Text {
  return fc.tuple(optionalBlank, expression).map(([space, text]) => `(${space}${text}${space})`);
}

const end = fc
  .tuple(fc.constantFrom('#end', '#{end}', '#end', '#end '), blank)
  .map(([word, space]) => (/\w$/.test(word) && space === '' ? `${word} ` : word + space));

function loop(of: Grammar, body: Text): Text {
  const source = fc.oneof(
    { weight: 3, arbitrary: chainOf(of, 'list').map(dollar) },
    { weight: 3, arbitrary: listLiteral(of) },
    { weight: 2, arbitrary: chainOf(of, 'view').map(dollar) },
    { weight: 2, arbitrary: chainOf(of, 'map').map(dollar) },
    { weight: 1, arbitrary: chainOf(of, 'any').map(dollar) },
    { weight: 1, arbitrary: fc.constantFrom(...splits(of)) },
  );
  const variable = fc.constantFrom('$x', '$x', '$y', '${x}', '$v1');
  const head = fc.tuple(
    fc.constantFrom('#foreach', '#foreach', '#foreach ', '#{foreach}'),
    optionalBlank,
    variable,
    source,
  );
  const breaking = fc.constantFrom(
    '',
    '',
    '',
    '#if($foreach.index > 1)#break#end',
    '#if($velocityCount == 2)#{break}#end',
  );
  const separator = fc.constantFrom('', '', ',', '#if($foreach.hasNext), #end', '#if($foreach.last).#{else},#end');
  const parts = fc.tuple(head, blank, breaking, body, separator, end);
  return parts.map(([[word, space, name, list], after, stop, inner, comma, last]) => {
    return `${word}(${space}${name} in ${list}${space})${after}${stop}${inner}${comma}${last}`;
  });
}

function splits({ dialect }: Grammar): string[] {
  const start = dialect === 'velocity' ? '' : 'r.';
  return [`$${start}s.split(',')`, `$${start}t.split('')`, `$${start}l.toArray()`, `$${start}l.iterator()`];
}

function block(body: Text): Text {
  return fc
    .tuple(fc.constantFrom('#define($block)', '#define( $block )', '#{define}($block)'), blank, body, end)
    .map((parts) => parts.join(''));
}

/** What few templates use. */
function rare(of: Grammar, body: Text): Text {
  const anywhere = [
    '#stop',
    '#break',
    '#{stop}',
    '\\#if(true)',
    '\\\\#if(true)x#end ',
    '\\#end',
    '#literal()$x#end',
    '#include()',
    '#@nope()x#end ',
  ];
  const macro = fc
    .tuple(fc.constantFrom('#macro(m $p)', '#macro(m)', '#macro(m $p $x)'), blank, body, end, macroCall(of))
    .map((parts) => parts.join(''));
  if (of.dialect === 'velocity') {
    const evaluate = stringLiteral(of).map((text) => `#evaluate(${text})`);
    return fc.oneof(fc.constantFrom(...anywhere), macro, macro, macroCall(of), evaluate);
  }
  return fc.oneof(
    fc.constantFrom(...anywhere, '#evaluate($v1)'),
    macro,
    utility(of),
    utility(of),
    override(of),
    override(of),
  );
}

function macroCall(of: Grammar): Text {
  const call = fc
    .tuple(fc.array(simpleValue(of), { maxLength: 2 }), fc.constantFrom(' ', ', '))
    .map(([args, comma]) => `#m(${args.join(comma)})`);
  return fc.oneof(call, call, fc.constantFrom('#m ', '#{m}', '#@m()b$x#end '));
}

function utility(of: Grammar): Text {
  const anyText = fc.oneof(chainOf(of, 'text').map(dollar), simpleValue(of), chainOf(of, 'any').map(dollar));
  const names = fc.constantFrom('escapeJavaScript', 'urlEncode', 'base64Encode', 'nope');
  const call = fc.tuple(names, anyText).map(([name, text]) => `$util.${name}(${text})`);
  const both = fc
    .constantFrom('urlEncode', 'base64Encode')
    .chain((name) => anyText.map((text) => `$util.${name.replace('Encode', 'Decode')}($util.${name}(${text}))`));
  const parse = fc.constantFrom(
    "$input.json('$')",
    "$input.json('$.items')",
    "$input.json('$.s')",
    '$input.body',
    '\'{"a": [1.0, null]}\''.replace(/"/g, of.insideString ? '' : '"'),
  );
  return fc.oneof(
    call,
    call,
    both,
    parse.map((text) => `$util.parseJson(${text})`),
  );
}

function override(of: Grammar): Text {
  const target = fc.constantFrom(
    'requestOverride.header.X-Y',
    "requestOverride.querystring['q']",
    'requestOverride.path.id',
    "responseOverride.header['a b']",
  );
  const write = fc
    .tuple(target, fc.oneof(textExpression(of), fc.constantFrom('1', 'true')))
    .map(([name, text]) => `#set($context.${name} = ${text})`);
  const status = fc.constantFrom('200', '404', '500').map((code) => `#set($context.responseOverride.status = ${code})`);
  return fc.oneof(write, status);
}
