import { beforeAll, describe, expect, it } from 'vitest';
import type { Template } from '../../src/ast/nodes.ts';
import { walk } from '../../src/ast/visit.ts';
import { parse } from '../../src/parse.ts';
import { tokenize } from '../../src/syntax/lexer.ts';
import type { Token } from '../../src/syntax/tokens.ts';
import * as t from '../../src/syntax/tokens.ts';
import { readCorpus } from '../corpus/cases.ts';
import { loadScopes, type Scopes } from '../support/text-mate.ts';

const keyword = /^keyword\.control\..*velocity$/;
const operator = /^keyword\.operator\..*velocity$/;
const punctuation = /^punctuation\..*velocity$/;
const escaped = /^constant\.character\.escape\..*velocity$/;
const name = /^(?:variable|entity\.name\.function|support\.function)\..*velocity$/;
const number = /^constant\.numeric\.velocity$/;
const constant = /^constant\.language\.velocity$/;

/** The scope that every character of a token has, blanks aside: one of those listed. */
const expected = new Map<Token['tokenType'], readonly RegExp[]>([
  [t.EscapedDirective, [escaped]],
  [t.DoubleBackslash, [escaped]],
  [t.SetOpen, [keyword, punctuation]],
  ...[t.IfWord, t.ElseIfWord, t.ElseWord, t.EndWord].map((type) => [type, [keyword]] as const),
  // Macros are named like directives, and "in" is a word as any other.
  ...[t.DirectiveWord, t.BracedWord].map((type) => [type, [keyword, name, operator]] as const),
  [t.LineComment, [/^comment\.line\..*velocity$/]],
  [t.LineEnd, [/^comment\.line\..*velocity$/]],
  [t.BlockCommentEnd, [/^comment\.block\.velocity$/]],
  [t.DocCommentEnd, [/^comment\.block\.documentation\.velocity$/]],
  [t.RawEnd, [/^string\.unquoted\.raw\.velocity$/]],
  [t.QuotedString, [/^string\.quoted\.(?:single|double)\.velocity$/]],
  [t.Identifier, [name, punctuation, escaped]],
  ...[t.LeftCurly, t.RightCurly].map((type) => [type, [punctuation, escaped]] as const),
  ...[t.Dot, t.IndexOpen, t.IndexClose, t.LeftParenthesis, t.RightParenthesis, t.CallClose, t.LeftBracket].map(
    (type) => [type, [punctuation]] as const,
  ),
  ...[t.RightBracket, t.MapOpen, t.MapClose, t.Comma, t.Colon].map((type) => [type, [punctuation]] as const),
  ...[t.Integer, t.Float].map((type) => [type, [number]] as const),
  ...[t.True, t.False].map((type) => [type, [constant]] as const),
  ...[t.Or, t.And, t.Equal, t.NotEqual, t.LessThan, t.LessOrEqual, t.GreaterThan, t.GreaterOrEqual, t.DotDot].map(
    (type) => [type, [operator]] as const,
  ),
  ...[t.Plus, t.Minus, t.Times, t.Divide, t.Modulo, t.NotSign, t.Assign].map((type) => [type, [operator]] as const),
]);

/** Templates with a place where the grammar cannot follow the lexer, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'foreach/fourth-argument-runt':
    'words glued to the end of an argument, which the engine takes for a further argument',
  'hostile/name-behind-dropped-dollar': 'a directive whose name is parted from its number sign by a dollar sign',
  'whitespace/comment-windows-line': 'a carriage return alone ends a comment, but no line of an editor',
};

const alwaysText = new Set([t.PlainText, t.Backslash, t.EmptyIndex]);

/** Tokens that are text where the tree says so: braces around a reference, `#1`, a name behind a call's parenthesis. */
const sometimesText = new Set([t.Dot, t.Integer, t.Float, t.Identifier, t.LeftCurly, t.RightCurly]);

/** Where a token begins that the engine prints as it is. */
function printedOffsets(tree: Template): Set<number> {
  const offsets = new Set<number>();
  walk(tree, (node) => {
    if (node.kind === 'Text') offsets.add(node.span.start);
  });
  return offsets;
}

