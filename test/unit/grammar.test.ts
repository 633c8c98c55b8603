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
import { TemplateParser } from '../../src/syntax/parser.ts';
import { allTokens } from '../../src/syntax/tokens.ts';

const file = readFileSync(new URL('../../grammar/velocity.ebnf', import.meta.url), 'utf8');

/** The productions of the file by name, without comments, blanks made single. */
function productions(text: string): Map<string, string> {
  const bare = text.replace(/\(\*[\s\S]*?\*\)/g, ' ');
  const found = [...bare.matchAll(/^(\w+) = ([\s\S]*?) ; *$/gm)];
  return new Map(found.map(([, name, body]) => [name!, body!.trim().replace(/\s+/g, ' ')]));
}

/** A production of the parser in the notation of the file. */
function printed(definition: readonly IProduction[], inGroup = false): string {
  if (definition.length === 1 && definition[0] instanceof Alternation && !inGroup) return alternatives(definition[0]);
  return definition.map(part).join(' ');
}

function part(production: IProduction): string {
  if (production instanceof NonTerminal) return production.nonTerminalName;
  if (production instanceof Terminal) return production.terminalType.name;
  if (production instanceof Option) return `[ ${printed(production.definition)} ]`;
  if (production instanceof Repetition) return `{ ${printed(production.definition)} }`;
  if (production instanceof RepetitionMandatory) {
    return `${printed(production.definition)} { ${printed(production.definition)} }`;
  }
  if (production instanceof Alternation) {
    return production.definition.length === 1 ? alternatives(production) : `( ${alternatives(production)} )`;
  }
  throw new Error(`no notation for ${production.constructor.name}`);
}

function alternatives(alternation: Alternation): string {
  return alternation.definition
    .map((alternative) => printed((alternative as Alternative).definition, true))
    .join(' | ');
}

describe('grammar/velocity.ebnf', () => {
  let rules: Record<string, Rule>;

  beforeAll(() => {
    // Chevrotain checks a grammar with Object.groupBy, which Node 20 lacks; the library itself skips that check.
    (Object as { groupBy?: unknown }).groupBy ??= groupBy;
    rules = new TemplateParser({ skipValidations: false }).getGAstProductions();
  });

  it('has each rule of the parser, and no other, with the same right side', () => {
    const tokens = new Set(allTokens.map(({ name }) => name));
    const written = [...productions(file)].filter(([name]) => /^[a-z]/.test(name) && !tokens.has(name));
    const parsed = Object.values(rules).map((rule) => [rule.name, printed(rule.definition)]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(parsed));
  });

  it('describes each token of the lexer, and no other', () => {
    const written = [...productions(file).keys()].filter((name) => /^[A-Z]/.test(name));
    expect(written.toSorted()).toEqual(allTokens.map(({ name }) => name).toSorted());
  });
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
