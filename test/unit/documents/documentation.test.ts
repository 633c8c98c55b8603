import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findTemplates } from '../../../src/documents/find-templates.ts';
import { listFunctions, textFunctions } from '../../../src/documents/intrinsics/texts.ts';
import { cloudFormation, openApi, problemsOf } from './support.ts';

const page = readFileSync('docs/documents.md', 'utf8');

/** The words in back-ticks in the first column of the table below a heading. */
function firstColumn(heading: string): string[] {
  const [, section] = page.split(`## ${heading}\n`);
  const rows = section!
    .split('\n## ')[0]!
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2);
  return rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
}

describe('docs/documents.md', () => {
  it('names every function that is resolved, and no other', () => {
    const choices = ['Fn::FindInMap', 'Fn::If', 'Fn::Equals', 'Fn::And', 'Fn::Or', 'Fn::Not', 'Condition'];
    const functions = new Set([...textFunctions.keys(), ...listFunctions.keys(), ...choices]);
    expect(firstColumn('Functions').sort()).toEqual([...functions].sort());
  });

  it('names every type of resource that is looked into', () => {
    const { diagnostics } = findTemplates('Resources: {}', 'api.yaml');
    const types = diagnostics[0]!.help!.match(/AWS::\w+::\w+/g)!;
    expect(types).toHaveLength(5);
    for (const type of types) expect(page).toContain(`\`${type}\``);
  });

  it('states the limits that hold', () => {
    const nested = (depth: number) => openApi(`${'['.repeat(depth)}${']'.repeat(depth)}`);
    expect(problemsOf(nested(50))[0]).toContain('VTL4013');
    expect(problemsOf(nested(100))[0]).toContain('VTL4007');
    expect(page).toContain('| nesting of the document | 100 |');
    const circle = 'Conditions: {A: !Condition A}';
    expect(problemsOf(cloudFormation('!If [A, a, b]', circle))[0]).toContain('VTL4008');
  });
});
