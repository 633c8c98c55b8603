/** Directives with all their parts, in every spelling. */
import fc from 'fast-check';
import { chainOf, simpleValue } from './chains.ts';
import {
  condition,
  listLiteral,
  mapLiteral,
  numberExpression,
  stringLiteral,
  textExpression,
  value,
} from './expressions.ts';
import {
  beforeParenthesis,
  blank,
  dollar,
  type Grammar,
  joined,
  oneBlank,
  optionalBlank,
  type Text,
} from './grammar.ts';

/** `#set` with a value that keeps its variable of the kind that the rest of the template takes it for, mostly. */
export function set(of: Grammar): Text {
  return fc.oneof(
    assignment(['$v1', '$v1', '$v5.name', '${v1}', '$!v1'], textExpression(of)),
    assignment(['$v2', '$v2', '$v5.count'], numberExpression(of)),
    assignment(['$v3'], numberExpression(of)),
    assignment(['$v4', '$v5.list'], fc.oneof(listLiteral(of), chainOf(of, 'list').map(dollar))),
    assignment(['$v5'], fc.oneof(mapLiteral(of), chainOf(of, 'map').map(dollar))),
    assignment(members, value(of)),
    assignment(['$v6', '$v-7'], condition(of)),
    assignment(of.dialect === 'velocity' ? sharedScope : [...sharedScope, ...gatewayScope], value(of)),
  );
}

/** Members of maps and lists, and targets that can take no value. */
const members = [
  ...['$v6', '$v-7', "$v5['a b']", '$v5[1]', '$v4[0]', '$v4[-1]', '$v5.x-y', '$v6.a.b', '${v6}', '$v5.nested.deep'],
  ...['$v5.__proto__', '$v5.constructor', '$v5.class', '$v5.size', '$v5[$v1]', '$v5.entrySet().iterator()'],
  ...['$v6[$v2]', "$v5.get('a').b", '$v1.length', '$x.k', '$x', '$y[0]', '$block', '$p', '$p.k', '$v4.empty'],
  ...['$v5[true]', '\\$v6', '$$v6'],
];

/** What a loop puts in scope, and what the request's document holds. */
const sharedScope = [
  ...['$foreach', '$foreach.index', '$foreach.k', '$foreach.parent', '$foreach.parent.k', '$foreach.topmost.k'],
  ...[
    '$foreach.hasNext',
    '$foreach.info',
    '$foreach.parent.index',
    '$velocityCount',
    '$velocityHasNext',
    '$m.k',
    '$l[0]',
    '$s',
    '$items[0].name',
    '$m.new',
  ],
];

const gatewayScope = [
  ...['$input', '$input.body', '$input.x', '$util', '$util.x', '$context', '$context.requestId', '$context.identity'],
  ...[
    '$context.identity.user',
    '$context.new',
    '$context.new.deep',
    '$context.authorizer',
    '$context.authorizer.size',
    '$stageVariables',
    '$stageVariables.table',
    '$stageVariables.new',
  ],
  ...['$r', '$r.s', '$r.new', '$r.m.k', '$r.l[0]', '$r.items[0].name', '$method', '$context.requestOverride'],
  ...[
    '$context.requestOverride.header',
    '$context.responseOverride.header.A',
    '$input.params().path.id',
    '$input.params().new',
    '$stageVariables.__proto__',
    '$util.urlEncode',
    '$method.request',
  ],
];

function assignment(targets: readonly string[], right: Text): Text {
  const word = fc.constantFrom('#set', '#set', '#set', '#set ', '#set  ', '#{set}', '#{set} ');
  const target = fc.constantFrom(...targets);
  return joined(word, '(', optionalBlank, target, oneBlank, '=', oneBlank, right, optionalBlank, ')', lineEnd);
}

/** A line end behind a directive belongs to it. */
const lineEnd = fc.constantFrom('', '', '', '', '\n', ' \n', '\r\n', '\r', '\t', ' ', '\n\n');

export function conditional(of: Grammar, body: Text): Text {
  const head = joined(fc.constantFrom('#if', '#if', '#{if}'), wrapped(condition(of)), blank, body);
  const other = joined(fc.constantFrom('#elseif', '#{elseif}'), wrapped(condition(of)), blank, body);
  const last = joined(fc.constantFrom('#{else}', '#else ', '#else\n', '#else\t', '#else\r\n', '#else \r'), body);
  const others = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, other, joined(other, other));
  return joined(head, others, fc.option(last, { nil: '' }), end);
}

function wrapped(expression: Text): Text {
  return joined(beforeParenthesis, '(', optionalBlank, expression, optionalBlank, ')');
}

export const end: Text = fc
  .tuple(fc.constantFrom('#end', '#{end}', '#end', '#end '), blank)
  .map(([word, space]) => (/\w$/.test(word) && space === '' ? `${word} ` : word + space));

export function loop(of: Grammar, body: Text): Text {
  const variable = fc.constantFrom(
    ...[
      '$x',
      '$x',
      '$x',
      '$y',
      '$y',
      '${x}',
      '$!x',
      '$v1',
      '$v4',
      '$loop-item',
      '$foreach',
      '$velocityCount',
      '$velocityHasNext',
    ],
    ...(of.dialect === 'velocity' ? ['$s'] : ['$input', '$context', '$r']),
  );
  const word = fc.constantFrom('#foreach', '#foreach', '#{foreach}');
  const head = joined(word, beforeParenthesis, '(', optionalBlank, variable, oneBlank, 'in', oneBlank, source(of));
  return joined(head, fourthArgument(of), optionalBlank, ')', blank, breaking, body, separator, end);
}

