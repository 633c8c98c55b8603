/** What stands in parentheses: literals of all kinds, operators, conditions. */
import fc from 'fast-check';
import { chainOf, reference, simpleValue } from './chains.ts';
import { dollar, type Grammar, joined, optionalBlank, type Text } from './grammar.ts';
import type { Kind } from './vocabulary.ts';

export function textExpression(of: Grammar): Text {
  const operand = fc.oneof(stringLiteral(of), chainOf(of, 'text').map(dollar));
  const sum = fc.tuple(operand, value(of), fc.constantFrom(' + ', '+ ')).map(([a, b, plus]) => a + plus + b);
  return fc.oneof(operand, sum);
}

export function numberExpression(of: Grammar): Text {
  const literal = fc.constantFrom(
    ...['0', '1', '2', '7', '-3', '10', '1.5', '.5', '2.0', '1e3', '2147483647', '-2147483648', '007', '-0', '5.'],
    ...['9223372036854775807', '100000000000000000000', '1.0', '1e7', '1E-4', '123456789.125', '0.1', '1e400'],
  );
  const operand = fc.oneof(literal, chainOf(of, 'whole').map(dollar), chainOf(of, 'double').map(dollar));
  const usual = fc.constantFrom(' + ', ' - ', ' * ', ' / ', ' % ', '*', '  +  ', '/', '\n/ ', '\t%\t', '\r\n* ');
  // What touches a number or a name may belong to it.
  const operator = fc.oneof({ weight: 12, arbitrary: usual }, fc.constantFrom('-', '+', '%', ' -', '- ', ' - -'));
  const binary = joined(operand, operator, operand);
  const grouped = fc.tuple(binary, operator, operand).map(([left, sign, right]) => `(${left})${sign}${right}`);
  const chained = joined(binary, operator, operand);
  return fc.oneof(operand, binary, binary, grouped, chained);
}

export function condition(of: Grammar): Text {
  const sign = fc.constantFrom(
    ...[
      ' == ',
      ' != ',
      ' < ',
      ' <= ',
      ' > ',
      ' >= ',
      ' eq ',
      ' ne ',
      ' lt ',
      ' ge ',
      ' le ',
      ' gt ',
      '==',
      '\n== ',
      '!=',
      '<',
      '>=',
      '>',
      '\t<=\r\n',
    ],
  );
  const comparison = joined(operandOf(of), sign, operandOf(of));
  const truth = fc.oneof(
    fc.constantFrom('true', 'false'),
    chainOf(of, 'truth').map(dollar),
    chainOf(of, 'any').map(dollar),
  );
  const atom = fc.oneof(comparison, comparison, truth);
  const negated = joined(fc.constantFrom('!', 'not ', '! ', '!!'), truth);
  const both = joined(atom, fc.constantFrom(' && ', ' || ', ' and ', ' or ', '&&'), atom);
  const grouped = joined(fc.constantFrom('', '!'), '(', both, ')');
  return fc.oneof(atom, atom, negated, both, grouped);
}

export function operandOf(of: Grammar): Text {
  return fc.oneof(
    value(of),
    numberExpression(of),
    chainOf(of, 'text').map(dollar),
    fc.constantFrom('1', '"1"', "'a'", '""', 'true', '$nope').map((text) => inString(of, text)),
  );
}

export function value(of: Grammar): Text {
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
export function inString(of: Grammar, literal: string): string {
  return of.insideString ? literal.replace(/"/g, "'") : literal;
}

export function stringLiteral(of: Grammar): Text {
  const raw = fc.constantFrom(
    "''",
    "'a'",
    "'abc'",
    "'$v1'",
    "'#if(true)'",
    "'it''s'",
    "'\\n'",
    "'a\nb'",
    "'say \\\\'",
    "'\u2028'",
    "'\ud83c'",
    "'{\t}'",
    "'*/ `${x}`'",
    "'\u00e9'",
    "'a,b'",
  );
  if (of.insideString) return raw;
  const plain = fc.constantFrom(
    ...[
      '""',
      '"a"',
      '"a,b"',
      '"say ""x"""',
      '"\\u0041"',
      '"5$"',
      '"a # b"',
      '"\\$v1"',
      '"a\\b"',
      '"#"',
      '"$"',
      '"a\n"',
    ],
    ...['"$v1 ## $v1"', '"#* $v1 *#"', '"#[[$v1]]#"', '"\\u0024v1 $"', '"$v1#if(true)x#end\n"', '"${v1}"', '"$v-7"'],
    ...['"\\"', '"\\$v1"', '"$!v1$!nope"', '"\t#foreach($x in $v4)\t$foreach.info.column#end"', '"#set($v1 = 5)$v1"'],
    ...['"#define($block)$v2#end$block"', '"#nope()#m($v1)"', '"#stop"', '"a#break"', '"\r\n$v1\r"', '"\u2028$v1"'],
  );
  const inner = fc.oneof(
    joined(plainWord, reference({ ...of, insideString: true }), plainWord),
    of.inner().map((text) => text.replace(/"/g, '')),
  );
  return fc.oneof(raw, plain, { weight: 2, arbitrary: inner.map((text) => `"${text}"`) });
}

const plainWord = fc.constantFrom('', 'a', 'x-', ' ', ': ', '(', ')', '/', '\n');

export function listLiteral(of: Grammar): Text {
  const element = fc.oneof(simpleValue(of), simpleValue(of), fc.constantFrom("['x', []]", "{'a': 1}", '[1..2]'));
  const items = fc.tuple(fc.array(element, { maxLength: 3 }), fc.constantFrom(', ', ',', ' , ', ',\n  '));
  const range = joined('[', rangeEnd(of), fc.constantFrom('..', ' .. '), rangeEnd(of), ']');
  return fc.oneof(
    items.map(([list, comma]) => `[${list.join(comma)}]`),
    range,
  );
}

export function rangeEnd(of: Grammar): Text {
  const start = of.dialect === 'velocity' ? '' : 'r.';
  return fc.constantFrom('0', '1', '3', '-2', `$${start}i`, '$foreach.index', '$nope');
}

export function mapLiteral(of: Grammar): Text {
  const key = fc
    .constantFrom(
      ...["'a'", "'k'", "'name'", "'a b'", '1', 'true', '$v1', '"$v1"', "'10'", "'2'", "'1'", "'size'", "'class'"],
      ...["'__proto__'", "'constructor'", '1.0', '$nope', "'\\'", "'\u2028'", '[1]'],
    )
    .map((text) => inString(of, text));
  const entry = joined(key, fc.constantFrom(': ', ':', ' : '), simpleValue(of));
  return fc
    .tuple(fc.array(entry, { maxLength: 3 }), optionalBlank)
    .map(([entries, space]) => `{${space}${entries.join(', ')}${space}}`);
}
