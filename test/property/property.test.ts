import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing } from '../oracle/java.ts';
import { type Oracle, openOracle } from '../oracle/oracle.ts';
import { type ModuleRoad, openModuleRoad } from '../support/modules.ts';
import { roads } from '../support/roads.ts';
import { check, type Figures, noFigures, report, summary } from './check.ts';
import { batches, dialects, type Kind } from './kinds.ts';
import { rejoined } from './rejoin.ts';

/** How many cases of each kind a run draws, for each dialect: more than 5,000 together. */
const counts = { grammar: 500, hostile: 1100, mutants: 900, calls: 150, bodies: 150 } as const;
const parts = dialects.flatMap((dialect) => {
  return Object.entries(counts).map(([kind, count]) => [dialect, kind as Kind, count] as const);
});

const seed = Number(process.env.VELOGATE_SEED ?? Math.floor(Math.random() * 2 ** 31));
const problem = missing();
const required = Boolean(process.env.VELOGATE_REQUIRE_ORACLE);

describe('drawn templates', () => {
  const all: Figures[] = [];
  let oracle: Oracle | null = null;
  let modules: ModuleRoad;

  beforeAll(async () => {
    console.info(`Templates are drawn with VELOGATE_SEED=${seed}`);
    if (problem !== null) console.warn(`Drawn templates are not compared with the real engine: ${problem}`);
    oracle = await openOracle(3);
    modules = await openModuleRoad();
  });
  afterAll(async () => {
    oracle?.close();
    await modules.close();
  });

  it('are held against the real engine where VELOGATE_REQUIRE_ORACLE is set', () => {
    expect(required ? problem : null).toBeNull();
  });

  it.each(parts)(
    'give on all roads what the real engine gives: %s, %s',
    async (dialect, kind, count) => {
      const figures = noFigures();
      const bench = { oracle, roads: [...roads, modules] };
      const failures = await check(bench, batches(dialect, kind, count, seed), figures);
      all.push(figures);
      const example = failures.length === 0 ? [] : await report(bench, failures, 3);
      expect(example, `${summary(`${dialect}, ${kind}`, figures)} (VELOGATE_SEED=${seed})`).toEqual([]);
      expect(figures.slowest, 'milliseconds of the slowest template').toBeLessThan(10_000);
      if (oracle !== null && kind === 'grammar') expect(figures.accepted / figures.drawn).toBeGreaterThan(0.5);
    },
    240_000,
  );

  it('are some thousands', () => {
    expect(all.reduce((sum, { drawn }) => sum + drawn, 0)).toBeGreaterThanOrEqual(5000);
  });
});

describe.each(dialects)('the tokens of drawn templates, %s', (dialect) => {
  it.each(['grammar', 'hostile', 'mutants'] as const)('rejoin to the source: %s', (kind) => {
    for (const { template } of [...batches(dialect, kind, 400, seed + 1)].flat()) {
      expect(rejoined(template), JSON.stringify(template)).toBe(template);
    }
  });
});
