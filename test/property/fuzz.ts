/**
 * Draws templates, and holds Velogate against the real engine byte for byte, down all roads:
 *   npm run fuzz -- [--cases 10000] [--seed 1] [--dialect velocity|api-gateway] [--kind KIND[=CASES]]... [--show 10] [--roads 4]
 * where KIND is `grammar`, `hostile`, `mutants`, `calls`, `bodies`, or `enumerated` (every short text over an alphabet
 * of marks, with neither chance nor seed). Without --dialect or --kind it draws all of them, in equal parts. The parts
 * take turns, and what has been found so far is printed after each, so that a run can be cut short. With --roads 1 only
 * what `compile` gives is held against the engine, in a third of the time; that the other roads lead to the same is what
 * shorter runs show. The run that a release is held to:
 *   npm run fuzz -- --kind grammar=100000 --kind hostile=50000 --roads 1
 */
import { parseArgs } from 'node:util';
import { type OracleCase, openOracle } from '../oracle/oracle.ts';
import { openModuleRoad } from '../support/modules.ts';
import { type Road, roads } from '../support/roads.ts';
import { type Bench, check, type Failure, type Figures, noFigures, report, summary } from './check.ts';
import { enumeratedCount } from './enumerated.ts';
import { batches, dialects, kinds } from './kinds.ts';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    dialect: { type: 'string' },
    kind: { type: 'string', multiple: true },
    show: { type: 'string', default: '10' },
    roads: { type: 'string' },
  },
});

/** One kind of case in one dialect: what is left of it, and what has come of the rest. */
interface Part {
  readonly name: string;
  readonly left: Iterator<OracleCase[]>;
  readonly figures: Figures;
}

/** How many batches a part draws before the next one has its turn. */
const turn = 10;

async function main(): Promise<void> {
  const oracle = await openOracle();
  if (oracle === null) throw new Error('The oracle cannot run here: it needs Java, velocity and libjsonpath-java.');
  console.log(`seed ${options.seed}`);
  const modules = await openModuleRoad();
  const all: readonly Road[] = [...roads, modules];
  const bench = { oracle, roads: all.slice(0, Number(options.roads ?? all.length)) };
  const shown = new Set<string>();
  for (let open = parts(); open.length > 0; ) {
    const unfinished: Part[] = [];
    for (const part of open) {
      const before = part.figures.drawn;
      const failures = await check(bench, take(part.left, turn), part.figures);
      if (part.figures.drawn === before) continue;
      console.log(summary(part.name, part.figures));
      await show(bench, failures, shown);
      unfinished.push(part);
    }
    open = unfinished;
  }
  oracle.close();
  await modules.close();
}

function* take<T>(from: Iterator<T>, count: number): Generator<T, void> {
  for (let taken = 0; taken < count; taken++) {
    const { done, value } = from.next();
    if (done) return;
    yield value;
  }
}

/** Prints the failures that have not been shown, as long as there are not too many. */
async function show(bench: Bench, failures: readonly Failure[], shown: Set<string>): Promise<void> {
  if (failures.length > 0) process.exitCode = 1;
  for (const text of await report(bench, failures, Number(options.show) - shown.size)) {
    if (!shown.has(text)) console.log(`\n${text}\n`);
    shown.add(text);
  }
}

function parts(): Part[] {
  const wantedDialects = chosen(options.dialect, dialects);
  const wanted = options.kind ?? kinds.filter((kind) => kind !== 'enumerated');
  const shares = wanted.map((kind) => share(kind, wanted.length));
  return wantedDialects.flatMap((dialect) =>
    shares.map(([kind, cases]) => ({
      name: `${dialect}, ${kind}`,
      left: batches(dialect, kind, Math.ceil(cases / wantedDialects.length), Number(options.seed)),
      figures: noFigures(),
    })),
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
