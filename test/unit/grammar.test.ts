import { readFileSync } from 'node:fs';
import {
  Alternation,
  type Alternative,
  type IProduction,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  type Rule,
  Terminal,
} from 'chevrotain';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Expression, readGrammar } from '../../playground/grammar/ebnf.ts';
import { grammarPage } from '../../playground/grammar/page.ts';
import { tokenize } from '../../src/syntax/lexer.ts';
import { TemplateParser } from '../../src/syntax/parser.ts';
import { allTokens } from '../../src/syntax/tokens.ts';
import { readCorpus } from '../corpus/cases.ts';

const ebnf = readFileSync('grammar/velocity.ebnf', 'utf8');
const productions = readGrammar(ebnf).flatMap((section) => section.productions);
const isToken = (name: string): boolean => /^[A-Z]/.test(name);
const written = (kind: 'rules' | 'tokens') => productions.filter(({ name }) => isToken(name) === (kind === 'tokens'));

/** A rule of the parser in the form of the file. */
function expressionOf(definition: readonly IProduction[]): Expression {
  const parts = definition.flatMap((production) => partsOf(production));
  return parts.length === 1 ? parts[0]! : { kind: 'Sequence', parts };
}

function partsOf(production: IProduction): Expression[] {
  if (production instanceof NonTerminal) return [{ kind: 'Symbol', name: production.nonTerminalName }];
  if (production instanceof Terminal) return [{ kind: 'Symbol', name: production.terminalType.name }];
  if (production instanceof Option) return [{ kind: 'Optional', part: expressionOf(production.definition) }];
  if (production instanceof Repetition) return [{ kind: 'Repetition', part: expressionOf(production.definition) }];
  if (production instanceof RepetitionMandatory) {
    const part = expressionOf(production.definition);
    return [part, { kind: 'Repetition', part }];
  }
  if (production instanceof Alternation) return [alternativesOf(production)];
  throw new Error(`no notation for ${production.constructor.name}`);
}

function alternativesOf({ definition }: Alternation): Expression {
  const parts = definition.map((alternative) => expressionOf((alternative as Alternative).definition));
  return parts.length === 1 ? parts[0]! : { kind: 'Choice', parts };
}

function symbolsIn(expression: Expression): string[] {
  if (expression.kind === 'Symbol') return [expression.name];
  if ('part' in expression) return symbolsIn(expression.part);
  return 'parts' in expression ? expression.parts.flatMap(symbolsIn) : [];
}

/** What the file says in words, as regular expressions. */
const descriptions: Readonly<Record<string, string>> = {
  'characters other than "$", "#" and a backslash': '[^$#\\\\]+',
  'an odd number of backslashes': '\\\\(?:\\\\\\\\)*',
  newline: '(?:\\r\\n|\\n|\\r)',
  'line end': '[ \\t]*(?:\\r\\n|\\n|\\r)',
  blank: '[ \\t]',
  'blanks and newlines': '[ \\t\\r\\n]+',
  'any text': '[^]*',
  'a letter, "_" or "@", then letters, digits, "_" and "@"; behind "#", or bare as an argument': '#?[A-Za-z_@][\\w@]*',
  'a letter or "_", then letters, digits, "_" and "-"': '[A-Za-z_][\\w-]*',
  digits: '[0-9]+',
  'digits with a point, an exponent or both; digits may be missing on one side of the point':
    '(?:[0-9]+\\.[0-9]*|\\.?[0-9]+)(?:[eE][+-]?[0-9]+)?',
  "not '\"'": '[^"]',
  'not "\'"': "[^']",
};

/** What an expression stands for, as a regular expression. */
function patternOf(expression: Expression): string {
  switch (expression.kind) {
    case 'Choice':
      return `(?:${expression.parts.map(patternOf).join('|')})`;
    case 'Sequence':
      return expression.parts.map(patternOf).join('');
    case 'Optional':
      return `(?:${patternOf(expression.part)})?`;
    case 'Repetition':
      return `(?:${patternOf(expression.part)})*`;
    case 'Symbol':
      return patternOf(productions.find(({ name }) => name === expression.name)!.expression);
    case 'Literal':
      return expression.text.replace(/[^\w]/g, '\\$&');
    case 'Description':
      return descriptions[expression.text] ?? `no pattern for ${expression.text}`;
  }
}

