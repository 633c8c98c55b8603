/**
 * Holds the reader of bodies that are read in part against the one that reads them as a whole:
 *   node scripts/run.mjs test/property/fuzz-bodies.ts [--cases 100000] [--seed 1]
 */
import { parseArgs } from 'node:util';
import { bothWays, shapes } from '../support/shaped.ts';
import { BodyDrawer, randomNumbers } from './shaped-bodies.ts';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1e6) },
  },
});

/** A reader that has read so many bodies makes place for one that knows nothing. */
const LIFETIME = 200;
const SHOWN = 5;

let [givenUp, refused, different] = [0, 0, 0];
const drawer = new BodyDrawer(randomNumbers(Number(options.seed)));
let readers: [string, ReturnType<typeof bothWays>][] = [];
console.log(`seed ${options.seed}`);
for (let index = 0; index < Number(options.cases); index++) {
  if (index % LIFETIME === 0) readers = Object.entries(shapes).map(([name, shape]) => [name, bothWays(shape)]);
  const body = drawer.damaged();
  for (const [name, read] of readers) {
    const { shaped, plain, isGivenUp } = read(body);
    if (isGivenUp) givenUp++;
    if (plain.startsWith('refused')) refused++;
    if (shaped === plain) continue;
    process.exitCode = 1;
    if (++different <= SHOWN) console.log(`${name}: ${JSON.stringify(body)}\n  ${shaped}\n  ${plain}`);
  }
}
console.log(
  `${options.cases} bodies in ${readers.length} shapes: ${different} differ; ${givenUp} given up, ${refused} refused`,
);
