/** References: a root that has a value, and behind it what Java's type of that value offers. */
import fc from 'fast-check';
import type { Grammar, Text } from './grammar.ts';
import { type Argument, type Kind, members, methods, roots } from './vocabulary.ts';

/** A reference in text, in one of its spellings. */
export function reference(of: Grammar): Text {
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
export function chainOf(of: Grammar, kind: Kind): Text {
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
export function simple({ dialect }: Grammar): fc.Arbitrary<{ readonly [kind in Kind]?: string }> {
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

export function simpleValue(of: Grammar): Text {
  return fc.oneof(
    simple(of).map((drawn) => drawn.any!),
    simple(of).map((drawn) => drawn.text!),
    fc.constantFrom('1', '0.5', 'false'),
  );
}