/** The texts that a token may have, if it has no other. */
function textsOf(expression: Expression): string[] {
  if (expression.kind === 'Literal') return [expression.text];
  return expression.kind === 'Choice' ? expression.parts.flatMap(textsOf) : [];
}

describe('the rules of grammar/velocity.ebnf', () => {
  let rules: Record<string, Rule>;

  beforeAll(() => {
    // Chevrotain checks a grammar with Object.groupBy, which Node 20 lacks; the library itself skips that check.
    const borrowed = Object as { groupBy?: unknown };
    const own = borrowed.groupBy;
    borrowed.groupBy ??= groupBy;
    rules = new TemplateParser({ skipValidations: false }).getGAstProductions();
    if (own === undefined) delete borrowed.groupBy;
  });

  it('are those of the parser, with the same right side', () => {
    const parsed = Object.values(rules).map((rule) => [rule.name, expressionOf(rule.definition)]);
    const said = written('rules').map(({ name, expression }) => [name, expression]);
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(parsed));
  });

  it('are each there once, and all but the first used by another', () => {
    const names = productions.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    const used = new Set(productions.flatMap(({ expression }) => symbolsIn(expression)));
    expect([...used].filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !used.has(name))).toEqual([]);
  });
});

describe('the tokens of grammar/velocity.ebnf', () => {
  it('are those of the lexer', () => {
    const names = written('tokens').map(({ name }) => name);
    expect(names.toSorted()).toEqual(allTokens.map(({ name }) => name).toSorted());
  });

  it('allow each token of the corpus', () => {
    const glued = '(?:[\\\\$#!]|#\\*\\*?)*';
    const patterns = new Map(
      written('tokens').map(({ name, expression }) => [name, new RegExp(`^${glued}${patternOf(expression)}$`)]),
    );
    const templates = new Set(readCorpus().map(({ request }) => request.template));
    const found = [...templates].flatMap((template) => tokenize(template).tokens);
    const wrong = found.filter(({ tokenType, image }) => !patterns.get(tokenType.name)!.test(image));
    expect(wrong.map(({ tokenType, image }) => `${tokenType.name} ${image}`)).toEqual([]);
  });

  /** Places for a token: where the text of one stands, the lexer has to read it somewhere. */
  const places = [
    '@',
    '#set($x = @)',
    '#x(@)',
    '$x@',
    '${x@',
    '$x[@]',
    '$x[1@',
    '$x@a',
    '$x.x(@)',
    '$x.x(@',
    '#* @',
    '#**a@',
  ];

  it.each(written('tokens').flatMap(({ name, expression }) => textsOf(expression).map((text) => [name, text])))(
    'have %s for %s',
    (name, text) => {
      const read = places.flatMap((place) => tokenize(place.replace('@', () => text!)).tokens);
      expect(read.map(({ tokenType, image }) => `${tokenType.name} ${image}`)).toContain(`${name} ${text}`);
    },
  );
});

it('the page of the grammar draws each production, with links between them', () => {
  const page = grammarPage(ebnf);
  const found = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map(([, name]) => name!);
  const names = productions.map(({ name }) => name);
  expect(found(/<svg class="railroad-diagram" id="diagram-(\w+)"/g)).toEqual(names);
  expect(found(/<article id="(\w+)"/g)).toEqual(names);
  const linked = new Set(found(/<a href="#(\w+)"><rect/g));
  expect([...linked].toSorted()).toEqual(names.toSorted());
});

function groupBy<T>(items: Iterable<T>, key: (item: T) => PropertyKey): Record<PropertyKey, T[]> {
  const groups: Record<PropertyKey, T[]> = {};
  for (const item of items) {
    const name = key(item);
    groups[name] ??= [];
    groups[name].push(item);
  }
  return groups;
}
