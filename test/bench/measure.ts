import type { Effort } from './effort.ts';
import type { Engine } from './engines/engine.ts';
import { isSame, type Printed, type Transform } from './transforms/transform.ts';

/** How an engine did with a transform: the nanoseconds of one rendering in each round, or why there are none. */
export type Figures =
  | { readonly nanoseconds: readonly number[] }
  | { readonly not: 'differs' | 'fails' | 'reads no body' };

/** The figures of one transform by the name of the engine. */
export interface Measured {
  readonly transform: Transform;
  readonly figures: ReadonlyMap<string, Figures>;
}

/** An engine with one transform, and how often it prints it in a batch. */
interface Contender {
  readonly engine: Engine;
  readonly transform: Transform;
  readonly times: number;
  readonly nanoseconds: number[];
}

/**
 * The times of all engines with all transforms. Each round goes through all of them, so that noise hits all alike; an
 * engine is timed where it prints what the template means.
 */
export async function measure(
  engines: readonly Engine[],
  transforms: readonly Transform[],
  effort: Effort,
): Promise<Measured[]> {
  const contenders: Contender[] = [];
  const measured: Measured[] = [];
  for (const transform of transforms) {
    const figures = new Map<string, Figures>();
    for (const engine of engines) {
      const not = await reasonAgainst(engine, transform);
      const nanoseconds: number[] = [];
      figures.set(engine.name, not === null ? { nanoseconds } : { not });
      if (not === null) contenders.push({ engine, transform, times: 0, nanoseconds });
    }
    measured.push({ transform, figures });
  }
  await takeRounds(await warmedUp(contenders, effort), effort);
  return measured;
}

/** Engines that only read a body print nothing that could be compared. */
async function reasonAgainst(
  engine: Engine,
  transform: Transform,
): Promise<'differs' | 'fails' | 'reads no body' | null> {
  const isReader = engine.name.startsWith('json-');
  if (isReader && !/\$input\.(?:path|json)\(/.test(transform.template)) return 'reads no body';
  const loaded = await engine.load(transform);
  if ('failed' in loaded) return 'fails';
  return isReader || isSame(loaded.printed, expected(transform)) ? null : 'differs';
}

/** A test holds the hand-written function to what Velogate prints, and Velogate is held to the real engine. */
function expected({ byHand, request }: Transform): Printed {
  return byHand(request);
}

/** All transforms are warmed up before the first is timed, as an engine that serves one API renders all its templates. */
async function warmedUp(contenders: readonly Contender[], effort: Effort): Promise<Contender[]> {
  const warm: Contender[] = [];
  for (const contender of contenders) warm.push({ ...contender, times: await batchSize(contender, effort) });
  return warm;
}

async function batchSize({ engine, transform }: Contender, { batch, warmUp }: Effort): Promise<number> {
  let times = 1;
  for (let spent = 0; spent < warmUp; ) {
    const milliseconds = (await engine.run(transform, times)) / 1e6;
    spent += milliseconds;
    times = Math.max(1, Math.min(times * 4, Math.round((times * batch) / milliseconds)));
  }
  return times;
}

async function takeRounds(contenders: readonly Contender[], { rounds }: Effort): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    // Every second round goes the other way, so that nobody always comes after the same one.
    for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
      const { engine, transform, times, nanoseconds } = contender;
      nanoseconds.push((await engine.run(transform, times)) / times);
    }
  }
}