/** The offsets of a token's characters, without blanks and what is glued to the front of a reference. */
function offsets(template: string, { startOffset, endOffset, image }: Token): number[] {
  const glued = /^[\\$#!]*(?=\$)/.exec(image)?.[0].length ?? 0;
  const from = startOffset + glued;
  return Array.from({ length: endOffset! + 1 - from }, (_, index) => from + index).filter((offset) =>
    /\S/.test(template[offset]!),
  );
}

/** The first character of each token whose scopes are not those of the table, as a sentence. */
function mismatches(path: string, template: string, tree: Template): string[] {
  const scopes = scopesOf(template);
  const printed = printedOffsets(tree);
  return tokenize(template).tokens.flatMap((token) => {
    const type = token.tokenType;
    const isText = alwaysText.has(type) || (sometimesText.has(type) && printed.has(token.startOffset));
    const allowed = expected.get(type) ?? [];
    const fits = (found: readonly string[]): boolean =>
      isText ? !found.slice(1).some(isVelocity) : found.some((scope) => allowed.some((pattern) => pattern.test(scope)));
    const wrong = offsets(template, token).find((offset) => !fits(scopes[offset]!));
    return wrong === undefined ? [] : [`${path}:${wrong} ${type.name} ${token.image}: ${scopes[wrong]}`];
  });
}

const isVelocity = (scope: string): boolean => scope.endsWith('.velocity');

/** The tree of a template that the engine reads; in others a token may mean anything. */
function readTree(template: string): Template | undefined {
  try {
    return parse(template, { dialect: 'velocity' });
  } catch {
    return undefined;
  }
}

let scopesOf: Scopes;

beforeAll(async () => {
  scopesOf = await loadScopes();
});

describe('grammar/velocity.tmLanguage.json', () => {
  it('sees each token of the corpus as the lexer does', () => {
    const templates = new Map(readCorpus().map(({ path, request }) => [path.split('/corpus/')[1]!, request.template]));
    const wrong = [...templates].flatMap(([path, template]) => {
      const tree = readTree(template);
      return tree ? mismatches(path, template, tree) : [];
    });
    expect(wrong.filter((sentence) => !(sentence.split(':')[0]! in exceptions))).toEqual([]);
    expect(new Set(wrong.map((sentence) => sentence.split(':')[0]))).toEqual(new Set(Object.keys(exceptions)));
  });
});

describe('the scopes', () => {
  /** The pieces of a template that have a scope of their own, each with the innermost; punctuation left out. */
  function pieces(template: string): string[] {
    const innermost = scopesOf(template).map((scopes) => scopes.at(-1)!.replace(/\.velocity$/, ''));
    const starts = innermost.flatMap((scope, at) => (at === 0 || scope !== innermost[at - 1] ? [at] : []));
    return starts
      .map((start, index) => `${template.slice(start, starts[index + 1]).trim()} ${innermost[start]}`)
      .filter((piece) => !/^ | (?:text|punctuation\S*|meta\S*)$/.test(piece));
  }

  it.each<[string, string[]]>([
    ['$a.b ${c} $!{d}', ['a variable.other', 'b variable.other.property', 'c variable.other', 'd variable.other']],
    [
      "$input.path('$.a') $util.urlEncode($x.path($y)) $inputs.path()",
      [
        'input variable.language',
        'path support.function.input',
        '$.a string.quoted.single',
        'util variable.language',
        'urlEncode support.function.util',
        'x variable.other',
        'path entity.name.function.method',
        'y variable.other',
        'inputs variable.other',
        'path entity.name.function.method',
      ],
    ],
    [
      '#set($x = "a ""$b"" #if($c)1#end" + 2)',
      [
        '#set keyword.control.set',
        'x variable.other',
        '= keyword.operator',
        'a string.quoted.double',
        '"" constant.character.escape.quote',
        'b variable.other',
        '"" constant.character.escape.quote',
        '#if keyword.control',
        'c variable.other',
        '1 string.quoted.double',
        '#end keyword.control',
        '+ keyword.operator',
        '2 constant.numeric',
      ],
    ],
    [
      '#foreach\n  ($a in [1..3])$foreach.index#{end}#endx(true)',
      [
        '#foreach keyword.control',
        'a variable.other',
        'in keyword.operator.word',
        '1 constant.numeric',
        '.. keyword.operator.range',
        '3 constant.numeric',
        'foreach variable.language',
        'index variable.other.property',
        '#{end} keyword.control',
        '#endx entity.name.function.macro',
        'true constant.language',
      ],
    ],
    [
      '## one\n#* two #*# *# b #** three *##[[ $x #if ]]#',
      [
        'one comment.line.number-sign',
        'two #*# comment.block',
        'three comment.block.documentation',
        '$x #if string.unquoted.raw',
      ],
    ],
    [
      '\\$a \\\\$a \\#if \\\\#stop $\\!a $5 #1',
      [
        '\\$a constant.character.escape.reference',
        '\\\\ constant.character.escape',
        'a variable.other',
        '\\#if constant.character.escape.directive',
        '\\\\ constant.character.escape',
        '#stop keyword.control',
        '$\\!a constant.character.escape.reference',
      ],
    ],
    [
      '$a.b##c\n$a##c',
      [
        'a variable.other',
        'b variable.other.property',
        '#c entity.name.function.macro',
        'a variable.other',
        'c comment.line.number-sign',
      ],
    ],
    [
      '{"a": "b $c", "d": -1.5e3, "e": true}"it\'s\n#end',
      [
        '"a" support.type.property-name.json',
        '"b string.quoted.double.json',
        'c variable.other',
        '" string.quoted.double.json',
        '"d" support.type.property-name.json',
        '-1.5e3 constant.numeric.json',
        '"e" support.type.property-name.json',
        'true constant.language.json',
        '"it\'s string.quoted.double.json',
        '#end keyword.control',
      ],
    ],
  ])('of %j', (template, expected) => {
    expect(pieces(template)).toEqual(expected);
  });
});