/** What stands in the place of a loop's body is printed instead of it, if it is a reference or holds some. */
function fourthArgument(of: Grammar): Text {
  const odd = fc.constantFrom(' $x', ' [$x, 1]', " {'a': $velocityCount}", ' 7', ' f', ' in', ' [$foreach.index..2]');
  return fc.oneof({ weight: 60, arbitrary: fc.constant('') }, odd, joined(' ', chainOf(of, 'any').map(dollar)), runt);
}

/** A word that touches a reference, and so is none of the bare words that a loop refuses. */
const runt: Text = fc.constantFrom('.iterator()f', '[0]g-h', '.get(0)_.x', '.size() $x');

const breaking = fc.constantFrom(
  ...['', '', '', '', '#if($foreach.index > 1)#break#end', '#if($velocityCount == 2)#{break}#end'],
  ...['#if($foreach.count > 2)#stop#end', '$foreach.stop()', '#break($foreach)', '#break($foreach.parent)'],
);

const separator = fc.constantFrom(
  ...['', '', ',', '#if($foreach.hasNext), #end', '#if($foreach.last).#{else},#end', '$foreach.index/$velocityCount '],
);

function source(of: Grammar): Text {
  return fc.oneof(
    { weight: 3, arbitrary: chainOf(of, 'list').map(dollar) },
    { weight: 3, arbitrary: listLiteral(of) },
    { weight: 2, arbitrary: chainOf(of, 'view').map(dollar) },
    { weight: 2, arbitrary: chainOf(of, 'map').map(dollar) },
    { weight: 1, arbitrary: chainOf(of, 'any').map(dollar) },
    { weight: 1, arbitrary: fc.constantFrom(...splits(of), '[$nope, $nope]', '[1, $nope, $x, $nope]') },
  );
}

function splits({ dialect }: Grammar): string[] {
  const start = dialect === 'velocity' ? '' : 'r.';
  return [`$${start}s.split(',')`, `$${start}t.split('')`, `$${start}l.toArray()`, `$${start}l.iterator()`];
}

export function block(body: Text): Text {
  const name = fc.constantFrom('($block)', '( $block )', ' ($block)', '\n($block)', '($v6)', '($x)', '(${block})');
  return joined(fc.constantFrom('#define', '#define', '#{define}'), name, blank, body, end);
}

const standing = [
  ...['#stop', '#break', '#{stop}', '\\#if(true)', '\\\\#if(true)x#end ', '\\#end', '\\#set($v1 = 2)', '\\\\\\#else'],
  ...['#literal()$x#end', '#literal() #if($x)\n$x#end #end', '#include()', '#@nope()x#end ', '#nope($v1 "a")', '#nope'],
];

/** What few templates use. */
export function rare(of: Grammar, body: Text): Text {
  const anywhere = fc.constantFrom(...standing.filter((text) => !(of.insideString && text.includes('"'))));
  const macro = joined(
    fc.constantFrom('#macro(m $p)', '#macro(m)', '#macro(m $p $x)'),
    blank,
    body,
    end,
    macroCall(of),
  );
  if (of.dialect === 'velocity') {
    const evaluate = stringLiteral(of).map((text) => `#evaluate(${text})`);
    return fc.oneof(anywhere, macro, macro, macroCall(of), evaluate);
  }
  const twice = [utility(of), override(of)];
  return fc.oneof(anywhere, fc.constant('#evaluate($v1)'), macro, ...twice, ...twice);
}

function macroCall(of: Grammar): Text {
  const call = fc
    .tuple(fc.array(simpleValue(of), { maxLength: 2 }), fc.constantFrom(' ', ', '))
    .map(([args, comma]) => `#m(${args.join(comma)})`);
  return fc.oneof(
    call,
    call,
    fc.constantFrom('#m ', '#{m}', '#@m()b$x#end ', '#@m($v1)$!bodyContent$p#end ', '#m($p)'),
  );
}

function utility(of: Grammar): Text {
  const anyText = fc.oneof(chainOf(of, 'text').map(dollar), simpleValue(of), chainOf(of, 'any').map(dollar));
  const call = joined(
    '$util.',
    fc.constantFrom('escapeJavaScript', 'urlEncode', 'base64Encode', 'nope'),
    '(',
    anyText,
    ')',
  );
  const both = fc
    .constantFrom('url', 'base64')
    .chain((name) => anyText.map((text) => `$util.${name}Decode($util.${name}Encode(${text}))`));
  const parse = fc.constantFrom(
    ...["$input.json('$')", "$input.json('$.items')", "$input.json('$.s')", '$input.body'],
    ...(of.insideString ? [] : ['\'{"a": [1.0, null]}\'']),
  );
  return fc.oneof(call, call, both, joined('$util.parseJson(', parse, ')'));
}

function override(of: Grammar): Text {
  const target = fc.constantFrom(
    ...['requestOverride.header.X-Y', "requestOverride.querystring['q']", 'requestOverride.path.id'],
    ...["responseOverride.header['a b']", 'requestOverride.header.__proto__', "responseOverride.header['2']"],
  );
  const written = fc.oneof(textExpression(of), value(of), fc.constantFrom('1', 'true', '1.0'));
  const write = joined('#set($context.', target, ' = ', written, ')');
  const status = joined('#set($context.responseOverride.status = ', fc.constantFrom('200', '404', '"500"', '2.0'), ')');
  return fc.oneof(
    write,
    write,
    status.map((text) => (of.insideString ? text.replaceAll('"', "'") : text)),
  );
}
