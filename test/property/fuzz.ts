/**
 * Draws templates, and holds Velogate against the real engine byte for byte, down all roads:
 *   npm run fuzz -- [--cases 10000] [--seed 1] [--dialect velocity|api-gateway] [--kind KIND[=CASES]]... [--show 10]
 * where KIND is `grammar`, `hostile`, `mutants`, `calls`, `bodies`, or `enumerated` (every short text over an alphabet
 * of marks, with neither chance nor seed). Without --dialect or --kind it draws all of them, in equal parts. The run that
 * a release is held to:
 *   npm run fuzz -- --kind grammar=100000 --kind hostile=50000
 */
import { parseArgs } from 'node:util';
import { openOracle } from '../oracle/oracle.ts';
import { openModuleRoad } from '../support/modules.ts';
import { roads } from '../support/roads.ts';
import { check, type Failure, noFigures, report, summary } from './check.ts';
import { enumeratedCount } from './enumerated.ts';
import { batches, dialects, kinds } from './kinds.ts';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    dialect: { type: 'string' },
    kind: { type: 'string', multiple: true },
    show: { type: 'string', default: '10' },
  },
});

async function main(): Promise<void> {
  const oracle = await openOracle();
  if (oracle === null) throw new Error('The oracle cannot run here: it needs Java, velocity and libjsonpath-java.');
  console.log(`seed ${options.seed}`);
  const modules = await openModuleRoad();
  const bench = { oracle, roads: [...roads, modules] };
  const failures: Failure[] = [];
  for (const [dialect, kind, count] of parts()) {
    const figures = noFigures();
    const found = await check(bench, batches(dialect, kind, count, Number(options.seed)), figures);
    if (figures.drawn > 0) console.log(summary(`${dialect}, ${kind}`, figures));
    failures.push(...found);
  }
  for (const text of await report(bench, failures, Number(options.show))) console.log(`\n${text}`);
  oracle.close();
  await modules.close();
  if (failures.length > 0) process.exitCode = 1;
}

function parts() {
  const wantedDialects = chosen(options.dialect, dialects);
  const wanted = options.kind ?? kinds.filter((kind) => kind !== 'enumerated');
  const shares = wanted.map((kind) => share(kind, wanted.length));
  return wantedDialects.flatMap((dialect) =>
    shares.map(([kind, cases]) => [dialect, kind, Math.ceil(cases / wantedDialects.length)] as const),
  );
}

/** The kind that an option names, and how many cases of it to draw. */
function share(option: string, parts: number) {
  const [name, own] = option.split('=');
  const [kind] = chosen(name, kinds);
  const total = Number(options.cases ?? (kind === 'enumerated' ? enumeratedCount * 2 : 10_000));
  return [kind!, own === undefined ? total / parts : Number(own)] as const;
}

function chosen<const T extends string>(option: string | undefined, all: readonly T[]): readonly T[] {
  const names = all.filter((name) => option === undefined || option === name);
  if (names.length === 0) throw new Error(`${option} is none of ${all.join(', ')}`);
  return names;
}

await main();
